import type { CoverageRecord } from './records.ts';

/** What an answer rests on. */
export interface Grounds {
  /** How many undertakings count. */
  readonly n: number;
  /** How many they are if what may be the same (SAME_AS, not confirmed) is the same; else `n`. */
  readonly nAtLeast: number;
  /** The ids of the actors among whom was asked. */
  readonly actors: readonly string[];
  /** The ids of the axes, topics and countries on which was asked. */
  readonly items: readonly string[];
  /** How many claims the view hides that speak of these actors or items, and so could change the answer. */
  readonly beyondView: number;
  /** Lists of the actors and items that a source leaves open, on the day of the view. */
  readonly openLists: readonly CoverageRecord[];
  /** The share (0 to 1) of pairs of undertaking and item that rest on an inferred or derived claim; null where there are none. */
  readonly inferredShare: number | null;
  /** The last day of which any document read for this speaks, ISO 8601; null where none has a date. */
  readonly horizon: string | null;
  /** The ids of the groups with work on the items: they are never taken for their members. */
  readonly collectives: readonly string[];
  /** Pairs of ids that may be the same. */
  readonly possiblySame: readonly (readonly [string, string])[];
  /** The ids of statements about the items or actors, which may say more than the claims. */
  readonly statements: readonly string[];
  /** The ids of the undertakings that count; the documents of their claims are read from there. */
  readonly undertakings: readonly string[];
}
