import { z } from 'zod';
import { GraphNotOpened } from './errors.ts';
import { definitions, SCHEMA_VERSION } from './model/definition.ts';
import type { Graph, Statement } from './port.ts';

const readVersion: Statement = {
  name: 'schema version',
  text: "MATCH (schema:SchemaVersion {name: 'graph'}) RETURN schema.version AS version",
};

const writeVersion: Statement = {
  name: 'write schema version',
  text: "MERGE (schema:SchemaVersion {name: 'graph'}) SET schema.version = $version",
};

const stored = z.object({ version: z.int() });

/**
 * Makes a graph ready for this version of the program: its constraints, its indexes and its schema version.
 * To install again changes nothing.
 *
 * @throws GraphNotOpened when a newer version of the program has written the graph; it is left as it is.
 */
export async function install(graph: Graph): Promise<void> {
  const version = await installedVersion(graph);
  if (version > SCHEMA_VERSION) throw newer(graph, version);
  for (const statement of definitions(graph.engine)) await graph.define(statement);
  if (version === SCHEMA_VERSION) return;
  await graph.write((transaction) => transaction.run(writeVersion, { version: SCHEMA_VERSION }));
}

/** The schema version of a graph; 0 where nothing has been installed. */
async function installedVersion(graph: Graph): Promise<number> {
  const [row] = await graph.read(readVersion);
  return row ? stored.parse(row).version : 0;
}

const newer = (graph: Graph, version: number) =>
  new GraphNotOpened(
    `The graph at ${graph.address} has schema version ${version}, and this program knows up to ${SCHEMA_VERSION}. ` +
      'Run the newer program that wrote it, or point GRAPH_URL at another graph.',
  );
