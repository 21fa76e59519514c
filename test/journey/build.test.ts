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

  it('is built once, however many start at the same time', async () => {
    expect(await Promise.all([help(), help(), help()])).toEqual([
      successWith(HELP),
      successWith(HELP),
      successWith(HELP),
    ]);
    expect(inDist()).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('is rebuilt after its sources change; recently used builds stay for processes that are starting', async () => {
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

  it('is not kept if its sources change during the build', async () => {
    mkdirSync(join(folder, 'dist'));
    const running = help();
    while (!inDist().some((name) => name.startsWith('unfinished-'))) await sleep(2);
    const words = changed('Changed meanwhile');
    expect((await running).code).toBe(0);
    expect(await help()).toEqual(successWith(words));
    const asBefore = changed('Usage');
    expect(await help()).toEqual(successWith(asBefore));
  });

  it('is rebuilt after packages are installed', async () => {
    await help();
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
    await help();
    expect(inDist()).toHaveLength(2);
  });

  it('keeps the code of each engine in separate files', async () => {
    await node('scripts/build.mjs');
    const [build = ''] = inDist();
    const of = (pattern: RegExp) =>
      readdirSync(join(folder, 'dist', build)).filter((name) =>
        pattern.test(readFileSync(join(folder, 'dist', build, name), 'utf8')),
      );
    expect(of(/^\/\/ .*node_modules\/neo4j-driver\//m)).toEqual([expect.stringMatching(/^open-/)]);
    expect(of(/from "@grafeo-db\/js"/)).toEqual(['engine.mjs']);
  });

  it('does not run if a source cannot be built, and names the place', async () => {
    appendFileSync(join(folder, 'src/cli/files.ts'), '\nconst = 1;\n');
    const { code, output, errors } = await help();
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/\[ERROR\] .*\n\n +src\/cli\/files\.ts:\d+:6:\n/);
    expect(inDist()).toEqual([]);
  });

  it('must be one of the existing programs', async () => {
    expect(await node('scripts/run.mjs', 'constructor')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('constructor is no program: main, cli are.'),
    });
  });
});
