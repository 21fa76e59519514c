import * as z from 'zod';
import { correctInSteps } from '../cypher/corrections.ts';
import { BadInput, GraphNotOpened, messageOf } from '../errors.ts';
import { SCHEMA_VERSION } from '../model/definition.ts';
import type { Graph, Statement } from '../port.ts';
import type { Migration } from './migration.ts';

/** The transaction of a migration of a large graph takes longer than the deadline of a request. */
const DEADLINE_MILLISECONDS = 120_000;

const readVersion: Statement = {
  name: 'schema version',
  text: "MATCH (schema:SchemaVersion {name: 'graph'}) RETURN schema.version AS version",
};

/** Writing the version node locks it: if two servers start at once, the second one finds the migration done. */
const lockVersion: Statement = {
  name: 'lock schema version',
  text: "MATCH (schema:SchemaVersion {name: 'graph'}) SET schema.name = 'graph' RETURN schema.version AS version",
};

export const writeVersion: Statement = {
  name: 'write schema version',
  text: "MERGE (schema:SchemaVersion {name: 'graph'}) SET schema.version = $version",
};

const stored = z.object({ version: z.int() });

/** The schema version of a graph; 0 if nothing is installed. */
export async function installedVersion(graph: Graph): Promise<number> {
  const [row] = await graph.read(readVersion);
  return row ? stored.parse(row).version : 0;
}

/** The schema version of a graph, if this program can work on it. @throws BadInput otherwise. */
export async function knownVersion(graph: Graph): Promise<number> {
  const version = await installedVersion(graph);
  if (version >= 1 && version <= SCHEMA_VERSION) return version;
  const found = version === 0 ? 'was not written by this program' : `has schema version ${version}`;
  throw new BadInput(`The graph at ${graph.address} ${found}. Accepted: schema versions 1 to ${SCHEMA_VERSION}.`);
}

/**
 * Runs the migrations of an installed graph in order. Each one writes the version that it reaches, at its end.
 *
 * @throws GraphNotOpened when a migration fails; the graph then has the version before it, and steps that are done.
 */
export async function migrate(graph: Graph, version: number, migrations: readonly Migration[]): Promise<void> {
  for (const migration of migrations.filter((one) => one.version > version)) {
    await runMigration(graph, migration).catch((error: unknown) => {
      throw migrationFailed(graph, migration, error);
    });
  }
}

async function runMigration(graph: Graph, migration: Migration): Promise<void> {
  await graph.define(...migration.definitions(graph.engine));
  await correctInSteps(graph, migration.steps ?? []);
  await graph.write(async (transaction) => {
    const [row] = await transaction.run(lockVersion);
    if (stored.parse(row).version >= migration.version) return;
    await migration.run(transaction);
    await transaction.run(writeVersion, { version: migration.version });
  }, DEADLINE_MILLISECONDS);
}

function migrationFailed(graph: Graph, { version, description }: Migration, error: unknown): GraphNotOpened {
  const reason = messageOf(error);
  return new GraphNotOpened(
    `The graph at ${graph.address} could not be brought from schema version ${version - 1} to ${version} ` +
      `(${description}): ${reason} It stayed at version ${version - 1}; the next start does what is left.`,
    { cause: error },
  );
}
