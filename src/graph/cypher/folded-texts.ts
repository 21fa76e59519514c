import * as z from 'zod';
import { folded } from '../model/fold.ts';
import { NODE_KINDS } from '../model/index.ts';
import type { NodeKind } from '../model/node.ts';
import { foldedColumn, textColumnsOf } from '../model/property.ts';
import type { Row, Statement, Transaction } from '../port.ts';
import { inBatches } from './batches.ts';

const textsOf = ({ properties }: NodeKind) =>
  Object.entries(properties).flatMap(([name, property]) => textColumnsOf(name, property));

const readTexts = (kind: NodeKind): Statement => ({
  name: `texts of ${kind.label}`,
  text: [
    `MATCH (node:${kind.label})`,
    `RETURN ${['id', ...textsOf(kind), ...textsOf(kind).map(foldedColumn)].map((column) => `node.${column} AS ${column}`).join(', ')}`,
  ].join('\n'),
});

const writeTexts: Statement = {
  name: 'write folded texts',
  text: 'UNWIND $rows AS row MATCH (node:Entity {id: row.id}) SET node += row.columns',
};

const identified = z.object({ id: z.string() });

function corrected(kind: NodeKind, row: Row) {
  const columns = textsOf(kind).flatMap((column) => {
    const text = row[column];
    const wanted = typeof text === 'string' ? folded(text) : null;
    return (row[foldedColumn(column)] ?? null) === wanted ? [] : [[foldedColumn(column), wanted] as const];
  });
  return columns.length > 0 ? [{ id: identified.parse(row).id, columns: Object.fromEntries(columns) }] : [];
}

/** Gives every text of every node its folded text. @returns how many nodes had another. */
export async function rebuildFoldedTexts(transaction: Transaction): Promise<number> {
  let count = 0;
  for (const kind of NODE_KINDS.filter((one) => textsOf(one).length > 0)) {
    const rows = (await transaction.run(readTexts(kind))).flatMap((row) => corrected(kind, row));
    await inBatches(transaction, writeTexts, rows);
    count += rows.length;
  }
  return count;
}
