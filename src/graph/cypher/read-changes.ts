import * as z from 'zod';
import type { Statement, Transaction } from '../port.ts';

/** How many changes one statement reads. */
const CHANGES = 1_000;

const setWithId: Statement = {
  name: 'ChangeSet',
  text: 'MATCH (changes:ChangeSet {id: $id}) RETURN changes.origin AS origin, changes.at AS at, changes.batch AS batch',
};

const changesOf: Statement = {
  name: 'changes of a ChangeSet',
  text: [
    'MATCH (change:Change {changeSet: $id})',
    'WHERE change.key > $after',
    'RETURN change.key AS key, change.what AS what, change.subject AS subject, change.before AS before, change.after AS after',
    'ORDER BY key LIMIT $limit',
  ].join('\n'),
};

const setsOfBatch: Statement = {
  name: 'ChangeSets of a batch',
  text: [
    'MATCH (changes:ChangeSet {batch: $batch})',
    'OPTIONAL MATCH (undoing:ChangeSet {undoes: changes.id})',
    'WITH changes, count(undoing) AS undone',
    'WHERE undone = 0',
    'RETURN changes.id AS id ORDER BY changes.number DESC',
  ].join('\n'),
};

const foundSet = z.object({ origin: z.string(), at: z.string(), batch: z.string().nullable() });
const foundId = z.object({ id: z.string() });

const text = z
  .string()
  .nullable()
  .transform((one) => one ?? undefined);

const foundChange = z.object({
  key: z.string(),
  what: z.enum(['NODE', 'CLAIM']),
  subject: z.string(),
  before: text,
  after: text,
});

export type ReadChange = z.infer<typeof foundChange>;

/** The origin and the moment of a set, if there is one with this id. */
export async function readSet(transaction: Transaction, id: string) {
  const [row] = await transaction.run(setWithId, { id });
  return row && foundSet.parse(row);
}

/** The sets of a batch that were not taken back, the last first. */
export const setsInBatch = async (transaction: Transaction, batch: string): Promise<readonly string[]> =>
  (await transaction.run(setsOfBatch, { batch })).map((row) => foundId.parse(row).id);

/** The changes of a set, in their order. */
export async function readChanges(transaction: Transaction, id: string): Promise<readonly ReadChange[]> {
  const found: ReadChange[] = [];
  for (let after = '', more = true; more; after = found.at(-1)?.key ?? '') {
    const rows = await transaction.run(changesOf, { id, after, limit: CHANGES });
    for (const row of rows) found.push(foundChange.parse(row));
    transaction.progress?.(changesOf.name, found.length);
    more = rows.length === CHANGES;
  }
  return found;
}
