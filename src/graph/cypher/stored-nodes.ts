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
    'RETURN node.id AS id, labels(node) AS labels, properties(node) AS columns',
  ].join('\n'),
};

/** Apart from the nodes: in a subquery, the embedded engine goes through the links of all nodes. */
const linksOfNodes: Statement = {
  name: 'links of nodes',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})-[link:QUOTES|SAID_BY|SUBJECT|WITHIN|READS|CITES]->(end:Entity)',
    "RETURN node.id AS id, type(link) + ' ' + end.id AS link",
  ].join('\n'),
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const columns = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());
const storedNode = z.object({ id: z.string(), labels: z.array(z.string()), columns });
const storedLink = z.object({ id: z.string(), link: z.string() });

/** A node as it is stored. */
export interface StoredNode {
  readonly id: string;
  readonly origin: string | null;
  readonly state: NodeState;
  /** Every stored column, also those that follow from others. */
  readonly columns: NodeState;
}

function storedNodeOf(row: Row, linksOf: ReadonlyMap<string, readonly string[]>): StoredNode {
  const { id, labels, columns } = storedNode.parse(row);
  const kind = NODE_KINDS.find(({ label }) => labels.includes(label));
  const stated = (kind ? columnsOfKind(kind) : []).filter((name) => (columns[name] ?? null) !== null);
  const origin = typeof columns.origin === 'string' ? columns.origin : null;
  const state = {
    ...Object.fromEntries(stated.map((name) => [name, columns[name] ?? null])),
    label: kind?.label ?? null,
    links: (linksOf.get(id) ?? []).toSorted(),
  };
  return { id, origin, state, columns };
}

async function linksAt(
  transaction: Transaction,
  ids: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const linksOf = new Map<string, string[]>();
  await inTurns(await runInBatches(transaction, linksOfNodes, ids), (row) => {
    const { id, link } = storedLink.parse(row);
    const known = linksOf.get(id);
    if (known) known.push(link);
    else linksOf.set(id, [link]);
  });
  return linksOf;
}

/** The stored nodes with the given ids, by id. */
export async function storedNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredNode>> {
  const asked = ids.map((id) => ({ id }));
  const rows = await runInBatches(transaction, presentNodes, asked);
  const linksOf = await linksAt(transaction, asked);
  const nodes = await inTurns(rows, (row) => storedNodeOf(row, linksOf));
  return new Map(nodes.map((node) => [node.id, node]));
}
