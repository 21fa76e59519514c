import * as z from 'zod';
import { DERIVED_OF_CLAIM, TEXTS_OF_CLAIM } from '../model/claim-columns.ts';
import { composedIn } from '../model/composed.ts';
import { type DerivedColumn, derivedColumns, derivedOf } from '../model/derived.ts';
import { type Columns, columnsOfKind } from '../model/facts.ts';
import { NODE_KINDS, RELATIONS } from '../model/index.ts';
import { ENTITY } from '../model/keys.ts';
import type { GraphValue, Reads, Row, Statement, Transaction } from '../port.ts';
import { runInBatches } from './batches.ts';
import { type Correction, correctIn } from './corrections.ts';
import type { KeyScan } from './key-scan.ts';

/**
 * Texts that differ from their normalized or derived form: the key of their node or claim version, and the correct
 * columns.
 */
interface WrongTexts {
  readonly key: string;
  readonly from: string;
  readonly columns: Columns;
}

/**
 * A scan over the texts of nodes or claims. Each text must be composed (NFC), and its derived columns must follow from
 * it.
 */
export interface DerivedTexts extends KeyScan {
  findWrong(read: Reads, keys: readonly string[]): Promise<readonly WrongTexts[]>;
  readonly write: Statement;
}

const returned = (variable: string, columns: readonly string[]) =>
  columns.map((column) => `${variable}.${column} AS ${column}`).join(', ');

const keyed = z.object({ key: z.string(), from: z.string() });
const same = (one: GraphValue | undefined, other: GraphValue | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const value = z.custom<GraphValue>();

/** The columns of a row that differ from their correct values. */
function wrongTextsIn(row: Row, columns: readonly string[], derived: readonly DerivedColumn[]): readonly WrongTexts[] {
  const plain: Columns = Object.fromEntries(columns.map((column) => [column, value.parse(composedIn(row[column]))]));
  const wanted = Object.entries({ ...plain, ...derivedColumns(derived, plain) });
  const wrong = wanted.filter(([column, one]) => !same(row[column], one));
  return wrong.length > 0 ? [{ ...keyed.parse(row), columns: Object.fromEntries(wrong) }] : [];
}

const TEXTS_OF_NODES: readonly DerivedTexts[] = NODE_KINDS.map((kind) => {
  const derived = derivedOf(kind);
  const columns = columnsOfKind(kind);
  const statement: Statement = {
    name: `texts of ${kind.label}`,
    text: [
      'UNWIND $keys AS key',
      'MATCH (node:Entity {id: key})',
      `RETURN key, node.id AS from, ${returned('node', [...columns, ...derived.map(({ column }) => column)])}`,
    ].join('\n'),
  };
  return {
    name: statement.name,
    over: { label: kind.label, property: 'id' },
    size: 500,
    findWrong: async (read, keys) =>
      (await read(statement, { keys })).flatMap((row) => wrongTextsIn(row, columns, derived)),
    write: {
      name: 'write texts of nodes',
      text: 'UNWIND $rows AS row MATCH (node:Entity {id: row.key}) SET node += row.columns',
    },
  };
});

const TYPES = RELATIONS.map(({ type }) => type).join('|');

const textsOfClaims: Statement = {
  name: 'texts of claims',
  text: [
    'UNWIND $keys AS key',
    `MATCH (from:Entity {id: key})-[version:${TYPES}]->()`,
    `WHERE ${TEXTS_OF_CLAIM.map((column) => `version.${column} IS NOT NULL`).join(' OR ')}`,
    `RETURN version.versionId AS key, from.id AS from, ${returned('version', [...TEXTS_OF_CLAIM, ...DERIVED_OF_CLAIM.map(({ column }) => column)])}`,
  ].join('\n'),
};

const TEXTS_OF_CLAIMS: DerivedTexts = {
  name: textsOfClaims.name,
  over: ENTITY,
  size: 500,
  relations: 20_000,
  findWrong: async (read, keys) =>
    (await read(textsOfClaims, { keys })).flatMap((row) => wrongTextsIn(row, TEXTS_OF_CLAIM, DERIVED_OF_CLAIM)),
  write: {
    name: 'write texts of claims',
    text: [
      'UNWIND $rows AS row',
      `MATCH (:Entity {id: row.from})-[version:${TYPES}]->()`,
      'WHERE version.versionId = row.key',
      'SET version += row.columns',
    ].join('\n'),
  },
};

export const DERIVED_TEXTS: readonly DerivedTexts[] = [...TEXTS_OF_NODES, TEXTS_OF_CLAIMS];

/** Composes texts and recomputes their derived columns. */
export const TEXTS: readonly Correction[] = DERIVED_TEXTS.map((texts) => ({
  ...texts,
  isNeeded: async (read, keys) => (await texts.findWrong(read, keys)).length > 0,
  async correct(transaction, keys) {
    const rows = await texts.findWrong((...asked) => transaction.run(...asked), keys);
    await runInBatches(
      transaction,
      texts.write,
      rows.map((row) => ({ ...row })),
    );
    return rows.length;
  },
}));

/** @returns the number of nodes and claim versions that were corrected. */
export const rebuildTexts = (transaction: Transaction): Promise<number> => correctIn(transaction, TEXTS);
