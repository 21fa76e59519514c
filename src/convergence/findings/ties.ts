import { assertAtMost, FINDING_LIMITS } from './bounds.ts';
import type { Workings } from './workings.ts';

/** By actor, those with whom it has an undertaking in common. */
export type Ties = ReadonlyMap<number, ReadonlySet<number>>;

/** The ties between the actors asked for, by undertakings that count. */
export function tiesOf(workings: Workings): Ties {
  const ties = new Map<number, Set<number>>();
  const tie = (one: number, other: number) => {
    const known = ties.get(one);
    if (known) known.add(other);
    else ties.set(one, new Set([other]));
  };
  let count = 0;
  for (const { workers } of workings.counted) {
    if (workers.length < 2) continue;
    count += workers.length * workers.length;
    assertAtMost(FINDING_LIMITS.comparisons, count, 'Ties between actors');
    for (const one of workers) for (const other of workers) if (one !== other) tie(one, other);
  }
  return ties;
}
