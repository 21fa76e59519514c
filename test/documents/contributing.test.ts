import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testkit/engines.ts';
import { blocksIn, follow } from './worked-example.ts';

const blocks = blocksIn('CONTRIBUTING.md');
const COPIED = [
  'src',
  'seed',
  'bench',
  'scripts',
  'test',
  'docs',
  'examples',
  'operations',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Starting the tools takes long on a busy machine. */
const PATIENCE_MILLISECONDS = 120_000;

/** What becomes of the properties of claims beyond the schema: a test of the copy, where they are declared. */
const KEPT = 'test/documents/claim-property.ts';

/** A copy of the project in which the worked examples are followed, one after the other. */
function followed(): string {
  const folder = temporaryFolder();
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const block of blocks) follow(folder, block);
  cpSync(KEPT, join(folder, 'test/competency/kept.test.ts'));
  return folder;
}

describe('the worked examples of CONTRIBUTING.md', () => {
  let folder: string;
  beforeAll(() => {
    folder = followed();
  });

  /** Runs a tool of the project in the copy, on the embedded engine only. @throws Error with its output. */
  const run = (...command: readonly string[]) => {
    const { PATH, HOME, TMPDIR } = process.env;
    const [tool = '', ...parameters] = command;
    execFileSync(resolve('node_modules/.bin', tool), parameters, {
      cwd: folder,
      env: { PATH, HOME, TMPDIR, NO_COLOR: '1', REQUIRE_NEO4J: '0' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };

  it('name all the files that they touch', () => {
    expect(blocks.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'ts src/graph/model/agreement.ts',
      'diff src/graph/model/index.ts',
      'diff src/graph/model/relations.ts',
      'ts src/schema/agreement.ts',
      'diff src/schema/index.ts',
      'ts test/competency/agreements.test.ts',
      'ts src/graph/cypher/shared-events.ts',
      'ts src/resolvers/shared-events.ts',
      'ts src/schema/shared-events.ts',
      'diff src/schema/index.ts',
      'ts test/competency/shared-events.test.ts',
      'diff src/graph/model/relations.ts',
      'diff src/graph/model/claim-properties.ts',
      'ts test/competency/acting.test.ts',
      'graphql operations/offices.graphql',
      'yaml operations/offices.yaml',
      'graphql operations/pages/vacant-offices.graphql',
      'ts src/pages/offices-vacant.ts',
      'diff src/pages/index.ts',
      'ts test/pages/vacant-offices.test.ts',
    ]);
  });

  it('add the concept to the schema, to the types of the typed client and to the model page', () => {
    run('tsx', 'scripts/write-schema.ts');
    run('gql.tada', 'generate-output', '-c', 'examples/typed-client/tsconfig.json');
    run('tsx', 'scripts/write-docs.ts');
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toContain('\ntype Agreement implements Node {');
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toContain('\ntype SharedEvent {');
    expect(readFileSync(join(folder, 'examples/typed-client/graphql-env.d.ts'), 'utf8')).toContain(
      "\n    'Agreement': {",
    );
    expect(readFileSync(join(folder, 'docs/model.md'), 'utf8')).toContain('\n  Actor -->|SIGNS| Agreement\n');
  });

  it(
    'compile',
    () => {
      expect(() => run('tsc', '--noEmit')).not.toThrow();
    },
    PATIENCE_MILLISECONDS,
  );

  it(
    'keep the new property of claims in versions, dumps, loads and the seed',
    () => {
      expect(() => run('vitest', 'run', 'test/competency/kept.test.ts')).not.toThrow();
    },
    PATIENCE_MILLISECONDS,
  );

  it('add the properties of claims to the schema and to the model page', () => {
    const schema = readFileSync(join(folder, 'schema.graphql'), 'utf8');
    expect(schema).toContain('\n  acting: Boolean!\n');
    expect(schema.match(/\n {2}CLAIM_ACTING\n/g)?.length).toBeGreaterThan(10);
    expect(readFileSync(join(folder, 'docs/model.md'), 'utf8')).toContain(
      '\n| `acting` | `HOLDS` | yes or no | Whether',
    );
  });

  it(
    'add the page',
    () => {
      expect(() => run('vitest', 'run', 'test/pages/vacant-offices.test.ts')).not.toThrow();
    },
    PATIENCE_MILLISECONDS,
  );

  it(
    'add the feed, with the same rows in every format',
    () => {
      expect(() => run('vitest', 'run', 'test/feeds/operations.test.ts')).not.toThrow();
      expect(() => run('vitest', 'run', 'test/feeds/formats.test.ts', '-t', 'offices has the same rows')).not.toThrow();
    },
    PATIENCE_MILLISECONDS,
  );

  it(
    'pass their own tests',
    () => {
      expect(() =>
        run(
          'vitest',
          'run',
          ...['agreements', 'shared-events', 'acting'].map((name) => `test/competency/${name}.test.ts`),
        ),
      ).not.toThrow();
    },
    PATIENCE_MILLISECONDS,
  );
});
