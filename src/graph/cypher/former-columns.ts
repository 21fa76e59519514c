import * as z from 'zod';
import { RELATIONS } from '../model/index.ts';
import { ENTITY } from '../model/keys.ts';
import { FORMER_COLUMNS_OF_DOCUMENTS } from '../model/stored.ts';
import type { Statement } from '../port.ts';
import type { Correction } from './corrections.ts';
import type { KeyScan } from './key-scan.ts';

const counted = z.tuple([z.object({ count: z.int() })]);

/** Removes columns from what some lines match under a variable. */
function removal(scan: KeyScan, matched: readonly string[], variable: string, columns: readonly string[]): Correction {
  const present = columns.map((column) => `${variable}.${column} IS NOT NULL`).join(' OR ');
  const lines = ['UNWIND $keys AS key', ...matched, `WHERE ${present}`];
  const count = `RETURN count(${variable}) AS count`;
  const find: Statement = { name: `find ${scan.name}`, text: [...lines, count].join('\n') };
  const remove: Statement = {
    name: `remove ${scan.name}`,
    text: [...lines, `REMOVE ${columns.map((column) => `${variable}.${column}`).join(', ')}`, count].join('\n'),
  };
  return {
    ...scan,
    isNeeded: async (read, keys) => counted.parse(await read(find, { keys }))[0].count > 0,
    correct: async (transaction, keys) => counted.parse(await transaction.run(remove, { keys }))[0].count,
  };
}

/** Removes the visibility codes of claims under the name that they had up to schema version 4. */
export const FORMER_CODES = removal(
  { name: 'former visibility codes', over: ENTITY, size: 1_000, relations: 20_000 },
  [`MATCH (:Entity {id: key})-[claim:${RELATIONS.map(({ type }) => type).join('|')}]->()`],
  'claim',
  ['standing'],
);

/** Removes the texts that documents had up to schema version 4. */
export const FORMER_TEXTS = removal(
  { name: 'former texts of documents', over: { label: 'Document', property: 'id' }, size: 1_000 },
  ['MATCH (document:Entity {id: key})'],
  'document',
  FORMER_COLUMNS_OF_DOCUMENTS,
);
