import { BadInput } from '../errors.ts';

export const DEFAULT_FIRST = 20;
export const MAXIMUM_FIRST = 100;
/** How many items a list without pages returns by default. */
export const DEFAULT_LIST = 5;

export function firstOf(first: unknown, fallback: number, where: string, argument = 'first'): number {
  if (first === undefined || first === null) return fallback;
  if (typeof first === 'number' && first >= 0 && first <= MAXIMUM_FIRST) return first;
  throw new BadInput(`${where}: \`${argument}\` is ${first}. Accepted: a whole number from 0 to ${MAXIMUM_FIRST}.`);
}
