import * as z from 'zod';
import { runInBatches } from '../src/graph/cypher/batches.ts';
import type { NodeRow } from '../src/graph/model/facts.ts';
import { NODE_KINDS } from '../src/graph/model/index.ts';
import type { GraphValue, Statement, Transaction } from '../src/graph/port.ts';
import { ORIGIN } from './read-nodes.ts';

/**
 * Everything that the seed states about a node: its columns, its label, and the nodes that a citation or coverage links
 * to.
 */
export type NodeState = { readonly [name: string]: GraphValue };

export const stateOf = ({ columns, kind }: NodeRow, links: readonly string[]): NodeState => ({
  ...columns,
  label: kind.label,
  links: links.toSorted(),
});

const presentNodes: Statement = {
  name: 'present nodes',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})',
    'CALL (node) {',
    '  OPTIONAL MATCH (node)-[link:QUOTES|SAID_BY|SUBJECT|WITHIN|READS|CITES]->(end:Entity)',
    "  RETURN collect(type(link) + ' ' + end.id) AS links",
    '}',
    'RETURN node.id AS id, node.origin AS origin, node.seeded AS seeded, labels(node) AS labels, links,',
    '  properties(node) AS columns',
  ].join('\n'),
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const state = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());
const storedNode = z.object({
  id: z.string(),
  origin: z.string().nullable(),
  seeded: z.string().nullable(),
  labels: z.array(z.string()),
  links: z.array(z.string()),
  columns: state,
});

/** A node as it is stored, and as the seed last wrote it. */
export interface StoredNode {
  readonly origin: string | null;
  readonly present: NodeState;
  readonly seeded: NodeState;
}

/** A node written before the seed recorded its state counts as unchanged. */
function storedNodeOf({ origin, seeded, labels, links, columns }: z.infer<typeof storedNode>): StoredNode {
  const label = NODE_KINDS.find((kind) => labels.includes(kind.label))?.label ?? null;
  const present = { ...columns, label, links: links.toSorted() };
  if (seeded !== null) return { origin, present, seeded: state.parse(JSON.parse(seeded)) };
  return { origin, present, seeded: origin === ORIGIN ? present : {} };
}

/** The stored nodes with the given ids, by id. */
export async function storedNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredNode>> {
  const rows = await runInBatches(
    transaction,
    presentNodes,
    ids.map((id) => ({ id })),
  );
  return new Map(rows.map((row) => storedNode.parse(row)).map((row) => [row.id, storedNodeOf(row)]));
}
