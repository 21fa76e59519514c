import { RANKS } from '../graph/cypher/search-ranks.ts';
import { memoizeByObject } from '../graph/memoize.ts';
import { bestMatch } from '../graph/model/best-match.ts';
import { highlighted, type TextPart } from '../graph/model/highlight.ts';
import { kindName } from '../graph/model/node.ts';
import { isLanguage, type Language, type SearchField, type TextOrigin } from '../graph/model/property.ts';
import { searchTermsIn } from '../graph/model/search-terms.ts';
import { SEARCHED_COLUMNS, SEARCHED_KINDS, textsIn } from '../graph/model/searched.ts';
import type { Selected } from '../select/selected.ts';
import { originIn } from './texts.ts';

/** The text of a node that matches a search best. */
interface Fragment {
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly column: string;
  readonly parts: readonly TextPart[];
}

/** Three fields of a hit share its fragment. */
export const fragmentAt = memoizeByObject((hit: Selected): Fragment => {
  const texts = SEARCHED_COLUMNS.flatMap(({ column, field, language }) =>
    textsIn(hit[column]).map((text) => ({ text, field, language, column })),
  );
  const best = bestMatch(searchTermsIn(String(hit.text)), textsIn(hit.languages).filter(isLanguage), texts);
  if (!best) throw new Error('a hit has no text that is searched');
  const { field, language, column, text, words } = best;
  return { field, language, column, parts: highlighted(text, words) };
});

/** Where the fragment comes from: a quote from its document. Acronyms, aliases and ids have no recorded origin. */
export function fragmentOriginAt(hit: Selected): TextOrigin | null {
  const { field, language, column } = fragmentAt(hit);
  if (field === 'QUOTE') return 'SOURCE';
  return language ? originIn(hit, column) : null;
}

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
