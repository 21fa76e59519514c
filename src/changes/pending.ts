import { isDeepStrictEqual } from 'node:util';
import { citationsOfClaims } from '../graph/cypher/claim-citations.ts';
import { saysTheSame, versionColumns } from '../graph/cypher/claim-version.ts';
import { storedClaims } from '../graph/cypher/stored-claims.ts';
import { type NodeState, storedNodes } from '../graph/cypher/stored-nodes.ts';
import { GraphConflict } from '../graph/errors.ts';
import type { Transaction } from '../graph/port.ts';
import { inTurns } from '../graph/turns.ts';
import type { ChangeSet, ClaimChange, NodeChange, PresentClaim } from './change-set.ts';
import { differences } from './same.ts';
import { slicesOf } from './slices.ts';

const sorted = (list: readonly string[]) => list.toSorted();

const isNode = (state: NodeState | null, present: NodeState | undefined): boolean =>
  state && present ? differences(state, present).length === 0 : !state && !present;

const isClaim = ({ after }: ClaimChange, present: PresentClaim | undefined): boolean =>
  after && present
    ? saysTheSame(versionColumns(after, 0), present.version) &&
      isDeepStrictEqual(sorted(after.citations), sorted(present.citations))
    : !after && !present;

const isVersion = ({ before }: ClaimChange, present: PresentClaim | undefined): boolean =>
  before && present
    ? before.version.versionId === present.version.versionId &&
      isDeepStrictEqual(sorted(before.citations), sorted(present.citations))
    : !before && !present;

/** How many things that moved an error names. */
const NAMED = 5;

function conflict(moved: readonly string[]): GraphConflict {
  const more = moved.length > NAMED ? ` and ${moved.length - NAMED} more` : '';
  return new GraphConflict(
    `Nothing was written: since the changes were planned, others have changed ${moved.slice(0, NAMED).join('; ')}${more}. ` +
      'Plan them again.',
  );
}

async function nodesPending(transaction: Transaction, nodes: readonly NodeChange[], moved: string[]) {
  const stored = await storedNodes(
    transaction,
    nodes.map(({ id }) => id),
  );
  const pending = await inTurns(nodes, (node) => {
    const { id, before, after } = node;
    const present = stored.get(id)?.state;
    if (isNode(after, present)) return [];
    if (isNode(before, present)) return [node];
    moved.push(before && present ? `${differences(before, present).join(', ')} of ${id}` : id);
    return [];
  });
  return pending.flat();
}

async function claimsPending(transaction: Transaction, changes: readonly ClaimChange[], moved: string[]) {
  const pending: ClaimChange[] = [];
  for (const claims of slicesOf(changes)) pending.push(...(await someClaimsPending(transaction, claims, moved)));
  return pending;
}

async function someClaimsPending(transaction: Transaction, claims: readonly ClaimChange[], moved: string[]) {
  const ids = claims.map(({ claimId }) => claimId);
  const stored = new Map((await storedClaims(transaction, ids)).map((one) => [one.claimId, one]));
  const citations = await citationsOfClaims(transaction, [...stored.keys()]);
  const pending = await inTurns(claims, (change) => {
    const { claimId } = change;
    const versions = stored.get(claimId)?.versions ?? [];
    const version = versions.find(({ retractedAt }) => retractedAt === null);
    const present = version && { version, citations: citations.get(claimId) ?? [] };
    if (isVersion(change, present) && versions.length === change.versions) return [change];
    if (!isClaim(change, present)) moved.push(`the claim ${claimId}`);
    return [];
  });
  return pending.flat();
}

/** What is left to do of a set: what is already as it should be needs nothing. @throws GraphConflict naming what moved. */
export async function pendingOf(transaction: Transaction, set: ChangeSet): Promise<ChangeSet> {
  const moved: string[] = [];
  const nodes = await nodesPending(transaction, set.nodes, moved);
  const claims = await claimsPending(transaction, set.claims, moved);
  if (moved.length > 0) throw conflict(moved);
  return { ...set, nodes, claims };
}
