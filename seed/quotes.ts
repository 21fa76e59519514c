import { composed } from '../src/graph/model/composed.ts';
import type { CitationRow } from '../src/graph/model/facts.ts';
import { partsOf } from './quote-parts.ts';

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

/** What is wrong with a quote. */
interface Fault {
  readonly citation: string;
  readonly text: string;
}

/** What a check of quotes against their document found. */
export interface Verification {
  readonly quotes: number;
  readonly found: number;
  readonly share: number;
  readonly faults: readonly Fault[];
}

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
function spansOf(parts: readonly string[], document: string, from: number): readonly Span[] | undefined {
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

const missing = (quote: string, { length }: readonly string[]) =>
  `is not in the document${length > 1 ? ', in this order within one paragraph' : ''}: "${quote}"`;

/** Checks that each quote stands in the text word for word, and in the order of their positions. */
export function verify(citations: readonly CitationRow[], text: string): Verification {
  const faults: Fault[] = [];
  const report = (citation: string, text: string) => faults.push({ citation, text: `${citation} ${text}` });
  const quoted = new Set<number>();
  let [found, last] = [0, 0];
  for (const { id, columns } of citations) {
    const parts = partsOf(String(columns.quote));
    const inOrder = spansOf(parts, text, last);
    const spans = inOrder ?? spansOf(parts, text, 0) ?? [];
    if (!spans[0]) report(id, missing(String(columns.quote), parts));
    else if (!inOrder) report(id, 'stands earlier in the document than the quote before it in the seed');
    if (!spans[0]) continue;
    found += 1;
    last = spans[0].start;
    for (const { start, end } of spans) for (let place = start; place < end; place += 1) quoted.add(place);
  }
  return { quotes: citations.length, found, share: quoted.size / text.length, faults };
}
