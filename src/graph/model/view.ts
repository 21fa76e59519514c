import { CLAIM_BASES, type ClaimBasis, type ClaimStatus } from './claim.ts';
import { standingsIn } from './standing.ts';

/** Which claims an answer may rest on. Every claim of every read obeys one view. */
export interface View {
  /** The day of which the answer speaks (ISO 8601): claims that may be valid on it. */
  readonly asOf: string;
  /** The moment whose state of the graph is read (ISO 8601, UTC); absent for the present. */
  readonly recordedAt?: string;
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
  return {
    asOf: now.toISOString().slice(0, 10),
    status: ['CONFIRMED', 'PROPOSED', 'DISPUTED'],
    basis: CLAIM_BASES,
    minSources: 0,
  };
}

/** The parameters that `visible` refers to. */
export function viewParameters(view: View, viewer: Viewer, now: Date) {
  return {
    asOf: view.asOf,
    recordedAt: view.recordedAt ?? now.toISOString(),
    standings: view.recordedAt ? [] : standingsIn(view),
    status: view.status,
    basis: view.basis,
    minSources: view.minSources,
    viewer: viewer.name,
  };
}

/**
 * The one condition under which a claim counts, as Cypher over the relation variable `claim`.
 *
 * Most claims show at a glance, by their standing; the others are looked at in full. It is written without OR: a planner multiplies alternatives out, which costs more than reading the claims.
 */
export function visible(claim: string): string {
  const full = [
    `CASE WHEN ${claim}.published THEN true ELSE ${claim}.author = $viewer END`,
    `${claim}.status IN $status`,
    `${claim}.basis IN $basis`,
    `${claim}.sources >= $minSources`,
    `${claim}.recordedAt <= $recordedAt`,
    `coalesce(${claim}.retractedAt, '9999') > $recordedAt`,
    `coalesce(${claim}.validFrom, '0000') <= $asOf`,
    `coalesce(${claim}.validTo, '9999') >= $asOf`,
  ].join(' AND ');
  return `CASE WHEN ${claim}.standing IN $standings THEN true ELSE ${full} END`;
}
