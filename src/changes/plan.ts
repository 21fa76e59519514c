import type { Transaction } from '../graph/port.ts';
import type { ChangeSet, Wanted } from './change-set.ts';
import { mergeClaims } from './merge-claims.ts';
import { mergeNodes } from './merge-nodes.ts';

/**
 * What is to be written so that a graph says what an origin wants: a three-way merge of what the origin last wrote, what
 * is there, and what is wanted. What somebody else changed stays, and is reported. Nothing is written.
 *
 * @throws BadInput when the origin dates a change no later than what it changes.
 */
export async function plan(transaction: Transaction, wanted: Wanted): Promise<ChangeSet> {
  const nodes = await mergeNodes(transaction, wanted);
  const claims = await mergeClaims(transaction, wanted);
  return {
    origin: wanted.origin,
    by: wanted.by,
    nodes: nodes.nodes,
    claims: claims.claims,
    left: [...nodes.left, ...claims.left],
    written: [...nodes.written, ...claims.written],
    forgotten: claims.forgotten,
  };
}
