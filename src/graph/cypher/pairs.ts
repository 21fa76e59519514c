import * as z from 'zod';
import { COOPERATES_ON } from '../model/definition.ts';
import type { ClaimRow } from '../model/facts.ts';
import type { Row, Statement, Transaction } from '../port.ts';
import { inBatches, writeAll } from './batches.ts';
import { allPairs, CAUSES, type Cause } from './pair-paths.ts';

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
  text: `MATCH ()-[pair:${COOPERATES_ON}]->() DELETE pair`,
};
const dropPairs: Statement = { name: 'drop Pair', text: 'MATCH (pair:Pair) DELETE pair' };

const pair = z.object({ actor: z.string(), axis: z.string() });

/** Merges each pair's own node first, in order: a second writer of the pair waits there until it sees the relation. */
async function write(transaction: Transaction, rows: readonly Row[]): Promise<number> {
  const found = rows.map((row) => pair.parse(row)).map((row) => [`${row.actor}|${row.axis}`, row] as const);
  const ordered = [...new Map(found)].sort(([one], [other]) => (one < other ? -1 : 1));
  const keyed = ordered.map(([key, row]) => ({ key, ...row }));
  await writeAll(transaction, mergePairs, keyed);
  await writeAll(transaction, joinPairs, keyed);
  return keyed.length;
}

function broughtAbout(transaction: Transaction, cause: Cause, claims: readonly ClaimRow[]): Promise<readonly Row[]> {
  const rows = claims.filter(({ type }) => cause.types.includes(type)).map(({ from, to }) => ({ from, to }));
  return inBatches(transaction, cause.pairs, rows);
}

/** Joins every actor and axis between which the claims, just written, complete a path. */
export async function writePairs(transaction: Transaction, claims: readonly ClaimRow[]): Promise<void> {
  const rows: Row[] = [];
  for (const cause of CAUSES) rows.push(...(await broughtAbout(transaction, cause, claims)));
  await write(transaction, rows);
}

/** Makes the summary relations anew from the paths, and so drops those whose paths are gone. @returns their number. */
export async function rebuildPairs(transaction: Transaction): Promise<number> {
  await transaction.run(dropRelations);
  await transaction.run(dropPairs);
  return write(transaction, await transaction.run(allPairs));
}
