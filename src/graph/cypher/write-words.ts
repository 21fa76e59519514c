import * as z from 'zod';
import type { NodeRow } from '../model/facts.ts';
import { type Searchable, searchableOf } from '../model/searched.ts';
import type { Statement, Transaction } from '../port.ts';
import { runInBatches } from './batches.ts';

// The hints: while many nodes are first written, the planner takes the graph for empty and would scan all words.
const findChangedTexts: Statement = {
  name: 'find nodes with other words',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id}) /*+ USING INDEX node:Entity(id) */',
    "WHERE coalesce(node.searchText, '') <> row.text",
    'RETURN node.id AS id',
  ].join('\n'),
};

const mergeWords: Statement = {
  name: 'write Word',
  text: [
    'UNWIND $rows AS row',
    'MERGE (word:Word {word: row.word})',
    'ON CREATE SET word.first2 = row.first2, word.first3 = row.first3, word.first4 = row.first4',
  ].join('\n'),
};

const replaceText: Statement = {
  name: 'write search text',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id}) /*+ USING INDEX node:Entity(id) */',
    'SET node.searchText = row.text',
  ].join('\n'),
};

const dropOccurrences: Statement = {
  name: 'drop OCCURS_IN',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})<-[old:OCCURS_IN]-(:Word) /*+ USING INDEX node:Entity(id) */',
    'DELETE old',
  ].join('\n'),
};

const createOccurrences: Statement = {
  name: 'write OCCURS_IN',
  text: [
    'UNWIND $rows AS row',
    'MATCH (word:Word {word: row.word}) /*+ USING INDEX word:Word(word) */',
    'MATCH (node:Entity {id: row.id}) /*+ USING INDEX node:Entity(id) */',
    'CREATE (word)-[:OCCURS_IN {weight: row.weight, begins: row.begins, languages: row.languages}]->(node)',
  ].join('\n'),
};

/** A node with its search words and text. */
export interface SearchedNode extends Searchable {
  readonly id: string;
}

const prefixColumns = (word: string) => ({
  word,
  first2: word.slice(0, 2),
  first3: word.slice(0, 3),
  first4: word.slice(0, 4),
});

const identified = z.object({ id: z.string() });

/** Replaces the search words of nodes. */
export async function replaceWords(transaction: Transaction, nodes: readonly SearchedNode[]): Promise<void> {
  const words = [...new Set(nodes.flatMap((node) => node.words.map(({ word }) => word)))].sort();
  await runInBatches(
    transaction,
    replaceText,
    nodes.map(({ id, text }) => ({ id, text })),
  );
  await runInBatches(
    transaction,
    dropOccurrences,
    nodes.map(({ id }) => ({ id })),
  );
  await runInBatches(transaction, mergeWords, words.map(prefixColumns));
  const occurrences = nodes.flatMap(({ id, words }) => words.map((word) => ({ id, ...word })));
  await runInBatches(transaction, createOccurrences, occurrences);
}

/** Updates the search words of nodes that were just written. Unchanged nodes cost one read. */
export async function writeWords(transaction: Transaction, nodes: readonly NodeRow[]): Promise<void> {
  const found = [...new Map(nodes.map((node) => [node.id, node])).values()].map(({ id, kind, columns }) => ({
    id,
    ...searchableOf(kind, columns),
  }));
  const texts = found.map(({ id, text }) => ({ id, text }));
  const others = new Set(
    (await runInBatches(transaction, findChangedTexts, texts)).map((row) => identified.parse(row).id),
  );
  if (others.size > 0)
    await replaceWords(
      transaction,
      found.filter(({ id }) => others.has(id)),
    );
}
