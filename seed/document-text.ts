import { composed } from '../src/graph/model/composed.ts';
import { wordsOf } from '../src/graph/model/words.ts';

/** The words of a document, a line for each paragraph: no Markdown marks, no notes' numbers, white space folded. */
export const plainText = (markdown: string): string =>
  composed(markdown)
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|-{3,})/gm, '')
    .replace(/\*+/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** The words of a text, folded, each between spaces. */
export const spaced = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;

/** Where words stand in a text; `end` is past them. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const isPartOfWord = (letter = '') => /[\p{L}\p{N}]/u.test(letter);

/** The first place from `from` on where a text has the words, and not only a part of a longer word. */
function placeOf(words: string, text: string, from: number): number {
  const cuts = (place: number) => isPartOfWord(text[place - 1]) && isPartOfWord(text[place]);
  let start = text.indexOf(words, from);
  while (start >= 0 && (cuts(start) || cuts(start + words.length))) start = text.indexOf(words, start + 1);
  return start;
}

/** Where the parts stand between two places of a text, one after the other. */
function spansWithin(parts: readonly string[], text: string, { start, end }: Span): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const part of parts) {
    const place = placeOf(part, text, spans.at(-1)?.end ?? start);
    if (place < 0 || place + part.length > end) return undefined;
    spans.push({ start: place, end: place + part.length });
  }
  return spans;
}

/** Where the parts of a quote stand, from a place of the document on: several of them in one paragraph. */
export function spansOf(parts: readonly string[], document: string, from: number): readonly Span[] | undefined {
  const text = document.replaceAll('\n', ' ');
  if (parts.length === 1) return spansWithin(parts, text, { start: from, end: text.length });
  for (let [start, end] = [from, from]; start < text.length; start = end + 1) {
    end = document.indexOf('\n', start);
    if (end < 0) end = text.length;
    const spans = spansWithin(parts, text, { start, end });
    if (spans) return spans;
  }
  return undefined;
}
