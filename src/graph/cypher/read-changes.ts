import * as z from 'zod';
import type { Statement, Transaction } from '../port.ts';

/** How many changes one statement reads. */
const CHANGES = 1_000;

const setWithId: Statement = {
  name: 'ChangeSet',
  text: 'MATCH (changes:ChangeSet {id: $id}) RETURN changes.origin AS origin, changes.at AS at',
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

const setsOfOrigin: Statement = {
  name: 'ChangeSets of an origin',
  text: [
    'MATCH (changes:ChangeSet {origin: $origin})',
    'RETURN changes.id AS id, changes.batch AS batch, changes.undoes AS undoes ORDER BY changes.number',
  ].join('\n'),
};

const foundSet = z.object({ origin: z.string(), at: z.string() });
const ofOrigin = z.object({ id: z.string(), batch: z.string().nullable(), undoes: z.string().nullable() });

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

/**
 * The sets that belong together with one: all of its batch that the origin wrote one after the other, and that were not
 * taken back; the last first.
 */
export async function setsInBatch(transaction: Transaction, origin: string, id: string): Promise<readonly string[]> {
  const sets = (await transaction.run(setsOfOrigin, { origin })).map((row) => ofOrigin.parse(row));
  const place = sets.findIndex((one) => one.id === id);
  const batch = sets[place]?.batch ?? null;
  if (batch === null) return [id];
  const isOther = (one: (typeof sets)[number]) => one.batch !== batch;
  const start = sets.slice(0, place).findLastIndex(isOther) + 1;
  const end = sets.findIndex((one, at) => at > place && isOther(one));
  const undone = new Set(sets.map(({ undoes }) => undoes));
  return sets
    .slice(start, end < 0 ? sets.length : end)
    .map((one) => one.id)
    .filter((one) => !undone.has(one))
    .toReversed();
}

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
