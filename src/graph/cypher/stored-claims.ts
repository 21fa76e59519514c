import * as z from 'zod';
import type { Statement, Transaction } from '../port.ts';
import { inTurns } from '../turns.ts';
import { parseInBatches, rowsOf } from './batches.ts';
import { CLAIM_STATEMENTS } from './claim-statements.ts';
import { type StoredVersion, storedVersion } from './claim-version.ts';

const knownClaims: Statement = {
  name: 'known claims',
  text: [
    'UNWIND $rows AS row',
    'MATCH (claim:Claim {claimId: row.claimId})',
    'RETURN claim.claimId AS claimId, claim.type AS type, claim.from AS from, claim.to AS to',
  ].join('\n'),
};

const oldestFirst = (one: StoredVersion, other: StoredVersion) => (one.recordedAt < other.recordedAt ? -1 : 1);

const knownClaim = z.object({ claimId: z.string(), type: z.string(), from: z.string(), to: z.string() });

/** A stored claim with all its versions, oldest first. */
export interface StoredClaim extends z.infer<typeof knownClaim> {
  readonly versions: readonly StoredVersion[];
}

/** The stored versions of given claims. It takes one statement, and one more for each claim type among them. */
export async function storedClaims(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<readonly StoredClaim[]> {
  const ids = rowsOf(claimIds, (claimId) => ({ claimId }));
  const known = await parseInBatches(transaction, knownClaims, ids, (row) => knownClaim.parse(row));
  const versionsOf = new Map(known.map(({ claimId }): [string, StoredVersion[]] => [claimId, []]));
  for (const { type, versions } of CLAIM_STATEMENTS) {
    const ofType = known.filter((claim) => claim.type === type);
    await parseInBatches(transaction, versions, ofType, (row) => {
      const version = storedVersion.parse(row);
      versionsOf.get(version.claimId)?.push(version);
    });
  }
  return inTurns(known, (claim) => ({
    ...claim,
    versions: (versionsOf.get(claim.claimId) ?? []).toSorted(oldestFirst),
  }));
}
