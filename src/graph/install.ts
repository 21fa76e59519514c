import { dataVersion, startDataVersion } from './data-version.ts';
import { GraphNotOpened } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { installedVersion, migrate, writeVersion } from './migrations/migrate.ts';
import { definitions, SCHEMA_VERSION } from './model/definition.ts';
import type { Graph } from './port.ts';

/**
 * Prepares a graph for this version of the program: runs migrations, defines constraints and indexes, and writes the
 * schema version and the first version of the data. Running it again changes nothing.
 *
 * @throws GraphNotOpened when a newer version of the program wrote the graph, or when a migration fails. The data then
 * stay as they are.
 */
export async function install(graph: Graph, migrations = MIGRATIONS): Promise<void> {
  const version = await installedVersion(graph);
  if (version > SCHEMA_VERSION) throw newer(graph, version);
  if (version > 0) await migrate(graph, version, migrations);
  await graph.define(...definitions(graph.engine));
  const counted = await dataVersion((statement) => graph.read(statement));
  if (version > 0 && counted) return;
  await graph.write(async (transaction) => {
    await startDataVersion(transaction);
    if (version === 0) await transaction.run(writeVersion, { version: SCHEMA_VERSION });
  });
}

const newer = (graph: Graph, version: number) =>
  new GraphNotOpened(
    `The graph at ${graph.address} has schema version ${version}, and this program knows up to ${SCHEMA_VERSION}. ` +
      'Run the newer program that wrote it, or point GRAPH_URL at another graph.',
  );
