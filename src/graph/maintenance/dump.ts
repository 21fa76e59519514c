import * as z from 'zod';
import { BadInput, GraphConflict } from '../errors.ts';
import { knownVersion } from '../migrations/migrate.ts';
import { NODE_KEYS, type NodeKey } from '../model/keys.ts';
import type { Graph, Reads, Row } from '../port.ts';
import { headerLine, nodeLine, nodeOf, relationLine, relationOf } from './line.ts';
import { nodePages, relationPages } from './pages.ts';
import { type Size, sizeOf } from './size.ts';

const nodeRow = z.object({ key: z.string(), labels: z.array(z.string()), properties: z.unknown(), dated: z.boolean() });
const relationRow = z.object({
  key: z.string(),
  type: z.string(),
  end: z.string().nullable(),
  properties: z.unknown(),
  dated: z.boolean(),
});

/**
 * The lines of a dump of the whole graph, some at a time, in a stable order.
 *
 * @param product the version of the program, for the header.
 * @throws BadInput when the graph holds something outside the model, which a load would refuse.
 * @throws GraphConflict when the graph was written to meanwhile. This happens only on Neo4j, since Grafeo reads a
 * snapshot.
 */
export async function* dump(graph: Graph, read: Reads, product: string): AsyncGenerator<string, Size> {
  const schemaVersion = await knownVersion(graph);
  const size = await sizeOf(read);
  yield headerLine({ schemaVersion, engine: graph.engine, product, ...size });
  const written = { nodes: 0, relations: 0 };
  for (const key of NODE_KEYS) {
    for await (const rows of nodePages(read, key)) {
      yield rows.map(nodeText).join('');
      written.nodes += rows.length;
    }
  }
  for (const key of NODE_KEYS) {
    for await (const rows of relationPages(read, key)) {
      yield rows.map((row) => relationText(key, row)).join('');
      written.relations += rows.length;
    }
  }
  expectComplete(size, await sizeOf(read), written);
  return size;
}

function nodeText(row: Row): string {
  const { key, dated, ...node } = nodeRow.parse(row);
  return withName(`the node ${key}`, () => {
    expectTextDates(dated);
    return nodeLine(nodeOf(node));
  });
}

function relationText(start: NodeKey, row: Row): string {
  const { key, type, end, properties, dated } = relationRow.parse(row);
  return withName(`the relation ${key} ${type} ${end}`, () => {
    expectTextDates(dated);
    if (end === null) throw new BadInput('it does not end at an entity');
    return relationLine(relationOf({ type, from: [start.label, key], to: ['Entity', end], properties }));
  });
}

/** A date of the engine's own type would be dumped as text, and would be a text after a load. */
function expectTextDates(dated: boolean): void {
  if (dated) throw new BadInput('it has a date that is not stored as text');
}

/** Adds the node or relation to the error, so that it can be found. */
function withName(what: string, write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(`The graph contains something that a dump cannot hold, at ${what}: ${error.message}.`);
  }
}

function expectComplete(before: Size, after: Size, written: Size): void {
  const same = (one: Size, other: Size) => one.nodes === other.nodes && one.relations === other.relations;
  if (!same(before, after))
    throw new GraphConflict('Something was written to the graph during the dump. Dump it again.');
  if (same(before, written)) return;
  throw new BadInput(
    `The graph holds ${before.nodes} nodes and ${before.relations} relations, of which ${written.nodes} and ` +
      `${written.relations} are known to the model. "check" lists the others.`,
  );
}
