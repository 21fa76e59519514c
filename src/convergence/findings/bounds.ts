import { LimitExceeded } from '../../graph/errors.ts';

/** What finding may take at most; checked before or while it grows. */
export const FINDING_LIMITS = {
  /** Findings of one kind. */
  found: 10_000,
  /** Pairs of initiatives, of actors with something in common, or of ties that are compared. */
  comparisons: 20_000_000,
  /** Sources times ties of a betweenness. */
  steps: 500_000_000,
  /** Pairs that are shown of one broker. */
  joins: 20,
} as const;

/** Fewer actors say nothing by a betweenness, fewer undertakings nothing by an index. */
export const ENOUGH = { actors: 30, undertakings: 10 } as const;

/** @throws LimitExceeded when something is more than it may be. */
export function assertAtMost(most: number, count: number, what: string): void {
  if (count <= most) return;
  throw new LimitExceeded(
    `${what}: more than ${most}. Accepted: at most ${most}; narrow \`on\`, \`among\`, \`through\`, \`kinds\` or \`grades\`.`,
  );
}

/** How many pairs so many have among them. */
export const pairsAmong = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2);
