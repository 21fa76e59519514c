import { openGraph } from '../../../src/graph/open.ts';
import type { Graph } from '../../../src/graph/port.ts';
import type { Neo4jServer } from './server.ts';

/** A constraint marks a database as used by tests: unlike a node, no test counts it. */
export const MARKER = 'convergencia_tests_may_wipe_this_database';

/** The server that TEST_NEO4J_URI names, if any, provided that it holds nothing of value. */
export async function findExternalServer(environment: NodeJS.ProcessEnv): Promise<Neo4jServer | undefined> {
  const url = environment.TEST_NEO4J_URI;
  if (!url) return undefined;
  const login = loginOf(environment);
  const graph = await openGraph({ url, ...login });
  try {
    await claim(graph);
    const address = { url, ...login, version: await graph.version() };
    return { address, stop: async () => undefined };
  } finally {
    await graph.close();
  }
}

/** @throws Error if the database is not empty and no earlier test run has marked it. */
export async function claim(graph: Graph): Promise<void> {
  const marked = await holds(graph, `SHOW CONSTRAINTS YIELD name WHERE name = '${MARKER}' RETURN count(*) AS count`);
  if (marked) return;
  if (await holds(graph, 'MATCH (n) RETURN count(n) AS count')) {
    throw new Error(
      `TEST_NEO4J_URI (${graph.address}) holds data that no test made. The tests wipe their database, ` +
        'so they only take an empty one. Nothing was changed.',
    );
  }
  await graph.define({
    name: 'mark as tests',
    text: `CREATE CONSTRAINT ${MARKER} IF NOT EXISTS FOR (n:ConvergenciaTests) REQUIRE n.id IS UNIQUE`,
  });
}

async function holds(graph: Graph, text: string): Promise<boolean> {
  const [row] = await graph.read({ name: 'tests claim', text });
  return row?.count !== 0;
}

function loginOf(environment: NodeJS.ProcessEnv): { user?: string; password?: string } {
  const { TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password } = environment;
  return user === undefined ? {} : { user, password: password ?? '' };
}
