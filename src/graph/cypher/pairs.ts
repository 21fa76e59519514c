import * as z from 'zod';
import { COOPERATES_ON } from '../model/definition.ts';
import type { ClaimRow } from '../model/facts.ts';
import { PAIR } from '../model/keys.ts';
import type { Reads, Row, Statement, Transaction } from '../port.ts';
import { runInBatches, writeAll } from './batches.ts';
import { type Correction, correctIn } from './corrections.ts';
import { PAIR_SOURCES, type PairSource } from './pair-paths.ts';
import { findWrongPairs, keyOf, type Pair } from './stored-pairs.ts';

const mergePairs: Statement = {
  name: 'write Pair',
  text: ['UNWIND $rows AS row', 'MERGE (:Pair {key: row.key})', 'RETURN row.key AS key'].join('\n'),
};

const joinPairs: Statement = {
  name: `write ${COOPERATES_ON}`,
  text: [
    'UNWIND $rows AS row',
    'MATCH (actor:Entity {id: row.actor})',
    'MATCH (axis:Entity {id: row.axis})',
    `MERGE (actor)-[pair:${COOPERATES_ON}]->(axis)`,
    'ON CREATE SET pair.from = row.actor, pair.to = row.axis',
    'RETURN row.key AS key',
  ].join('\n'),
};

const dropRelations: Statement = {
  name: `drop ${COOPERATES_ON}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH (:Entity {id: row.actor})-[pair:${COOPERATES_ON}]->(axis)`,
    'WHERE axis.id = row.axis',
    'DELETE pair',
  ].join('\n'),
};
const dropPairs: Statement = {
  name: 'drop Pair',
  text: ['UNWIND $rows AS row', 'MATCH (pair:Pair {key: row.key})', 'DELETE pair'].join('\n'),
};

const pair = z.object({ actor: z.string(), axis: z.string() });

/**
 * Merges the node of each pair first, in a fixed order: a second writer of the same pair waits there until it sees the
 * relation.
 */
async function joinAll(transaction: Transaction, rows: readonly Row[]): Promise<number> {
  const found = rows.map((row) => pair.parse(row)).map((row) => [`${row.actor}|${row.axis}`, row] as const);
  const ordered = [...new Map(found)].sort(([one], [other]) => (one < other ? -1 : 1));
  const keyed = ordered.map(([key, row]) => ({ key, ...row }));
  await writeAll(transaction, mergePairs, keyed);
  await writeAll(transaction, joinPairs, keyed);
  return keyed.length;
}

function pairsFrom(transaction: Transaction, source: PairSource, claims: readonly ClaimRow[]): Promise<readonly Row[]> {
  const rows = claims.filter(({ type }) => source.types.includes(type)).map(({ from, to }) => ({ from, to }));
  return runInBatches(transaction, source.pairs, rows);
}

/** Joins every actor and axis between which the claims just written complete a path. */
export async function writePairs(transaction: Transaction, claims: readonly ClaimRow[]): Promise<void> {
  const rows: Row[] = [];
  for (const source of PAIR_SOURCES) rows.push(...(await pairsFrom(transaction, source, claims)));
  await joinAll(transaction, rows);
}

/** The keys of `Pair` nodes whose actor and axis have no COOPERATES_ON relation. */
const idlePairs: Statement = {
  name: 'idle Pair',
  text: [
    'UNWIND $rows AS row',
    'MATCH (pair:Pair {key: row.key})',
    `WHERE NOT EXISTS { MATCH (:Entity {id: row.actor})-[:${COOPERATES_ON}]->(:Entity {id: row.axis}) }`,
    'RETURN row.key AS key',
  ].join('\n'),
};

async function dropAll(transaction: Transaction, rows: readonly Pair[]): Promise<void> {
  await runInBatches(
    transaction,
    dropRelations,
    rows.map(({ actor, axis }) => ({ actor, axis })),
  );
  await runInBatches(
    transaction,
    dropPairs,
    rows.map((row) => ({ key: keyOf(row) })),
  );
}

/** Joins each actor exactly once with each axis that a path leads to, and with no other axis. */
const JOINED_PAIRS: Correction = {
  name: 'pairs of actors and axes',
  over: { label: 'Actor', property: 'id' },
  size: 1_000,
  relations: 5_000,
  async isNeeded(read, keys) {
    const { missing, superfluous, malformed } = await findWrongPairs(read, keys);
    return missing.length + superfluous.length + malformed.length > 0;
  },
  async correct(transaction, keys) {
    const read: Reads = (...asked) => transaction.run(...asked);
    const { superfluous, malformed } = await findWrongPairs(read, keys);
    await dropAll(transaction, [...superfluous, ...malformed]);
    const { missing } = await findWrongPairs(read, keys);
    return superfluous.length + (await joinAll(transaction, missing));
  },
};

const rowOf = (key: string) => ({ key, actor: key.slice(0, key.indexOf('|')), axis: key.slice(key.indexOf('|') + 1) });
const findIdle = async (read: Reads, keys: readonly string[]) => read(idlePairs, { rows: keys.map(rowOf) });

const IDLE_PAIR_NODES: Correction = {
  name: 'Pair nodes',
  over: PAIR,
  size: 1_000,
  isNeeded: async (read, keys) => (await findIdle(read, keys)).length > 0,
  async correct(transaction, keys) {
    const rows = await findIdle((...asked) => transaction.run(...asked), keys);
    await runInBatches(transaction, dropPairs, rows);
    return rows.length;
  },
};

/** Makes the COOPERATES_ON relations agree with the paths. */
export const PAIRS: readonly Correction[] = [JOINED_PAIRS, IDLE_PAIR_NODES];

/** @returns the number of pairs that were missing, superfluous or otherwise wrong. */
export const rebuildPairs = (transaction: Transaction): Promise<number> => correctIn(transaction, PAIRS);

const counted = z.tuple([z.object({ count: z.int() })]);

export async function countPairs(read: Reads): Promise<number> {
  const text = `MATCH ()-[pair:${COOPERATES_ON}]->() RETURN count(pair) AS count`;
  return counted.parse(await read({ name: `count ${COOPERATES_ON}`, text }))[0].count;
}
