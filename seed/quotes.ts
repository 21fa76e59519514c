import { composed } from '../src/graph/model/composed.ts';
import type { CitationRow } from '../src/graph/model/facts.ts';

/** The words of a document, without Markdown marks and footnote numbers, and with single spaces. */
export function plainText(markdown: string): string {
  return composed(markdown)
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|-{3,})/gm, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

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

/**
 * Checks that each quote occurs in the text word for word, and that the quotes occur in the order of their positions.
 */
export function verify(citations: readonly CitationRow[], text: string): Verification {
  const faults: Fault[] = [];
  const report = (citation: string, text: string) => faults.push({ citation, text: `${citation} ${text}` });
  const quoted = new Set<number>();
  let [found, last] = [0, 0];
  for (const { id, columns } of citations) {
    const quote = String(columns.quote);
    const inOrder = text.indexOf(quote, last);
    const start = inOrder >= 0 ? inOrder : text.indexOf(quote);
    if (start < 0) report(id, `is not in the document: "${quote}"`);
    else if (inOrder < 0) report(id, 'stands earlier in the document than the quote before it in the seed');
    if (start < 0) continue;
    found += 1;
    last = start;
    for (let place = start; place < start + quote.length; place += 1) quoted.add(place);
  }
  return { quotes: citations.length, found, share: quoted.size / text.length, faults };
}
