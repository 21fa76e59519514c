import type { ClaimRow, Columns, Facts } from '../src/graph/model/facts.ts';
import { LANGUAGES, languageColumn } from '../src/graph/model/property.ts';
import { spaced } from './document-text.ts';
import { partsOf } from './quote-parts.ts';

/** What a source may call a thing: its names; the content of a commitment and the text of a statement, if verbatim. */
const CALLED = ['name', 'title', 'content', 'text'].flatMap((name) =>
  LANGUAGES.map((language) => languageColumn(name, language)),
);

const calledBy = (columns: Columns): readonly string[] =>
  [columns.acronym, columns.aliases, ...CALLED.map((column) => columns[column])]
    .flat()
    .flatMap((name) => (typeof name === 'string' ? spaced(name) : []));

/** The claims whose quotes name neither their subject nor their object, by any name that the seed gives them. */
export function claimsNamingNoEnd({ nodes, citations, claims }: Facts): readonly ClaimRow[] {
  const names = new Map(nodes.map(({ id, columns }) => [id, calledBy(columns)]));
  const quotes = new Map(citations.map(({ id, columns }) => [id, partsOf(String(columns.quote)).map(spaced)]));
  return claims.filter(({ from, to, citations: cited }) => {
    const called = [from, to].flatMap((id) => names.get(id) ?? []);
    const words = cited.flatMap((id) => quotes.get(id) ?? []);
    return !words.some((part) => called.some((name) => part.includes(name)));
  });
}
