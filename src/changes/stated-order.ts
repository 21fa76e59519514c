import type { StoredVersion } from '../graph/cypher/claim-version.ts';
import { BadInput } from '../graph/errors.ts';
import type { ClaimRow } from '../graph/model/facts.ts';

/** The moment that its origin gives a version; the graph's own where the origin gives none. */
const statedAtOf = ({ statedAt, recordedAt }: StoredVersion) => String(statedAt ?? recordedAt);

const later = 'Give the claim a later recordedAt.';

/** @throws BadInput when a claim is dated before its retraction. */
export function assertOpenedLater({ claimId, statedAt }: ClaimRow, retracted: string): void {
  if (statedAt === undefined || statedAt >= retracted) return;
  throw new BadInput(
    `The claim "${claimId}" is opened again, but its recordedAt ${statedAt} is before its retraction, ${retracted}. ${later}`,
  );
}

/** @throws BadInput when a claim is dated no later than the version that it replaces. */
export function assertDatedLater({ claimId, statedAt }: ClaimRow, version: StoredVersion): void {
  if (statedAt === undefined || statedAt > statedAtOf(version)) return;
  throw new BadInput(
    `The claim "${claimId}" was changed, but its recordedAt ${statedAt} is not after that of the version it replaces, ` +
      `${statedAtOf(version)}. ${later}`,
  );
}

/** @throws BadInput when the origin dates nothing later than a claim that it no longer states. */
export function assertRetractedLater(version: StoredVersion, statedAt: string): void {
  if (statedAtOf(version) < statedAt) return;
  throw new BadInput(
    `The claim "${version.claimId}" is no longer in the seed, but it was recorded at ${statedAtOf(version)}, and the seed ` +
      'has no later recordedAt. Give the file that contained it a later recordedAt.',
  );
}
