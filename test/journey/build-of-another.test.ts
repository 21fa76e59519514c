import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HELP } from '../../src/cli/arguments.ts';
import { makeBuildsOld, makeCheckout, runCommand, SOURCE, successWith } from './checkout.ts';

const OTHER = { uid: 65_534, gid: 65_534 };
/** Root can become any user. Other users may not be able to read this checkout, such as its packages. */
const canBeAnother =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['--eval', 'require("esbuild")'], { cwd: resolve('.'), ...OTHER }).status === 0;

describe.skipIf(!canBeAnother)(
  'a program that another user built (needs root, and a checkout that all can read)',
  () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'convergencia-build-'));
      chmodSync(folder, 0o755);
      makeCheckout(folder);
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const asOther = (...words: readonly string[]) =>
      runCommand(process.execPath, ['scripts/run.mjs', ...words], { cwd: folder, ...OTHER });
    const build = (umask: string) =>
      runCommand('sh', ['-c', `umask ${umask}; exec "$0" scripts/build.mjs`, process.execPath], { cwd: folder });
    const help = () => asOther('cli', '--help');

    const modeOf = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);
    /** The modes of `dist/`, the build in it, and its files. */
    function modesOfBuild() {
      const [name = ''] = readdirSync(join(folder, 'dist'));
      const files = readdirSync(join(folder, 'dist', name)).map((file) => modeOf(`dist/${name}/${file}`));
      return { folders: [modeOf('dist'), modeOf(`dist/${name}`)], files: [...new Set(files)] };
    }

    it.each(['022', '077', '000'])('runs if built under umask %s, and cannot be changed by others', async (umask) => {
      expect(await build(umask)).toEqual(successWith(''));
      expect(modesOfBuild()).toEqual({ folders: ['755', '755'], files: ['644'] });
      expect(await help()).toEqual(successWith(HELP));
    });

    it('runs only for users who may read the sources; others get the reason', async () => {
      chmodSync(join(folder, 'src'), 0o700);
      await build('022');
      expect(modesOfBuild()).toEqual({ folders: ['700', '700'], files: ['600'] });
      expect(await help()).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/EACCES.*src.*\. This user must be able to read the sources and node_modules\//),
      });
    });

    it('does not run if its packages are unreadable, and says so', async () => {
      await build('022');
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
      await build('022');
      chmodSync(join(folder, 'node_modules'), 0o700);
      expect(await help()).toMatchObject({
        code: 1,
        errors: expect.stringMatching(
          /EACCES.*node_modules.*\. This user must be able to read the sources and node_modules/,
        ),
      });
    });

    it('is not rebuilt if this user cannot write, and names who can', async () => {
      await build('022');
      appendFileSync(join(folder, SOURCE), '\n');
      expect(await help()).toMatchObject({
        code: 1,
        errors: expect.stringMatching(
          /EACCES.*dist.*\. dist\/ must be a folder that this user can write; or run npm run build/,
        ),
      });
    });

    it('runs beside an outdated build that this user cannot delete', async () => {
      await build('022');
      makeBuildsOld(folder);
      appendFileSync(join(folder, SOURCE), '\n');
      chmodSync(join(folder, 'dist'), 0o777);
      expect(await help()).toEqual(successWith(HELP));
      expect(readdirSync(join(folder, 'dist'))).toHaveLength(2);
    });

    it('names the folder of another user in which it cannot create its graph', async () => {
      await build('022');
      mkdirSync(join(folder, 'data'));
      expect(await asOther('main')).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/data\/convergencia\.grafeo cannot be opened: this user may not write there/),
      });
    });
  },
);
