import type { Incidence } from '../incidence.ts';

/** The numbers of ids, also of those that are another name of the same. */
export function numbered(ids: readonly string[], merged: Incidence['merged']): ReadonlyMap<string, number> {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  for (const [id, all] of merged) {
    const number = numbers.get(id);
    if (number !== undefined) for (const name of all) numbers.set(name, number);
  }
  return numbers;
}

/** By item, what is about it. */
export function grouped<One extends { readonly items: readonly number[] }>(
  counted: readonly One[],
): ReadonlyMap<number, readonly One[]> {
  const groups = new Map<number, One[]>();
  for (const one of counted)
    for (const item of one.items) {
      const group = groups.get(item);
      if (group) group.push(one);
      else groups.set(item, [one]);
    }
  return groups;
}
