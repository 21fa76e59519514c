import * as z from 'zod';
import { reasonAgainstDocker, startContainers } from './docker.ts';
import { findExternalServer } from './external.ts';
import { startPublishedServers } from './published.ts';
import type { Neo4jServer } from './server.ts';

export interface FoundServers {
  /** The servers of each worker. */
  readonly servers: readonly (readonly Neo4jServer[])[];
  /** Lines to print: what the run does not test, or tests in another way than requested, and why. */
  readonly notes: readonly string[];
}

/** `1`: Docker or the jars; `docker`, `jars`: only those; `0`: none, even if Docker runs. */
const wish = z.enum(['0', '1', 'docker', 'jars'], { error: 'REQUIRE_NEO4J must be one of 0, 1, docker, jars' });

const SOURCES = [
  'Neo4j is left out: this run tests the embedded engine only. To test Neo4j too, do one of:',
  '  start Docker (both supported versions are then started by themselves);',
  '  TEST_NEO4J_URI=bolt://… TEST_NEO4J_USER=… TEST_NEO4J_PASSWORD=… npm test (an empty database);',
  '  REQUIRE_NEO4J=1 npm test (downloads both versions with Maven; needs Java 17 and 25).',
];

type Start = () => Promise<readonly Neo4jServer[]>;

/** The first of: the server that the environment names, Docker's, the published jars if required, none. */
export async function findServers(environment: NodeJS.ProcessEnv, workers: number): Promise<FoundServers> {
  const external = await findExternalServer(environment);
  if (external) return { servers: [[external]], notes: [] };
  const { start, notes } = await wayToStart(wish.optional().parse(environment.REQUIRE_NEO4J || undefined));
  const servers = start ? await Promise.all(Array.from({ length: workers }, start)) : [];
  return { servers, notes };
}

/** How a run starts its servers, and what it prints; nothing to start if Neo4j is left out. */
export async function wayToStart(
  wished: z.infer<typeof wish> | undefined,
): Promise<{ start?: Start; notes: readonly string[] }> {
  if (wished === 'jars') return { start: startPublishedServers, notes: [] };
  if (wished === '0') return { notes: SOURCES };
  const reason = await reasonAgainstDocker();
  if (reason === undefined) return { start: startContainers, notes: [] };
  const note = `Docker is not used: ${reason}`;
  if (wished === 'docker') throw new Error(note);
  return wished === '1' ? { start: startPublishedServers, notes: [note] } : { notes: [...SOURCES, note] };
}
