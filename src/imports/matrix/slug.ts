import { folded } from '../../graph/model/fold.ts';

const LONGEST = 60;

/** A readable slug for a name; empty where the name has no letters or digits of the alphabet. */
export const slugOf = (name: string): string => {
  const whole = folded(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/, '');
};

/** A slug that is not taken yet: the one of a name, or that with a number. */
export function freeSlug(name: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(name);
  for (let number = 1; slug !== ''; number += 1) {
    const one = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(one)) return one;
  }
  return '';
}
