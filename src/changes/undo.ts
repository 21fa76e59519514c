import { readChanges, readSet, setsInBatch } from '../graph/cypher/read-changes.ts';
import { BadInput } from '../graph/errors.ts';
import type { Transaction } from '../graph/port.ts';
import type { ChangeSet } from './change-set.ts';
import { undoClaims } from './undo-claims.ts';
import { undoNodes } from './undo-nodes.ts';

/**
 * What takes a set back, as if its origin had not written it: claims are as they were before, properties too. What
 * others have changed since stays, and is reported; nodes stay. Nothing is written.
 *
 * @throws BadInput when there is no set with this id.
 */
export async function planUndo(transaction: Transaction, id: string, by: string): Promise<ChangeSet> {
  const set = await readSet(transaction, id);
  if (!set) throw new BadInput(`There is no change set ${JSON.stringify(id)}. Accepted: the id of one, such as "12".`);
  const records = await readChanges(transaction, id);
  const of = (what: string) => records.filter((record) => record.what === what);
  const nodes = await undoNodes(transaction, set.origin, of('NODE'));
  const claims = await undoClaims(transaction, of('CLAIM'));
  return {
    origin: set.origin,
    by,
    undoes: id,
    nodes: nodes.nodes,
    claims: claims.claims,
    left: [...nodes.left, ...claims.left],
    written: [...nodes.written, ...claims.written],
    forgotten: [...nodes.forgotten, ...claims.forgotten],
  };
}

/** The sets that are taken back with one: all of its batch that were not yet, the last first. */
export async function setsWith(transaction: Transaction, id: string): Promise<readonly string[]> {
  const set = await readSet(transaction, id);
  const sets = set ? await setsInBatch(transaction, set.origin, id) : [];
  return sets.includes(id) ? sets : [id];
}
