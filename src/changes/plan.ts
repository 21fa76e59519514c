import type { Facts } from '../graph/model/facts.ts';
import type { Transaction } from '../graph/port.ts';
import { inTurns } from '../graph/turns.ts';
import type { ChangeSet, Wanted } from './change-set.ts';
import { mergeClaims } from './merge-claims.ts';
import { mergeNodes } from './merge-nodes.ts';

/** Facts whose rows are an origin's. */
const writtenBy = async (origin: string, { nodes, citations, claims, coverage, readings }: Facts): Promise<Facts> => ({
  nodes: await inTurns(nodes, (row) => ({ ...row, origin })),
  citations: await inTurns(citations, (row) => ({ ...row, origin })),
  claims: await inTurns(claims, (row) => ({ ...row, origin })),
  coverage: coverage.map((row) => ({ ...row, origin })),
  readings: readings.map((row) => ({ ...row, origin })),
});

/**
 * What is to be written so that a graph says what an origin wants: a three-way merge of what the origin last wrote, what
 * is there, and what is wanted. What somebody else changed stays, and is reported. Nothing is written.
 *
 * @throws BadInput when the origin dates a change no later than what it changes.
 */
export async function plan(transaction: Transaction, asked: Wanted): Promise<ChangeSet> {
  const wanted = { ...asked, facts: await writtenBy(asked.origin, asked.facts) };
  const nodes = await mergeNodes(transaction, wanted);
  const claims = await mergeClaims(transaction, wanted);
  return {
    origin: wanted.origin,
    by: wanted.by,
    ...(wanted.batch !== undefined && { batch: wanted.batch }),
    nodes: nodes.nodes,
    claims: claims.claims,
    left: [...nodes.left, ...claims.left],
    written: [...nodes.written, ...claims.written],
    forgotten: claims.forgotten,
  };
}
