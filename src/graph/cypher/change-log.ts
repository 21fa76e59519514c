import * as z from 'zod';
import type { Statement, Transaction } from '../port.ts';
import { rowsOf, runInBatches } from './batches.ts';

/** The merge locks the node: of several writers of change sets, one writes at a time. */
const lockLog: Statement = {
  name: 'lock changes',
  text: [
    "MERGE (log:SchemaVersion {name: 'changes'})",
    "SET log.name = 'changes'",
    'RETURN coalesce(log.version, 0) AS number, log.hash AS at',
  ].join('\n'),
};

const writeLog: Statement = {
  name: 'write last change',
  text: "MATCH (log:SchemaVersion {name: 'changes'}) SET log.version = $number, log.hash = $at",
};

const writeSet: Statement = {
  name: 'write ChangeSet',
  text: 'CREATE (changes:ChangeSet) SET changes = $columns',
};

const writeChanges: Statement = {
  name: 'write Change',
  text: 'UNWIND $rows AS row CREATE (change:Change) SET change = row',
};

const log = z.tuple([z.object({ number: z.int(), at: z.string().nullable() })]);

/** The number and the moment of the last change set; 0 and null where there is none. */
export interface LastSet {
  readonly number: number;
  readonly at: string | null;
}

/** Until the transaction ends, nobody else writes a change set. */
export const lockChanges = async (transaction: Transaction): Promise<LastSet> =>
  log.parse(await transaction.run(lockLog))[0];

/** A change set as it is stored: who made it, when, and how many nodes and claims it changed. */
export interface StoredSet {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly origin: string;
  /** The set that it takes back, if it takes one back. */
  readonly undoes?: string;
  /** What was written in several sets. */
  readonly batch?: string;
  readonly nodes: number;
  readonly claims: number;
}

/** One change as it is stored: `before` and `after` are JSON, absent where the subject was not there. */
export interface StoredChange {
  readonly what: 'NODE' | 'CLAIM';
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
}

const keyOf = (set: string, place: number) => `${set}/${String(place).padStart(8, '0')}`;

/** Records a set, and each of its changes in their order. */
export async function writeChangeSet<Change>(
  transaction: Transaction,
  set: StoredSet,
  changes: readonly Change[],
  recordOf: (change: Change) => StoredChange,
): Promise<void> {
  const { id: changeSet, number, at } = set;
  await transaction.run(writeSet, { columns: { ...set } });
  const rows = rowsOf(changes, (change, place) => ({
    ...recordOf(change),
    key: keyOf(changeSet, place),
    changeSet,
    number,
    at,
  }));
  await runInBatches(transaction, writeChanges, rows);
  await transaction.run(writeLog, { number, at });
}
