import { type Word, wordsOf } from './words.ts';

/** A piece of a text, and whether it is a word that matches a search. */
export interface TextPart {
  readonly text: string;
  readonly highlighted: boolean;
}

/** About how many characters of a long text are shown, and how many of them before the first word that matches. */
const WINDOW = 160;
const BEFORE = 40;

/** The text with these words set apart; of a long text only what is around the first of them. */
export function highlighted(text: string, words: readonly Word[]): readonly TextPart[] {
  const ordered = [...words].sort((one, other) => one.start - other.start || other.end - one.end);
  const [from, to] = windowOf(text, ordered[0]?.start ?? 0);
  const parts: TextPart[] = [{ text: from > 0 ? '…' : '', highlighted: false }];
  let shown = from;
  for (const { start, end } of ordered) {
    if (start < shown || end > to) continue;
    parts.push({ text: text.slice(shown, start), highlighted: false });
    parts.push({ text: text.slice(start, end), highlighted: true });
    shown = end;
  }
  parts.push({ text: text.slice(shown, to) + (to < text.length ? '…' : ''), highlighted: false });
  return parts.filter((part) => part.text !== '');
}

/** Where a long text is cut: at the ends of words. */
function windowOf(text: string, first: number): readonly [from: number, to: number] {
  if (text.length <= WINDOW) return [0, text.length];
  const words = wordsOf(text);
  const from = first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? 0);
  const last = words.filter(({ start, end }) => start >= from && end <= from + WINDOW).at(-1);
  const shown = Math.max(last?.end ?? 0, words.find(({ start }) => start === first)?.end ?? 0);
  return [from, words.at(-1)?.end === shown ? text.length : shown];
}
