import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphLocation } from '../src/graph/location.ts';
import type { Graph } from '../src/graph/port.ts';
import { FOR_SERVICE, startJavaServer } from '../test/testkit/neo4j/java-server.ts';
import { preparePublished } from '../test/testkit/neo4j/published.ts';
import { RELEASES } from '../test/testkit/neo4j/releases.ts';

export interface Database {
  readonly location: GraphLocation;
  stop(): Promise<void>;
}

/**
 * The server that BENCH_NEO4J_URI names, or else one started from the jars that Neo4j publishes.
 *
 * @param heap of a started server, in GB.
 */
export async function findDatabase(environment: NodeJS.ProcessEnv, heap = 1): Promise<Database> {
  const { BENCH_NEO4J_URI: url, BENCH_NEO4J_USER: user, BENCH_NEO4J_PASSWORD: password } = environment;
  if (url) return { location: { url, user, password }, stop: async () => undefined };
  const [release] = RELEASES;
  if (!release) throw new Error('no release of Neo4j is named');
  const { java, lib } = preparePublished(release);
  const server = await startJavaServer(release, java, lib, [...FOR_SERVICE, `-Xmx${heap}g`]);
  const { address } = server;
  return {
    location: { url: address.url, user: address.user, password: address.password },
    stop: () => server.stop(),
  };
}

const RUNNING = { name: 'running', text: 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS running' };

/** Waits until the database runs nothing else. */
export async function untilIdle(graph: Graph): Promise<void> {
  for (;;) {
    await sleep(200);
    const [row] = await graph.read(RUNNING);
    if (row?.running === 1) return;
  }
}
