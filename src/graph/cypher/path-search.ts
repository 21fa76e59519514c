import type { PathFilter } from './path-filter.ts';

/**
 * A bidirectional search for the shortest paths between two nodes; it works on ids and returns at most `first` paths.
 *
 * Each path consists of two halves, one from either end, that join at a meeting point. So an intermediate node with
 * very many claims costs no more than any other. Longer paths are searched only if too few shorter ones were found. The
 * claims of a frontier are counted before it is expanded; if there are `most` or more, the search stops.
 */
export interface Search {
  readonly filter: PathFilter;
  /** The variables of the two ends. */
  readonly from: string;
  readonly to: string;
  /** The parameter with the number of requested paths. */
  readonly first: string;
  /** The parameter with the maximum number of claims in a frontier. */
  readonly maximumFrontier: string;
}

/** The end where each frontier starts, and its depth in claims. */
export const FRONTIERS = {
  from1: { end: 'from', length: 1 },
  from2: { end: 'from', length: 2 },
  to1: { end: 'to', length: 1 },
  to2: { end: 'to', length: 2 },
} as const;
export type Frontier = keyof typeof FRONTIERS;

/** The state of a search: the `CALL`s so far and the variables that hold their results. */
export interface SearchState {
  readonly calls: readonly string[];
  /** Lists of paths, shortest first. A path is a list of steps; a step is the ids `[claim, near, far, node]`. */
  readonly paths: readonly string[];
  /** The number of claims of each counted frontier, at most `most`. */
  readonly counts: { readonly [half in Frontier]?: string };
}

/** The variables that the next `CALL` may read. */
export const variablesOf = ({ paths, counts }: SearchState): readonly string[] => [...paths, ...Object.values(counts)];

/** The condition for searching on: too few paths were found, and no frontier is too large. */
export const needsMorePaths = ({ paths, counts }: SearchState, { first, maximumFrontier }: Search): string =>
  [
    `${paths.map((list) => `size(${list})`).join(' + ')} < ${first}`,
    ...Object.values(counts).map((count) => `${count} < ${maximumFrontier}`),
  ].join(' AND ');

/** The condition that the search stopped because a frontier is too large. */
export const isTooLarge = ({ counts }: SearchState, { maximumFrontier }: Search): string =>
  ['false', ...Object.values(counts).map((count) => `${count} = ${maximumFrontier}`)].join(' OR ');
