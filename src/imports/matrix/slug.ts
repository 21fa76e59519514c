import { createHash } from 'node:crypto';
import { folded } from '../../graph/model/fold.ts';

const LONGEST = 60;

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** A readable slug for a name: its first words, or a hash where it has no letters of a slug. */
export function slugOf(name: string): string {
  const whole = folded(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (whole === '') return shortHash(folded(name));
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : whole.slice(0, LONGEST);
}

/** A slug that is not taken yet: the one of a name, or that with a number. */
export function freeSlug(name: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(name);
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(one)) return one;
  }
}
