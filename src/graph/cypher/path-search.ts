import type { PathFilter } from './path-filter.ts';

/**
 * The search for the shortest paths between two nodes, all in ids: it finds `first` of them where there are as many.
 *
 * A path is two halves that meet, each walked from its own end, so that a node with very many claims in the middle costs
 * no more than any other. A length is searched only where the shorter ones gave too few. How many claims a half would
 * walk is counted before: where it is `most` or more, the search stops.
 */
export interface Search {
  readonly filter: PathFilter;
  /** The variables of the two ends. */
  readonly from: string;
  readonly to: string;
  /** The placeholder of how many paths are wanted. */
  readonly first: string;
  /** The placeholder of how many claims a half may walk. */
  readonly most: string;
}

/** From which end a half starts, and how many claims it has. */
export const HALVES = {
  from1: { end: 'from', length: 1 },
  from2: { end: 'from', length: 2 },
  to1: { end: 'to', length: 1 },
  to2: { end: 'to', length: 2 },
} as const;
export type Half = keyof typeof HALVES;

/** What a search has found so far: the `CALL`s that search, and the variables of what they found. */
export interface SearchState {
  readonly calls: readonly string[];
  /** Lists of paths, shortest first; a path is a list of steps, a step the ids `[claim, near, far, node]`. */
  readonly paths: readonly string[];
  /** How many claims each half has, or `most`. */
  readonly counts: { readonly [half in Half]?: string };
}

/** The variables that a further `CALL` may read. */
export const variablesOf = ({ paths, counts }: SearchState): readonly string[] => [...paths, ...Object.values(counts)];

/** Holds where to search on is worth while: too few paths were found, and no half has too many claims. */
export const unfinished = ({ paths, counts }: SearchState, { first, most }: Search): string =>
  [
    `${paths.map((list) => `size(${list})`).join(' + ')} < ${first}`,
    ...Object.values(counts).map((count) => `${count} < ${most}`),
  ].join(' AND ');

/** Holds where the search stopped since a half has too many claims. */
export const stopped = ({ counts }: SearchState, { most }: Search): string =>
  ['false', ...Object.values(counts).map((count) => `${count} = ${most}`)].join(' OR ');
