import * as z from 'zod';
import { type Columns, columnsOfKind } from '../model/facts.ts';
import type { NodeKind } from '../model/node.ts';
import { SEARCHED_KINDS, type Searchable, searchableOf } from '../model/searched.ts';
import type { GraphValue, Row, Statement, Transaction } from '../port.ts';
import { type Found, replaceWords } from './write-words.ts';

const readFound = (kind: NodeKind): Statement => ({
  name: `words of ${kind.label}`,
  text: [
    `MATCH (node:${kind.label})`,
    'CALL (node) {',
    '  MATCH (word:Word)-[use:OCCURS_IN]->(node)',
    '  WITH word, use ORDER BY word.word',
    '  RETURN collect([word.word, use.weight, use.begins]) AS words',
    '}',
    `RETURN node.id AS id, node.searchText AS text, words, [${columnsOfKind(kind)
      .map((column) => `node.${column}`)
      .join(', ')}] AS row`,
  ].join('\n'),
});

const stored = z.object({
  id: z.string(),
  text: z.string().nullable(),
  words: z.array(z.tuple([z.string(), z.int().nullable(), z.int().nullable()])),
  row: z.array(z.custom<GraphValue>()),
});

const columnsFrom = (kind: NodeKind, row: readonly GraphValue[]): Columns =>
  Object.fromEntries(columnsOfKind(kind).map((column, place) => [column, row[place] ?? null]));

const tuplesOf = ({ words }: Searchable) =>
  words
    .map(({ word, weight, begins }) => [word, weight, begins] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** What a node of a kind should be found by, where it is found by something else. */
function corrected(kind: NodeKind, row: Row): readonly Found[] {
  const { id, text, words, row: values } = stored.parse(row);
  const wanted = searchableOf(kind, columnsFrom(kind, values));
  const found = words.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const same = (text ?? '') === wanted.text && JSON.stringify(found) === JSON.stringify(tuplesOf(wanted));
  return same ? [] : [{ id, ...wanted }];
}

/** For each searched kind a read, and the node in a row of it where that has other words than it says. */
export const WRONG_WORDS = SEARCHED_KINDS.map((kind) => ({
  statement: readFound(kind),
  corrected: (row: Row) => corrected(kind, row),
}));

const dropUnusedWords: Statement = {
  name: 'drop unused Word',
  text: 'MATCH (word:Word) WHERE NOT EXISTS { (word)-[:OCCURS_IN]->() } DELETE word',
};

/**
 * Gives every node the words that it says, and drops those that nothing says any more.
 *
 * @returns how many nodes had others.
 */
export async function rebuildWords(transaction: Transaction): Promise<number> {
  let count = 0;
  for (const { statement, corrected } of WRONG_WORDS) {
    const nodes = (await transaction.run(statement)).flatMap(corrected);
    if (nodes.length > 0) await replaceWords(transaction, nodes);
    count += nodes.length;
  }
  await transaction.run(dropUnusedWords);
  return count;
}
