import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { HELP } from '../../src/cli/arguments.ts';
import { temporaryFolder } from '../testkit/engines.ts';

describe('a program that is run from its bundle', () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
    for (const name of ['src', 'seed', 'scripts', 'package.json', 'package-lock.json']) {
      cpSync(name, join(folder, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });

  async function run(...words: readonly string[]) {
    const child = spawn(process.execPath, [join(folder, 'scripts/run.mjs'), ...words], { cwd: temporaryFolder() });
    const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code, output, errors };
  }

  const builds = () => readdirSync(join(folder, 'dist'));

  it('is built by the first of several that start at once', async () => {
    const runs = await Promise.all([run('cli', '--help'), run('cli', '--help'), run('cli', '--help')]);
    expect(runs).toEqual(runs.map(() => ({ code: 0, output: HELP, errors: '' })));
    expect(builds()).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('is what its sources say, also after they changed', async () => {
    const before = builds();
    const file = join(folder, 'src/cli/arguments.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Usage: npm run graph', 'Usage, changed: npm run graph'));
    expect(await run('cli', '--help')).toMatchObject({ code: 0, output: HELP.replace('Usage:', 'Usage, changed:') });
    expect(builds()).toHaveLength(1);
    expect(builds()).not.toEqual(before);
  });

  it('does not run where a source cannot be built, and says where', async () => {
    const before = builds();
    appendFileSync(join(folder, 'src/cli/files.ts'), '\nconst = 1;\n');
    const { code, output, errors } = await run('cli', '--help');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/src\/cli\/files\.ts:\d+:6: ERROR: /);
    expect(builds()).toEqual(before);
  });

  it('is one of those there are', async () => {
    expect(await run('constructor')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('constructor is no program: main, cli are.'),
    });
  });
});
