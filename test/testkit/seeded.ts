import { Chance } from './random-values.ts';

/** What is drawn looks random, and is the same in every run with a seed (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed | 0;
  return new Chance((bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  });
}
