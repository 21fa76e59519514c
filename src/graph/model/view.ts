import { CLAIM_BASES, type ClaimBasis, type ClaimStatus } from './claim.ts';

/** Which claims an answer may rest on. Every claim of every read obeys one view. */
export interface View {
  /** The day of which the answer speaks (ISO 8601): claims that may be valid on it. */
  readonly asOf: string;
  /** The moment whose state of the graph is read (ISO 8601, UTC). */
  readonly recordedAt: string;
  readonly status: readonly ClaimStatus[];
  readonly basis: readonly ClaimBasis[];
  /** How many different documents a claim must rest on, at least. */
  readonly minSources: number;
}

/** Who asks: their own unpublished claims are visible to them. */
export interface Viewer {
  readonly name: string;
}

export const ANONYMOUS: Viewer = { name: '' };

/** All that is neither withdrawn nor retracted, today (UTC). */
export function defaultView(now: Date): View {
  const moment = now.toISOString();
  return {
    asOf: moment.slice(0, 10),
    recordedAt: moment,
    status: ['CONFIRMED', 'PROPOSED', 'DISPUTED'],
    basis: CLAIM_BASES,
    minSources: 0,
  };
}

/** The parameters that `visible` refers to. */
export function viewParameters(view: View, viewer: Viewer) {
  return {
    asOf: view.asOf,
    recordedAt: view.recordedAt,
    status: view.status,
    basis: view.basis,
    minSources: view.minSources,
    viewer: viewer.name,
  };
}

/** The one condition under which a claim counts, as Cypher over the relation variable `claim`. */
export function visible(claim: string): string {
  return [
    `(${claim}.published = true OR ${claim}.author = $viewer)`,
    `${claim}.status IN $status`,
    `${claim}.basis IN $basis`,
    `${claim}.sources >= $minSources`,
    `${claim}.recordedAt <= $recordedAt`,
    `(${claim}.retractedAt IS NULL OR ${claim}.retractedAt > $recordedAt)`,
    `(${claim}.validFrom IS NULL OR ${claim}.validFrom <= $asOf)`,
    `(${claim}.validTo IS NULL OR ${claim}.validTo >= $asOf)`,
  ].join(' AND ');
}
