import * as z from 'zod';
import { columnsOfKind } from '../model/facts.ts';
import { NODE_KINDS } from '../model/index.ts';
import type { GraphValue, Row, Statement, Transaction } from '../port.ts';
import { inTurns } from '../turns.ts';
import { runInBatches } from './batches.ts';

/** All that is said of a node: its columns, its label, and the nodes that a citation, coverage or reading links to. */
export type NodeState = { readonly [name: string]: GraphValue };

const presentNodes: Statement = {
  name: 'present nodes',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})',
    'CALL (node) {',
    '  OPTIONAL MATCH (node)-[link:QUOTES|SAID_BY|SUBJECT|WITHIN|READS|CITES]->(end:Entity)',
    "  RETURN collect(type(link) + ' ' + end.id) AS links",
    '}',
    'RETURN node.id AS id, labels(node) AS labels, links, properties(node) AS columns',
  ].join('\n'),
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const columns = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());
const storedNode = z.object({ id: z.string(), labels: z.array(z.string()), links: z.array(z.string()), columns });

/** A node as it is stored. */
export interface StoredNode {
  readonly id: string;
  readonly origin: string | null;
  readonly state: NodeState;
  /** Every stored column, also those that follow from others. */
  readonly columns: NodeState;
}

function storedNodeOf(row: Row): StoredNode {
  const { id, labels, links, columns } = storedNode.parse(row);
  const kind = NODE_KINDS.find(({ label }) => labels.includes(label));
  const stated = (kind ? columnsOfKind(kind) : []).filter((name) => (columns[name] ?? null) !== null);
  const origin = typeof columns.origin === 'string' ? columns.origin : null;
  const state = {
    ...Object.fromEntries(stated.map((name) => [name, columns[name] ?? null])),
    label: kind?.label ?? null,
    links: links.toSorted(),
  };
  return { id, origin, state, columns };
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
  return new Map((await inTurns(rows, storedNodeOf)).map((node) => [node.id, node]));
}
