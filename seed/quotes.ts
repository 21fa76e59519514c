import type { CitationRow } from '../src/graph/model/facts.ts';
import { spansOf } from './document-text.ts';
import { partsOf } from './quote-parts.ts';

/** A quote that fails the check, and why. */
interface Fault {
  readonly citation: string;
  readonly text: string;
}

/** The result of checking quotes against their document. */
export interface Verification {
  readonly quotes: number;
  readonly found: number;
  readonly share: number;
  readonly faults: readonly Fault[];
}

const missing = (quote: string, { length }: readonly string[]) =>
  `is not in the document${length > 1 ? ', in this order within one paragraph' : ''}: "${quote}"`;

/**
 * Checks that each quote occurs in the text word for word, and that the quotes occur in the order of their positions.
 */
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
