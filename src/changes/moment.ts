import type { ChangeSet } from './change-set.ts';

const next = (moment: string) => new Date(new Date(moment).getTime() + 1).toISOString();

/**
 * The moment of a set: now, or just after the last set, and after every version that the set replaces, whatever the
 * clock says. So the order of sets is that of their moments.
 */
export function momentAfter({ claims }: ChangeSet, last: string | null, now: Date): string {
  let moment = now.toISOString();
  if (last !== null && last >= moment) moment = next(last);
  for (const { before } of claims)
    if (before && before.version.recordedAt >= moment) moment = next(before.version.recordedAt);
  return moment;
}
