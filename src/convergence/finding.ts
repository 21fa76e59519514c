import type { ClaimEnds } from './evidence.ts';
import type { Grounds } from './grounds.ts';

/** Why a finding holds: what was compared or counted, what came out, and the claims that say so. */
export interface Reason {
  /** A closed list of the kind of finding, such as TERRITORY. */
  readonly kind: string;
  /** Such as OVERLAP, DISJOINT or UNKNOWN, one of the four absences, or a number as text. */
  readonly result: string;
  readonly claims: readonly ClaimEnds[];
}

/** One thing worth looking at: a gap, a duplication, what is due, a partner, a broker, a concentration. */
export interface Finding {
  readonly kind: string;
  /** Within its kind, such as FRAGMENTATION, OVERLAP or DUPLICATION; null for kinds without grades. */
  readonly grade: string | null;
  /** The ids of what it is about, the main one first. */
  readonly subjects: readonly string[];
  readonly reasons: readonly Reason[];
  readonly grounds: Grounds;
}
