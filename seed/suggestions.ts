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

const MAXIMUM_LISTED = 6;

/** Which words are accepted instead: all of a short list, or else the most similar ones. */
export function acceptedWords(word: string, known: Iterable<string>): string {
  const all = [...known];
  if (all.length === 0) return 'there is none yet';
  if (all.length <= MAXIMUM_LISTED) return `accepted: ${all.join(', ')}`;
  const nearest = all.map((one) => ({ one, far: distance(word, one) })).sort((a, b) => a.far - b.far);
  const shown = nearest.slice(0, MAXIMUM_LISTED).map(({ one }) => one);
  return `accepted, nearest first: ${shown.join(', ')} … (${all.length} in all)`;
}
