import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import type { ClaimRow } from '../graph/model/facts.ts';

const APART = ['claimId', 'type', 'from', 'to', 'recordedAt', 'statedAt', 'columns', 'citations'];

/** What a claim says, as people compare it: without what only identifies or records it. */
export function claimStateOf(row: ClaimRow): NodeState {
  const given = Object.entries({ ...row.columns, ...row }).filter(
    ([name, value]) => value !== undefined && !APART.includes(name),
  );
  return { ...Object.fromEntries(given), citations: row.citations.toSorted() };
}
