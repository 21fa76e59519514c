import { folded } from './fold.ts';

/** The edit distance of two words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [place, there] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === there ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How alike two names are, whatever their case and accents: 1 where they are the same. */
export function similarity(one: string, other: string): number {
  const [left, right] = [folded(one), folded(other)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

const MAXIMUM_LISTED = 6;

/** The words that are most similar to one, nearest first; a short list whole. */
export const nearestWords = (word: string, known: Iterable<string>, most: number = MAXIMUM_LISTED): readonly string[] =>
  [...known]
    .map((one) => ({ one, far: distance(folded(word), folded(one)) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ one }) => one);

/** Which words are accepted instead: all of a short list, or else the most similar ones. */
export function acceptedWords(word: string, known: Iterable<string>): string {
  const all = [...known];
  if (all.length === 0) return 'there is none yet';
  if (all.length <= MAXIMUM_LISTED) return `accepted: ${all.join(', ')}`;
  return `accepted, nearest first: ${nearestWords(word, all).join(', ')} … (${all.length} in all)`;
}
