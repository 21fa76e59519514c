import { BadInput, LimitExceeded } from '../errors.ts';

/** How many rows one operation may read at most, summed over its lists and multiplied along each path. */
export const MAXIMUM_ROWS = 10_000;
export const DEFAULT_FIRST = 20;
export const MAXIMUM_FIRST = 100;
/** How many items a list without pages has if nobody says: the documents say few things twice. */
export const DEFAULT_LIST = 5;

export function firstOf(first: unknown, fallback: number, where: string, argument = 'first'): number {
  if (first === undefined || first === null) return fallback;
  if (typeof first === 'number' && first >= 1 && first <= MAXIMUM_FIRST) return first;
  throw new BadInput(`${where}: \`${argument}\` is ${first}. Accepted: a whole number from 1 to ${MAXIMUM_FIRST}.`);
}

export class Budget {
  rows = 0;

  /** Counts rows that a field may read. @throws LimitExceeded past the most that one operation may. */
  spend(rows: number, where: string): void {
    this.rows += rows;
    if (this.rows <= MAXIMUM_ROWS) return;
    throw new LimitExceeded(
      `${where}: this selection may read ${this.rows} rows or more, counted as the product of \`first\` along each ` +
        `path. Accepted: at most ${MAXIMUM_ROWS}. Ask for fewer with \`first\`, or in several operations.`,
    );
  }
}
