import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testkit/engines.ts';

const FOLDER = 'examples/typed-client';
const TSCONFIG = `${FOLDER}/tsconfig.json`;
const COOPERATIONS = `${FOLDER}/cooperations.ts`;

/** Starting the tools takes long on a busy machine. */
const PATIENCE_MILLISECONDS = 120_000;

/** The output and exit code of a tool of the project, run in a folder. */
function run(cwd: string, tool: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', tool), words, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { code: status, printed: stdout + stderr };
}

/** A copy of the example in which each `slug` in the questions about cooperations is misspelt. */
function misspelt(): string {
  const folder = temporaryFolder();
  for (const name of [FOLDER, 'schema.graphql', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const script = join(folder, COOPERATIONS);
  writeFileSync(script, readFileSync(script, 'utf8').replaceAll(/\bslug(?= (name|acronym))/g, 'slgu'));
  return folder;
}

describe('the typed client', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('has the types of schema.graphql (npm run schema regenerates them)', () => {
    const written = join(temporaryFolder(), 'graphql-env.d.ts');
    expect(run('.', 'gql.tada', 'generate-output', '-c', TSCONFIG, '-o', written)).toMatchObject({ code: 0 });
    expect(readFileSync(written, 'utf8')).toBe(readFileSync(`${FOLDER}/graphql-env.d.ts`, 'utf8'));
  });

  it('does not compile with an unknown field, and the check of its queries names that field', () => {
    const folder = misspelt();
    const compiled = run(folder, 'tsc', '-p', FOLDER);
    expect(compiled.code).not.toBe(0);
    const errors = compiled.printed.match(/^\S.*$/gm) ?? [];
    expect(errors).toHaveLength(3);
    const expected = new RegExp(`^${COOPERATIONS}\\(.* error TS2339: Property 'slug' does not exist on type '.*slgu`);
    for (const error of errors) expect(error).toMatch(expected);
    const checked = run(folder, 'gql.tada', 'check', '-c', TSCONFIG);
    expect(checked.code).not.toBe(0);
    expect(checked.printed).toContain('Cannot query field "slgu" on type "Axis". Did you mean "slug"?');
  });
});
