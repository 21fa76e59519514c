import { BadInput } from '../errors.ts';
import type { Transaction } from '../port.ts';
import { writeAll } from './batches.ts';
import { CLAIM_STATEMENTS } from './claim-statements.ts';

/** The current version of a claim that is to be closed without a successor. */
export interface Retraction {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly claimId: string;
  readonly versionId: string;
  readonly recordedAt: string;
}

/** @throws BadInput when a claim would be retracted no later than it was recorded. */
export async function retractClaims(
  transaction: Transaction,
  retractions: readonly Retraction[],
  retractedAt: string,
): Promise<void> {
  const early = retractions.find(({ recordedAt }) => recordedAt >= retractedAt);
  if (early) {
    throw new BadInput(
      `The claim "${early.claimId}" is no longer in the seed, but it was recorded at ${early.recordedAt}, and the seed ` +
        'has no later recordedAt. Give the file that contained it a later recordedAt.',
    );
  }
  for (const { type, close } of CLAIM_STATEMENTS) {
    const ofType = retractions.filter((retraction) => retraction.type === type);
    const rows = ofType.map(({ from, to, versionId }) => ({ key: versionId, from, to, versionId, retractedAt }));
    await writeAll(transaction, close, rows);
  }
}
