import { z } from 'zod';
import { type Columns, columnsOfKind, type NodeRow } from '../model/facts.ts';
import type { NodeKind } from '../model/node.ts';
import { SEARCHED_KINDS, type Searchable, searchableOf } from '../model/searched.ts';
import type { GraphValue, Statement, Transaction } from '../port.ts';
import { inBatches } from './batches.ts';

const changed: Statement = {
  name: 'find nodes with other words',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})',
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
  text: ['UNWIND $rows AS row', 'MATCH (node:Entity {id: row.id})', 'SET node.searchText = row.text'].join('\n'),
};

const dropOccurrences: Statement = {
  name: 'drop OCCURS_IN',
  text: ['UNWIND $rows AS row', 'MATCH (node:Entity {id: row.id})<-[old:OCCURS_IN]-(:Word)', 'DELETE old'].join('\n'),
};

const createOccurrences: Statement = {
  name: 'write OCCURS_IN',
  text: [
    'UNWIND $rows AS row',
    'MATCH (word:Word {word: row.word})',
    'MATCH (node:Entity {id: row.id})',
    'CREATE (word)-[:OCCURS_IN {weight: row.weight, begins: row.begins}]->(node)',
  ].join('\n'),
};

interface Found extends Searchable {
  readonly id: string;
}

const beginningsOf = (word: string) => ({
  word,
  first2: word.slice(0, 2),
  first3: word.slice(0, 3),
  first4: word.slice(0, 4),
});

const identified = z.object({ id: z.string() });

async function write(transaction: Transaction, all: readonly Found[]): Promise<void> {
  const texts = all.map(({ id, text }) => ({ id, text }));
  const others = new Set((await inBatches(transaction, changed, texts)).map((row) => identified.parse(row).id));
  const nodes = all.filter(({ id }) => others.has(id));
  if (nodes.length === 0) return;
  const words = [...new Set(nodes.flatMap((node) => node.words.map(({ word }) => word)))].sort();
  await inBatches(
    transaction,
    replaceText,
    texts.filter(({ id }) => others.has(id)),
  );
  await inBatches(
    transaction,
    dropOccurrences,
    nodes.map(({ id }) => ({ id })),
  );
  await inBatches(transaction, mergeWords, words.map(beginningsOf));
  const occurrences = nodes.flatMap(({ id, words }) => words.map((word) => ({ id, ...word })));
  await inBatches(transaction, createOccurrences, occurrences);
}

/** Keeps the words by which the nodes, just written, are found. Nodes that say what they said cost one look. */
export const writeWords = (transaction: Transaction, nodes: readonly NodeRow[]): Promise<void> =>
  write(
    transaction,
    [...new Map(nodes.map((node) => [node.id, node])).values()].map(({ id, kind, columns }) => ({
      id,
      ...searchableOf(kind, columns),
    })),
  );

const dropWords: Statement = { name: 'drop Word', text: 'MATCH (word:Word) DETACH DELETE word' };
const dropTexts: Statement = {
  name: 'drop search texts',
  text: 'MATCH (node:Entity) WHERE node.searchText IS NOT NULL REMOVE node.searchText',
};

const columnsIn = (kind: NodeKind): Statement => ({
  name: `read ${kind.label} to search`,
  text: [
    `MATCH (node:${kind.label})`,
    `RETURN node.id AS id, [${columnsOfKind(kind)
      .map((column) => `node.${column}`)
      .join(', ')}] AS row`,
  ].join('\n'),
});

const stored = z.object({ id: z.string(), row: z.array(z.custom<GraphValue>()) });

const columnsFrom = (kind: NodeKind, row: readonly GraphValue[]): Columns =>
  Object.fromEntries(columnsOfKind(kind).map((column, place) => [column, row[place] ?? null]));

/** Makes all words anew from what the nodes say, and so drops those that nothing says. @returns the number of nodes. */
export async function rebuildSearch(transaction: Transaction): Promise<number> {
  await transaction.run(dropWords);
  await transaction.run(dropTexts);
  let count = 0;
  for (const kind of SEARCHED_KINDS) {
    const rows = (await transaction.run(columnsIn(kind))).map((row) => stored.parse(row));
    await write(
      transaction,
      rows.map(({ id, row }) => ({ id, ...searchableOf(kind, columnsFrom(kind, row)) })),
    );
    count += rows.length;
  }
  return count;
}
