import * as z from 'zod';
import type { Reads, Row, Statement, Transaction } from '../port.ts';
import { inTurns } from '../turns.ts';
import { rowsOf, runInBatches } from './batches.ts';

/** What an origin last wrote of a node or a claim: the base of the merge when it writes again. */
export interface Written {
  readonly subject: string;
  /** As JSON. */
  readonly state: string;
}

const writtenKey = (origin: string, subject: string): string => `${origin} ${subject}`;

const writtenOf: Statement = {
  name: 'Written of an origin',
  text: [
    'UNWIND $rows AS row',
    'MATCH (written:Written {key: row.key})',
    'RETURN written.subject AS subject, written.state AS state',
  ].join('\n'),
};

/** How many claims one statement reads: more would keep the event loop for long. */
const CLAIMS = 10_000;

const claimsWritten: Statement = {
  name: 'claims of an origin',
  text: [
    'MATCH (written:Written {origin: $origin})',
    "WHERE written.subject STARTS WITH 'Claim:' AND written.subject > $after",
    'RETURN written.subject AS subject, written.state AS state',
    'ORDER BY subject LIMIT $limit',
  ].join('\n'),
};

const write: Statement = {
  name: 'write Written',
  text: [
    'UNWIND $rows AS row',
    'MERGE (written:Written {key: row.key})',
    'SET written.origin = row.origin, written.subject = row.subject, written.state = row.state',
  ].join('\n'),
};

const drop: Statement = {
  name: 'drop Written',
  text: ['UNWIND $rows AS row', 'MATCH (written:Written {key: row.key})', 'DELETE written'].join('\n'),
};

const row = z.object({ subject: z.string(), state: z.string() });

async function bySubject(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  return new Map(
    await inTurns(rows, (one) => {
      const { subject, state } = row.parse(one);
      return [subject, state] as const;
    }),
  );
}

/** What an origin last wrote of some subjects, by subject. */
export async function writtenBy(
  transaction: Transaction,
  origin: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = rowsOf(subjects, (subject) => ({ key: writtenKey(origin, subject) }));
  return bySubject(await runInBatches(transaction, writtenOf, keys));
}

/** What an origin last wrote of every claim, by the subject of a claim. */
export async function claimsWrittenBy(read: Reads, origin: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows = await read(claimsWritten, { origin, after, limit: CLAIMS });
    for (const [subject, state] of await bySubject(rows)) found.set(subject, state);
    after = rows.length === CLAIMS ? row.parse(rows.at(-1)).subject : undefined;
  }
  return found;
}

export async function writeWritten(
  transaction: Transaction,
  origin: string,
  written: readonly Written[],
): Promise<void> {
  const rows = rowsOf(written, ({ subject, state }) => ({
    key: writtenKey(origin, subject),
    origin,
    subject,
    state,
  }));
  await runInBatches(transaction, write, rows);
}

export async function dropWritten(
  transaction: Transaction,
  origin: string,
  subjects: readonly string[],
): Promise<void> {
  await runInBatches(
    transaction,
    drop,
    rowsOf(subjects, (subject) => ({ key: writtenKey(origin, subject) })),
  );
}
