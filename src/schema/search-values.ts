import { RANKS } from '../graph/cypher/search-ranks.ts';
import { memoizeByObject } from '../graph/memoize.ts';
import { bestMatch } from '../graph/model/best-match.ts';
import { highlighted, type TextPart } from '../graph/model/highlight.ts';
import { kindName } from '../graph/model/node.ts';
import { isLanguage, type Language, type SearchField } from '../graph/model/property.ts';
import { searchTermsIn } from '../graph/model/search-terms.ts';
import { SEARCHED_COLUMNS, SEARCHED_KINDS, textsIn } from '../graph/model/searched.ts';
import type { Selected } from '../select/selected.ts';

/** The text of a node that matches a search best. */
interface Fragment {
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly parts: readonly TextPart[];
}

/** Three fields of a hit share its fragment. */
export const fragmentAt = memoizeByObject((hit: Selected): Fragment => {
  const texts = SEARCHED_COLUMNS.flatMap(({ column, field, language }) =>
    textsIn(hit[column]).map((text) => ({ text, field, language })),
  );
  const best = bestMatch(searchTermsIn(String(hit.text)), textsIn(hit.languages).filter(isLanguage), texts);
  if (!best) throw new Error('a hit has no text that is searched');
  const { field, language, text, words } = best;
  return { field, language, parts: highlighted(text, words) };
});

export const matchAt = ({ rank }: Selected) => RANKS[Number(rank)] ?? 'ONE_LETTER';

export interface Facet {
  readonly kind: string;
  readonly count: number;
}

/** How many nodes of each kind were found, in the order of kinds. */
export function facetsAt({ facets }: Selected): readonly Facet[] {
  if (!Array.isArray(facets)) return [];
  return facets.filter(Array.isArray).flatMap(([index, count]) => {
    const kind = SEARCHED_KINDS[Number(index)];
    return kind ? [{ kind: kindName(kind), count: Number(count) }] : [];
  });
}
