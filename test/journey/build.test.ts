import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { HELP } from '../../src/cli/arguments.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { makeBuildsOld, makeCheckout, runCommand, SOURCE, successWith } from './checkout.ts';

describe('a program that is run from its bundle', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
    makeCheckout(folder);
  });

  const node = (script: string, ...words: readonly string[]) =>
    runCommand(process.execPath, [join(folder, script), ...words], { cwd: temporaryFolder() });
  const help = () => node('scripts/run.mjs', 'cli', '--help');

  const inDist = () => readdirSync(join(folder, 'dist'));
  const changed = (word: string) => {
    const source = readFileSync(SOURCE, 'utf8');
    writeFileSync(join(folder, SOURCE), source.replace('Usage: npm run graph', `${word}: npm run graph`));
    return HELP.replace('Usage:', `${word}:`);
  };

  it('is one build, however many start at once', async () => {
    expect(await Promise.all([help(), help(), help()])).toEqual([
      successWith(HELP),
      successWith(HELP),
      successWith(HELP),
    ]);
    expect(inDist()).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('is what its sources say, also after they changed; what was used lately stays for who is starting', async () => {
    expect(await help()).toEqual(successWith(HELP));
    expect(await node('scripts/build.mjs')).toEqual(successWith(''));
    const [first] = inDist();
    const words = changed('Changed');
    expect(await help()).toEqual(successWith(words));
    expect(inDist()).toHaveLength(2);
    makeBuildsOld(folder);
    expect(await help()).toEqual(successWith(words));
    const again = changed('Changed again');
    expect(await help()).toEqual(successWith(again));
    expect(inDist()).toHaveLength(2);
    expect(inDist()).not.toContain(first);
  });

  it('is not named by sources that changed while it was built', async () => {
    mkdirSync(join(folder, 'dist'));
    const running = help();
    while (!inDist().some((name) => name.startsWith('unfinished-'))) await sleep(2);
    const words = changed('Changed meanwhile');
    expect((await running).code).toBe(0);
    expect(await help()).toEqual(successWith(words));
    const asBefore = changed('Usage');
    expect(await help()).toEqual(successWith(asBefore));
  });

  it('is built anew of packages that were installed since', async () => {
    await help();
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
    await help();
    expect(inDist()).toHaveLength(2);
  });

  it('has what one engine needs in files apart from what all need', async () => {
    await node('scripts/build.mjs');
    const [build = ''] = inDist();
    const of = (pattern: RegExp) =>
      readdirSync(join(folder, 'dist', build)).filter((name) =>
        pattern.test(readFileSync(join(folder, 'dist', build, name), 'utf8')),
      );
    expect(of(/^\/\/ .*node_modules\/neo4j-driver\//m)).toEqual([expect.stringMatching(/^open-/)]);
    expect(of(/from "@grafeo-db\/js"/)).toEqual(['engine.mjs']);
  });

  it('does not run where a source cannot be built, and says where', async () => {
    appendFileSync(join(folder, 'src/cli/files.ts'), '\nconst = 1;\n');
    const { code, output, errors } = await help();
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/\[ERROR\] .*\n\n +src\/cli\/files\.ts:\d+:6:\n/);
    expect(inDist()).toEqual([]);
  });

  it('is one of those there are', async () => {
    expect(await node('scripts/run.mjs', 'constructor')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('constructor is no program: main, cli are.'),
    });
  });
});
