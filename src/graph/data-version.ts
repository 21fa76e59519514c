import * as z from 'zod';
import type { Reads, Statement, Transaction } from './port.ts';

/** How often the data of a graph were written, and when they last were. */
export interface DataVersion {
  /** Raised by one in every write transaction, in the order of their commits. */
  readonly version: number;
  /** ISO 8601, in milliseconds; it never goes back, whatever the clocks of the writers say. */
  readonly changedAt: string;
}

const readVersion: Statement = {
  name: 'data version',
  text: "MATCH (data:DataVersion {name: 'graph'}) RETURN data.version AS version, data.changedAt AS changedAt",
};

/** Its first write takes the lock, so that what it adds to is what was committed last. */
const raiseVersion: Statement = {
  name: 'raise data version',
  text: [
    "MATCH (data:DataVersion {name: 'graph'})",
    'SET data.version = data.version + 1',
    'SET data.changedAt = CASE WHEN data.changedAt > $now THEN data.changedAt ELSE $now END',
  ].join('\n'),
};

const startVersion: Statement = {
  name: 'start data version',
  text: [
    "MERGE (data:DataVersion {name: 'graph'})",
    'SET data.version = coalesce(data.version, 0), data.changedAt = coalesce(data.changedAt, $now)',
  ].join('\n'),
};

const stored = z.object({ version: z.int(), changedAt: z.string() });

const now = () => ({ now: new Date().toISOString() });

/** The version of the data, by one small statement; nothing for a graph that is not installed. */
export async function dataVersion(read: Reads): Promise<DataVersion | undefined> {
  const [row] = await read(readVersion);
  return row && stored.parse(row);
}

/** Begins to count the writes of a graph. The transaction that begins it is the first that counts. */
export async function startDataVersion(transaction: Transaction): Promise<void> {
  await transaction.run(startVersion, now());
}

/**
 * The last statement of every write transaction: an engine runs it before the commit. So writers hold its lock for as
 * long as a commit takes, and none holds it while it waits for another lock. A graph that is not installed has no version.
 */
export async function raiseDataVersion(transaction: Transaction): Promise<void> {
  await transaction.run(raiseVersion, now());
}
