import { openGraph } from '../../../src/graph/open.ts';

/** Where a Neo4j for the tests is; plain data, as it travels from the run to its test files. */
export interface Neo4jAddress {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** As the server itself reports it. */
  readonly version: string;
  /** What this run started it from, so that a test can start another such. A server from outside was not started here. */
  readonly startedFrom?: 'image' | 'jars';
}

export interface Neo4jServer {
  readonly address: Neo4jAddress;
  stop(): Promise<void>;
}

/** A server of a test's own. */
export interface KillableServer extends Neo4jServer {
  /** Kills it as a power cut would, and starts it again with what it had kept. */
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
