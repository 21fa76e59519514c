import { openGraph } from '../../../src/graph/open.ts';

/** The address of a Neo4j for the tests; plain data, because it is passed from the run to its test files. */
export interface Neo4jAddress {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** As the server itself reports it. */
  readonly version: string;
  /** What this run started it from, so that a test can start another one. Absent for an external server. */
  readonly startedFrom?: 'image' | 'jars';
}

export interface Neo4jServer {
  readonly address: Neo4jAddress;
  stop(): Promise<void>;
}

/** A server that only one test uses. */
export interface KillableServer extends Neo4jServer {
  /** Kills it as a power cut would, and restarts it with its stored data. */
  restartAfterKill(): Promise<void>;
}

export async function versionOf(location: { url: string; user?: string; password?: string }): Promise<string> {
  const graph = await openGraph(location);
  try {
    return await graph.version();
  } finally {
    await graph.close();
  }
}
