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

/**
 * The one condition under which a claim counts, as Cypher over the relation variable `claim`.
 *
 * It is written without OR: a planner multiplies alternatives out, which costs more than reading the claims.
 */
export function visible(claim: string): string {
  return [
    `CASE WHEN ${claim}.published THEN true ELSE ${claim}.author = $viewer END`,
    `${claim}.status IN $status`,
    `${claim}.basis IN $basis`,
    `${claim}.sources >= $minSources`,
    `${claim}.recordedAt <= $recordedAt`,
    `coalesce(${claim}.retractedAt, '9999') > $recordedAt`,
    `coalesce(${claim}.validFrom, '0000') <= $asOf`,
    `coalesce(${claim}.validTo, '9999') >= $asOf`,
  ].join(' AND ');
}
