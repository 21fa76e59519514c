import { openGraph } from '../../../src/graph/open.ts';

/** Where a Neo4j for the tests is; plain data, as it travels from the run to its test files. */
export interface Neo4jAddress {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** As the server itself reports it. */
  readonly version: string;
  /** Whether this run started it from the published jars, so that a test can start another such. */
  readonly fromJars?: boolean;
}

export interface Neo4jServer {
  readonly address: Neo4jAddress;
  stop(): Promise<void>;
}

export async function versionOf(location: { url: string; user?: string; password?: string }): Promise<string> {
  const graph = await openGraph(location);
  try {
    return await graph.version();
  } finally {
    await graph.close();
  }
}
