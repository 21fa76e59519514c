import { dockerAnswers, startContainers } from './docker.ts';
import { findExternalServer } from './external.ts';
import { startPublishedServers } from './published.ts';
import type { Neo4jServer } from './server.ts';

export interface FoundServers {
  /** For each worker its own. */
  readonly servers: readonly (readonly Neo4jServer[])[];
  /** What the run does not test, and how to get it tested: lines to print. */
  readonly leftOut: readonly string[];
}

const LEFT_OUT = [
  'Neo4j is left out: this run tests the embedded engine only. To test Neo4j too, do one of:',
  '  start Docker (both supported versions are then started by themselves);',
  '  TEST_NEO4J_URI=bolt://… TEST_NEO4J_USER=… TEST_NEO4J_PASSWORD=… npm test (an empty database);',
  '  REQUIRE_NEO4J=1 npm test (downloads both versions with Maven; needs Java 17 and 25).',
];

/** The first of: the server that the environment names, Docker's, the published jars when required, none. */
export async function findServers(environment: NodeJS.ProcessEnv, workers: number): Promise<FoundServers> {
  const external = await findExternalServer(environment);
  if (external) return { servers: [[external]], leftOut: [] };
  const start = (await dockerAnswers()) ? startContainers : publishedServers(environment);
  if (!start) return { servers: [], leftOut: LEFT_OUT };
  return { servers: await Promise.all(Array.from({ length: workers }, start)), leftOut: [] };
}

const publishedServers = ({ REQUIRE_NEO4J }: NodeJS.ProcessEnv) =>
  REQUIRE_NEO4J === '1' ? startPublishedServers : undefined;
