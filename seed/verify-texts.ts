import type { Facts, NodeRow } from '../src/graph/model/facts.ts';
import { SOURCE_TEXTS } from '../src/graph/model/property.ts';
import { spaced } from './document-text.ts';

/** What the facts of other documents speak of: its texts may stand in these. */
function endsInOthers({ claims, citations }: Facts, document: string): ReadonlySet<string> {
  const others = new Set(citations.filter((row) => row.document !== document).map(({ id }) => id));
  const cited = claims.filter((claim) => claim.citations.some((id) => others.has(id)));
  return new Set(cited.flatMap(({ from, to }) => [from, to]));
}

const sourceTextsIn = ({ id, columns }: NodeRow) => {
  const named = columns[SOURCE_TEXTS];
  return (Array.isArray(named) ? named.map(String) : []).map((column) => ({
    id,
    column,
    text: String(columns[column]),
  }));
};

/** The result of checking the texts that are said to be a document's. */
export interface TextVerification {
  readonly texts: number;
  readonly faults: readonly string[];
}

/**
 * Checks that each text that is said to be the source's stands in the document, whatever its case, accents and
 * punctuation. Of nodes that other documents speak of too, it cannot tell.
 */
export function verifyTexts(facts: Facts, document: string, text: string): TextVerification {
  const words = spaced(text);
  const others = endsInOthers(facts, document);
  const nodes = [...facts.nodes, ...facts.coverage, ...facts.readings].filter(({ id }) => !others.has(id));
  const texts = nodes.flatMap(sourceTextsIn);
  const missing = texts.filter((one) => !words.includes(spaced(one.text)));
  return {
    texts: texts.length,
    faults: missing.map(({ id, column, text: one }) => `${column} of ${id} is not in the document: "${one}"`),
  };
}
