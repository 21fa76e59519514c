import type { StoredChange } from '../graph/cypher/change-log.ts';
import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import { type ClaimChange, claimSubject, type NodeChange } from './change-set.ts';
import { claimStateOf } from './claim-state.ts';
import { differences, only } from './same.ts';
import { rowOf } from './version-row.ts';

/** What is kept of a change of a claim: its version, its citations, and what it says otherwise. */
interface ClaimRecord {
  readonly version: string;
  readonly citations: readonly string[];
  readonly said: NodeState;
}

const stored = (what: StoredChange['what'], subject: string, before: object | null, after: object | null) => ({
  what,
  subject,
  ...(before && { before: JSON.stringify(before) }),
  ...(after && { after: JSON.stringify(after) }),
});

/** Of a node that was there, the properties that change; of a new one, all. */
function nodeRecord({ id, before, after }: NodeChange): StoredChange {
  if (!before) return stored('NODE', id, null, after);
  const names = differences(before, after);
  return stored('NODE', id, only(before, names), only(after, names));
}

/** The version of a claim after a change. */
const nextVersion = ({ claimId, versions, opens }: ClaimChange): string =>
  `${claimId}@${opens ? versions + 1 : versions}`;

function claimRecord(change: ClaimChange): StoredChange {
  const { claimId, before, after } = change;
  const [former, next] = [before && claimStateOf(rowOf(change, before)), after && claimStateOf(after)];
  const names = differences(former ?? {}, next ?? {}).filter((name) => name !== 'citations');
  const was: ClaimRecord | null = before && {
    version: before.version.versionId,
    citations: before.citations,
    said: only(former ?? {}, names),
  };
  const is: ClaimRecord | null = after && {
    version: nextVersion(change),
    citations: after.citations,
    said: only(next ?? {}, names),
  };
  return stored('CLAIM', claimSubject(claimId), was, is);
}

/** A change of a set, as it is kept. */
export const recordOf = (change: NodeChange | ClaimChange): StoredChange =>
  'claimId' in change ? claimRecord(change) : nodeRecord(change);
