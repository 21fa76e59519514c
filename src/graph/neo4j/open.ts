import { setTimeout as sleep } from 'node:timers/promises';
import { GraphNotOpened, GraphUnreachable } from '../errors.ts';
import { DEFAULT_DEADLINE_MILLISECONDS, type GraphLocation } from '../location.ts';
import type { Graph } from '../port.ts';
import { Connection } from './connection.ts';
import { toNotOpened } from './faults.ts';
import { Neo4jGraph } from './graph.ts';
import { settlesWithin } from './settle.ts';

const OPENING_DEADLINE = 5_000;
const PAUSE = 500;

/**
 * Opens a Neo4j server or cluster that answers.
 *
 * @throws GraphNotOpened when it refuses the login, or cannot be reached in the time that the location gives it.
 */
export async function openNeo4j(location: GraphLocation): Promise<Graph> {
  const end = performance.now() + (location.waitMilliseconds ?? 0);
  for (let warned = false; ; warned = true) {
    try {
      return await openOnce(location);
    } catch (error) {
      if (!(error instanceof GraphUnreachable) || performance.now() + PAUSE > end) throw error;
      if (!warned) location.warn?.(`${error.message} Waiting for it, as it may be starting (GRAPH_WAIT_SECONDS).`);
      await sleep(PAUSE);
    }
  }
}

async function openOnce(location: GraphLocation): Promise<Graph> {
  const { address, url } = partsOf(location.url);
  const connection = new Connection(url, location.user, location.password);
  try {
    await answered(connection.driver.verifyConnectivity());
  } catch (error) {
    await connection.close();
    throw toNotOpened(address, error);
  }
  return new Neo4jGraph(address, connection, location.deadlineMilliseconds ?? DEFAULT_DEADLINE_MILLISECONDS);
}

async function answered(verification: Promise<unknown>): Promise<void> {
  if (!(await settlesWithin(verification, OPENING_DEADLINE))) throw new Error(`no answer in ${OPENING_DEADLINE} ms`);
  await verification;
}

/** A login belongs into its own settings, so that the address can be shown. */
function partsOf(text: string): { address: string; url: string } {
  const url = URL.parse(text);
  if (!url?.hostname) throw new GraphNotOpened('GRAPH_URL names no host. It should look like bolt://localhost:7687.');
  const address = `${url.protocol}//${url.host}`;
  return { address, url: `${address}${url.search}` };
}
