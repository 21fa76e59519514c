import { mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { expect, inject } from 'vitest';
import { memoize } from '../../src/graph/memoize.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyGraph } from './empty-graph.ts';
import type { Neo4jAddress } from './neo4j/server.ts';
import { thisWorker } from './workers.ts';

/** An engine that this run tests. */
export interface Engine {
  /** Includes the version, for the names of tests. */
  readonly name: string;
  readonly kind: Graph['engine'];
  /** An empty graph. On Neo4j it is the same database each time, and its constraints and indexes stay. */
  open(): Promise<Graph>;
  /** On Neo4j, another connection to the same database, like that of a second server; Grafeo does not allow one. */
  again?(): Promise<Graph>;
}

/** A Neo4j of this run with its address, for tests that interfere with its connections. */
export interface Neo4jEngine extends Engine {
  readonly kind: 'neo4j';
  readonly address: Neo4jAddress;
}

/** A server that has just started plans each new statement slowly, and tests run hundreds of statements once. */
const PATIENCE_MILLISECONDS = 180_000;

export const NEO4J_ENGINES: readonly Neo4jEngine[] = (inject('neo4jServers')[thisWorker()] ?? []).map((address) => ({
  name: `neo4j ${address.version}`,
  kind: 'neo4j',
  address,
  async open() {
    const graph = await openGraph({ ...address, deadlineMilliseconds: PATIENCE_MILLISECONDS });
    await emptyGraph(graph);
    return graph;
  },
  again: () => openGraph({ ...address, deadlineMilliseconds: PATIENCE_MILLISECONDS }),
}));

/**
 * The newest version, for tests of whole processes, which behave the same on all versions: all of them pass the same
 * contract tests (`test/contract/`).
 */
export const NEWEST_NEO4J = NEO4J_ENGINES.slice(-1);

const embedded = () => openGraph({ url: `file:${join(temporaryFolder(), 'test.grafeo')}` });

/** One graph for all files of a worker, with long time-outs and never closed: starting an engine takes longer than most tests. */
const kept = memoize(
  () => 'kept',
  async () =>
    Object.assign(await openGraph({ url: 'memory:', deadlineMilliseconds: PATIENCE_MILLISECONDS }), {
      close: async () => undefined,
    }),
);

async function shared(): Promise<Graph> {
  const graph = await kept();
  await emptyGraph(graph);
  return graph;
}

const EMBEDDED: Engine = {
  name: `grafeo ${grafeo.version()}`,
  kind: 'grafeo',
  open: process.env.TEST_ONE_GRAPH === '1' ? shared : embedded,
};

/** For `describe.each(ENGINES)('$name', (engine) => …)`. */
export const ENGINES: readonly Engine[] = [EMBEDDED, ...NEO4J_ENGINES];

/** The sum of its letters' codes chooses a version for a test file, so that about half of the files run on each. */
const lettersOf = (path: string): number => [...basename(path)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/**
 * The embedded engine and one version of Neo4j, the same for a file in every run: for tests of answers. What the
 * versions might do differently is tested on every engine (`test/contract/`, `test/select/`, `test/plans/` …).
 */
export const ONE_OF_EACH: readonly Engine[] = [
  EMBEDDED,
  ...NEO4J_ENGINES.filter((_, place) => place === lettersOf(expect.getState().testPath ?? '') % NEO4J_ENGINES.length),
];

/** A new folder that is removed at the end of the run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject('temporaryFolder'), 'test-'));
}
