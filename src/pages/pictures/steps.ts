import { scaleThreshold } from 'd3-scale';
import { LIGHT } from './palette.ts';

/** The steps of a heat map. */
export interface Steps {
  /** The step of a count of at least 1. */
  readonly of: (count: number) => number;
  /** What each step holds, such as `3–4`, for the steps that exist. */
  readonly labels: readonly string[];
}

const MOST = LIGHT.steps.length;

/** The counts from which a new step begins: each of the first five, or twice as many each time. */
function thresholds(most: number): readonly number[] {
  if (most <= MOST) return Array.from({ length: Math.max(0, most - 1) }, (_, place) => place + 2);
  const ratio = most ** (1 / MOST);
  const ends = Array.from({ length: MOST - 1 }, (_, place) => Math.ceil(ratio ** (place + 1)) + 1);
  return [...new Set(ends)].filter((end) => end <= most);
}

const range = (from: number, to: number | undefined, most: number): string => {
  const last = to === undefined ? most : to - 1;
  return from === last ? `${from}` : `${from}–${last}`;
};

/** The steps of counts up to a largest one. */
export function stepsUpTo(most: number): Steps {
  const ends = thresholds(most);
  const scale = scaleThreshold<number, number>()
    .domain(ends)
    .range(Array.from({ length: ends.length + 1 }, (_, place) => place));
  const starts = [1, ...ends];
  return { of: (count) => scale(count), labels: starts.map((from, place) => range(from, starts[place + 1], most)) };
}
