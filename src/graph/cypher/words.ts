import * as z from 'zod';
import { type Columns, columnsOfKind } from '../model/facts.ts';
import { WORD } from '../model/keys.ts';
import type { NodeKind } from '../model/node.ts';
import { SEARCHED_KINDS, type Searchable, searchableOf } from '../model/searched.ts';
import type { GraphValue, Reads, Row, Statement, Transaction } from '../port.ts';
import { type Correction, correctIn } from './corrections.ts';
import type { KeyScan } from './key-scan.ts';
import { replaceWords, type SearchedNode } from './write-words.ts';

// Starts at the node: an engine that starts at the words would scan all words for each node.
const readWords = (kind: NodeKind): Statement => ({
  name: `words of ${kind.label}`,
  text: [
    'UNWIND $keys AS key',
    'MATCH (node:Entity {id: key})',
    'CALL (node) {',
    '  MATCH (node)<-[use:OCCURS_IN]-(word)',
    '  RETURN collect([word.word, use.weight, use.begins, use.languages]) AS words',
    '}',
    `RETURN node.id AS id, node.searchText AS text, words, [${columnsOfKind(kind)
      .map((column) => `node.${column}`)
      .join(', ')}] AS row`,
  ].join('\n'),
});

const stored = z.object({
  id: z.string(),
  text: z.string().nullable(),
  words: z.array(z.tuple([z.string(), z.int().nullable(), z.int().nullable(), z.int().nullable()])),
  row: z.array(z.custom<GraphValue>()),
});

const columnsFrom = (kind: NodeKind, row: readonly GraphValue[]): Columns =>
  Object.fromEntries(columnsOfKind(kind).map((column, place) => [column, row[place] ?? null]));

const tuplesOf = ({ words }: Searchable) =>
  words
    .map(({ word, weight, begins, languages }) => [word, weight, begins, languages] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** The correct search words and text of a node, if the stored ones differ. */
function wrongWordsIn(kind: NodeKind, row: Row): readonly SearchedNode[] {
  const { id, text, words, row: values } = stored.parse(row);
  const wanted = searchableOf(kind, columnsFrom(kind, values));
  const found = words.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const same = (text ?? '') === wanted.text && JSON.stringify(found) === JSON.stringify(tuplesOf(wanted));
  return same ? [] : [{ id, ...wanted }];
}

/** A scan over the nodes of a kind that finds nodes with wrong search words. */
interface WrongWords extends KeyScan {
  findWrong(read: Reads, keys: readonly string[]): Promise<readonly SearchedNode[]>;
}

/** A text may have thousands of words, and the words of all these nodes are in memory at once. */
const NODES = 200;

export const WRONG_WORDS: readonly WrongWords[] = SEARCHED_KINDS.map((kind) => {
  const statement = readWords(kind);
  return {
    name: `words of ${kind.label}`,
    over: { label: kind.label, property: 'id' },
    size: NODES,
    findWrong: async (read, keys) => (await read(statement, { keys })).flatMap((row) => wrongWordsIn(kind, row)),
  };
});

const wordCorrection = (words: WrongWords): Correction => ({
  ...words,
  isNeeded: async (read, keys) => (await words.findWrong(read, keys)).length > 0,
  async correct(transaction, keys) {
    const nodes = await words.findWrong((...asked) => transaction.run(...asked), keys);
    if (nodes.length > 0) await replaceWords(transaction, nodes);
    return nodes.length;
  },
});

const unused = ['UNWIND $keys AS key', 'MATCH (word:Word {word: key})', 'WHERE NOT EXISTS { (word)-[:OCCURS_IN]->() }'];
const unusedWords: Statement = { name: 'unused Word', text: [...unused, 'RETURN key'].join('\n') };
const dropUnusedWords: Statement = { name: 'drop unused Word', text: [...unused, 'DELETE word'].join('\n') };

/** Removes words that occur in no node. They are not counted as corrections. */
const UNUSED_WORDS: Correction = {
  name: 'unused words',
  over: WORD,
  size: 1_000,
  isNeeded: async (read, keys) => (await read(unusedWords, { keys })).length > 0,
  async correct(transaction, keys) {
    await transaction.run(dropUnusedWords, { keys });
    return 0;
  },
};

/** Corrects the search words of every node, and removes unused words. */
export const WORDS: readonly Correction[] = [...WRONG_WORDS.map(wordCorrection), UNUSED_WORDS];

/** @returns the number of nodes with wrong search words. */
export const rebuildWords = (transaction: Transaction): Promise<number> => correctIn(transaction, WORDS);
