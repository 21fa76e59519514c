import type { ClaimEnds } from '../evidence.ts';
import type { FindingGrade, FindingKind, ReasonKind } from './kinds.ts';

/** A finding by itself; `explained` adds its reasons, for those of a page. */
export interface Found {
  readonly kind: FindingKind;
  readonly grade: FindingGrade | null;
  /** Ids of nodes, the main one first; equals are in the order of their ids. */
  readonly subjects: readonly string[];
  /** What only the whole search knows of it: a betweenness. */
  readonly number: number | null;
}

/** What was found of one kind. */
export interface FoundOfKind {
  readonly kind: FindingKind;
  /** Among how many it was looked for. */
  readonly universe: number;
  readonly found: readonly Found[];
}

/** Why a finding holds: what was compared or counted, what came out, and the claims or the coverage that say so. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Such as OVERLAP, DISJOINT or UNKNOWN, one of the four absences, or a status; null where the kind says all. */
  readonly result: string | null;
  /** The ids of the nodes that it speaks of. */
  readonly about: readonly string[];
  readonly number: number | null;
  readonly claims: readonly ClaimEnds[];
  /** The ids of coverage and readings. */
  readonly coverage: readonly string[];
}

const NOTHING = { result: null, about: [], number: null, claims: [], coverage: [] };
export const reason = (kind: ReasonKind, said: Partial<Omit<Reason, 'kind'>> = {}): Reason => ({
  kind,
  ...NOTHING,
  ...said,
});

export const found = (kind: FindingKind, subjects: readonly string[], grade: FindingGrade | null = null): Found => ({
  kind,
  grade,
  subjects,
  number: null,
});

const byIds = ({ subjects: one }: Found, { subjects: other }: Found) => {
  const place = one.findIndex((id, index) => id !== other[index]);
  return place < 0 ? 0 : String(one[place]) < String(other[place]) ? -1 : 1;
};

/** What was found, in the order of the ids of its subjects. */
export const foundOfKind = (kind: FindingKind, universe: number, all: readonly Found[]): FoundOfKind => ({
  kind,
  universe,
  found: all.toSorted(byIds),
});
