import * as z from 'zod';
import { folded } from '../model/fold.ts';
import { NODE_KINDS } from '../model/index.ts';
import type { NodeKind } from '../model/node.ts';
import { foldedColumn, textColumnsOf } from '../model/property.ts';
import type { Reads, Row, Statement, Transaction } from '../port.ts';
import { inBatches } from './batches.ts';
import { type Correction, correctIn } from './corrections.ts';

const textsOf = ({ properties }: NodeKind) =>
  Object.entries(properties).flatMap(([name, property]) => textColumnsOf(name, property));

const readTexts = (kind: NodeKind): Statement => ({
  name: `texts of ${kind.label}`,
  text: [
    'UNWIND $keys AS key',
    'MATCH (node:Entity {id: key})',
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

function foldedTextsOf(kind: NodeKind): Correction {
  const statement = readTexts(kind);
  const wrong = async (read: Reads, keys: readonly string[]) =>
    (await read(statement, { keys })).flatMap((row) => corrected(kind, row));
  return {
    name: `folded texts of ${kind.label}`,
    over: { label: kind.label, property: 'id' },
    size: 500,
    finds: async (read, keys) => (await wrong(read, keys)).length > 0,
    async correct(transaction, keys) {
      const rows = await wrong((...asked) => transaction.run(...asked), keys);
      await inBatches(transaction, writeTexts, rows);
      return rows.length;
    },
  };
}

/** Gives every text of every node its folded text. */
export const FOLDED_TEXTS: readonly Correction[] = NODE_KINDS.filter((one) => textsOf(one).length > 0).map(
  foldedTextsOf,
);

/** @returns how many nodes had another. */
export const rebuildFoldedTexts = (transaction: Transaction): Promise<number> => correctIn(transaction, FOLDED_TEXTS);
