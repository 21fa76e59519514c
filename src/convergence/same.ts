import type { ClaimRecord } from './records.ts';

/** The ids that confirmed claims call the same, by each of them the whole class in order; nothing for ids of their own. */
export function classesOf(claims: readonly ClaimRecord[]): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, readonly string[]>();
  for (const { type, from, to, status, isVisible } of claims) {
    if (type !== 'SAME_AS' || status !== 'CONFIRMED' || !isVisible) continue;
    const united = [...new Set([...(classes.get(from) ?? [from]), ...(classes.get(to) ?? [to])])].sort();
    for (const id of united) classes.set(id, united);
  }
  return classes;
}

/** The pairs that visible claims call the same without confirming it, such as PROPOSED ones. */
export const possiblySame = (claims: readonly ClaimRecord[]): readonly (readonly [string, string])[] =>
  claims
    .filter(({ type, status, isVisible }) => type === 'SAME_AS' && isVisible && status !== 'CONFIRMED')
    .map(({ from, to }) => [from, to] as const);
