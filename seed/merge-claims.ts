import type { Retraction } from '../src/graph/cypher/retract-claims.ts';
import { type StoredClaim, storedClaims } from '../src/graph/cypher/stored-claims.ts';
import type { ClaimRow } from '../src/graph/model/facts.ts';
import type { Transaction } from '../src/graph/port.ts';
import { ORIGIN } from './read-nodes.ts';
import type { Skipped } from './skipped.ts';

const currentVersionOf = ({ versions }: StoredClaim) => versions.find(({ retractedAt }) => retractedAt === null);

/**
 * Why the seed must not change a claim, or undefined if it may. The seed may reopen a claim that it retracted itself.
 */
function reasonToSkip(claim: StoredClaim, listed: (claimId: string) => boolean): string | undefined {
  const present = currentVersionOf(claim);
  if (present) return present.origin === ORIGIN ? undefined : `its present version was written by ${present.origin}`;
  const last = claim.versions.at(-1);
  if (!last || (last.origin === ORIGIN && !listed(claim.claimId))) return undefined;
  return `others have retracted it at ${last.retractedAt}`;
}

const retractionOf = (claim: StoredClaim): Retraction[] => {
  const present = currentVersionOf(claim);
  return present ? [{ ...claim, versionId: present.versionId, recordedAt: present.recordedAt }] : [];
};

/**
 * The claims that the seed may write, and those to retract because the seed no longer contains them.
 *
 * @param before the ids of the claims in the seed that was loaded last, or null if none was.
 */
export async function mergeSeedClaims(
  transaction: Transaction,
  claims: readonly ClaimRow[],
  before: readonly string[] | null,
) {
  const present = new Set(claims.map(({ claimId }) => claimId));
  const last = new Set(before ?? present);
  const stored = await storedClaims(transaction, [...new Set([...present, ...last])]);
  const skipped = new Map(
    stored.flatMap((claim) => {
      const why = reasonToSkip(claim, (claimId) => last.has(claimId));
      return why ? [[claim.claimId, why] as const] : [];
    }),
  );
  return {
    claims: claims.filter(({ claimId }) => !skipped.has(claimId)),
    retractions: stored.filter(({ claimId }) => !present.has(claimId) && !skipped.has(claimId)).flatMap(retractionOf),
    skipped: [...skipped].map(([id, why]): Skipped => ({ id, why })),
  };
}
