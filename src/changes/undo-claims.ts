import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { citationsOfClaims } from '../graph/cypher/claim-citations.ts';
import type { ReadChange } from '../graph/cypher/read-changes.ts';
import { type StoredClaim, storedClaims } from '../graph/cypher/stored-claims.ts';
import type { Written } from '../graph/cypher/written.ts';
import type { ClaimRow } from '../graph/model/facts.ts';
import type { Transaction } from '../graph/port.ts';
import { type ClaimChange, claimSubject, type Left } from './change-set.ts';
import { rowOf } from './version-row.ts';

const record = z.object({ version: z.string(), citations: z.array(z.string()) });
type ClaimRecord = z.infer<typeof record>;

const recordIn = (text: string | undefined): ClaimRecord | undefined =>
  text === undefined ? undefined : record.parse(JSON.parse(text));

/** What taking back a change of a claim comes to. */
interface Undone {
  readonly change?: ClaimChange;
  readonly left?: Left;
  readonly written?: Written;
  readonly forgotten?: string;
}

/** A claim as it is stored, with its present citations. */
interface Present {
  readonly claim: StoredClaim;
  readonly citations: readonly string[];
}

/** Whether a claim is as the set left it. */
function isAsLeft(
  { claim, citations }: Present,
  before: ClaimRecord | undefined,
  after: ClaimRecord | undefined,
): boolean {
  const version = claim.versions.find(({ retractedAt }) => retractedAt === null);
  if (!after) return !version && claim.versions.at(-1)?.versionId === before?.version;
  return version?.versionId === after.version && isDeepStrictEqual(citations.toSorted(), after.citations.toSorted());
}

/** What a claim said before, on the citations it had. */
function rowBefore({ claim }: Present, before: ClaimRecord | undefined): ClaimRow | null {
  const version = before && claim.versions.find(({ versionId }) => versionId === before.version);
  return version ? rowOf(claim, { version, citations: before.citations }) : null;
}

function undoOne(change: ReadChange, present: Present): Undone {
  const [before, after] = [recordIn(change.before), recordIn(change.after)];
  const { claim, citations } = present;
  const { claimId, type, from, to, versions } = claim;
  if (!isAsLeft(present, before, after)) return { left: { id: claimId, why: 'others have changed it since' } };
  const version = claim.versions.find(({ retractedAt }) => retractedAt === null);
  const row = rowBefore(present, before);
  const opens = row !== null && before?.version !== after?.version;
  const base = row
    ? { written: { subject: change.subject, state: JSON.stringify({ citations: before?.citations ?? [] }) } }
    : { forgotten: change.subject };
  const now = version ? { version, citations } : null;
  return { ...base, change: { claimId, type, from, to, before: now, after: row, versions: versions.length, opens } };
}

/** Plans to take back changes of claims: what others have changed since stays. */
export async function undoClaims(transaction: Transaction, records: readonly ReadChange[]) {
  const ids = records.map(({ subject }) => subject.slice(claimSubject('').length));
  const stored = new Map((await storedClaims(transaction, ids)).map((claim) => [claimSubject(claim.claimId), claim]));
  const citations = await citationsOfClaims(transaction, ids);
  const undone = records.flatMap((change) => {
    const claim = stored.get(change.subject);
    return claim ? [undoOne(change, { claim, citations: citations.get(claim.claimId) ?? [] })] : [];
  });
  return {
    claims: undone.flatMap(({ change }) => change ?? []),
    left: undone.flatMap(({ left }) => left ?? []),
    written: undone.flatMap(({ written }) => written ?? []),
    forgotten: undone.flatMap(({ forgotten }) => forgotten ?? []),
  };
}
