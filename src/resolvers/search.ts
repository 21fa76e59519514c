import { RANKS } from '../graph/cypher/search.ts';
import { memoizeByObject } from '../graph/memoize.ts';
import { kindName } from '../graph/model/node.ts';
import { isLanguage, type Language, type SearchField } from '../graph/model/property.ts';
import { fuzzyScopeOf, isFuzzyVariant, type SearchTerm, searchTermsIn } from '../graph/model/search-terms.ts';
import { SEARCHED_COLUMNS, SEARCHED_KINDS, textsIn } from '../graph/model/searched.ts';
import { joinedWordsOf, type Word, wordsOf } from '../graph/model/words.ts';
import type { Selected } from '../select/selected.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly highlighted: boolean;
}

/** Where a node says what was searched for. */
export interface FoundNode {
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly parts: readonly Part[];
}

export interface Facet {
  readonly kind: string;
  readonly count: number;
}

/** How many letters of a text are shown at most, about. */
const WINDOW = 160;
const BEFORE = 40;

/** Whether a text is in the languages of the search, has none, or is in another language. */
type Kind = 'OWN' | 'NONE' | 'FOREIGN';

/** What a sought word lacks where a text has it a letter away, and where it does not have it. */
const [LETTER, LACKING] = [10, 1_000];

function forgives(sought: SearchTerm, found: string, kind: Kind): boolean {
  if (!isFuzzyVariant(sought, found)) return false;
  const forgiving = fuzzyScopeOf(sought, found);
  return kind === 'NONE' || forgiving === 'ANYWHERE' || (forgiving === 'OWN_LANGUAGES' && kind === 'OWN');
}

/** How well a word of a text answers a sought one: 0 is best, and nothing where it does not. */
function quality(sought: SearchTerm, found: string, kind: Kind): number | undefined {
  if (found === sought.word || found === sought.joined) return 0;
  if (sought.prefixMatch !== 'NOT' && found.startsWith(sought.word)) return 1;
  return forgives(sought, found, kind) ? LETTER : undefined;
}

interface Candidate {
  readonly text: string;
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly words: readonly Word[];
  /** How many sought words it lacks or has a letter away. Smaller is better. */
  readonly lack: number;
  /** Whether it is in other languages than those of the search; of those that lack as much, it comes later. */
  readonly foreign: boolean;
  /** How many words only begin with a sought one. */
  readonly completed: number;
}

function candidate(
  sought: readonly SearchTerm[],
  own: readonly Language[],
  text: string,
  field: SearchField,
  language?: Language,
): Candidate {
  const kind = language === undefined ? 'NONE' : own.includes(language) ? 'OWN' : 'FOREIGN';
  const words = [...wordsOf(text), ...joinedWordsOf(text), ...(field === 'ACRONYM' ? whole(text) : [])];
  const answers = sought.map((one) => {
    const qualities = words.map(({ word }) => quality(one, word, kind)).filter((value) => value !== undefined);
    return qualities.length > 0 ? Math.min(...qualities) : undefined;
  });
  const sum = answers.reduce((sum: number, one) => sum + (one ?? LACKING), 0);
  const completed = sum % LETTER;
  return {
    text,
    field,
    language,
    lack: sum - completed,
    foreign: kind === 'FOREIGN',
    completed,
    words: words.filter(({ word }) =>
      sought.some((one, at) => answers[at] !== undefined && quality(one, word, kind) === answers[at]),
    ),
  };
}

/** An acronym of several words is found as one word too. */
const whole = (text: string): readonly Word[] => [
  {
    word: wordsOf(text)
      .map(({ word }) => word)
      .join(''),
    start: 0,
    end: text.length,
  },
];

/** The text of a node that answers a search best: in the best field, of those that lack the least. */
export const foundAt = memoizeByObject(lookedUp);

function lookedUp(hit: Selected): FoundNode {
  const sought = searchTermsIn(String(hit.text));
  const own = textsIn(hit.languages).filter(isLanguage);
  const candidates = SEARCHED_COLUMNS.flatMap(({ column, field, language }) =>
    textsIn(hit[column]).map((text) => candidate(sought, own, text, field, language)),
  );
  const [best] = candidates.sort(
    (one, other) =>
      one.lack - other.lack || Number(one.foreign) - Number(other.foreign) || one.completed - other.completed,
  );
  if (!best) throw new Error('a hit has no text that is searched');
  const { field, language, text, words } = best;
  return { field, language, parts: partsOf(text, words) };
}

/** The text, or of a long one what stands around the first word found, with each word found apart. */
function partsOf(text: string, words: readonly Word[]): readonly Part[] {
  const ordered = [...words].sort((one, other) => one.start - other.start || other.end - one.end);
  const [from, to] = windowOf(text, ordered[0]?.start ?? 0);
  const parts: Part[] = [{ text: from > 0 ? '…' : '', highlighted: false }];
  let place = from;
  for (const { start, end } of ordered) {
    if (start < place || end > to) continue;
    parts.push(
      { text: text.slice(place, start), highlighted: false },
      { text: text.slice(start, end), highlighted: true },
    );
    place = end;
  }
  parts.push({ text: text.slice(place, to) + (to < text.length ? '…' : ''), highlighted: false });
  return parts.filter((part) => part.text !== '');
}

/** Where a long text is cut: at the ends of words. */
function windowOf(text: string, first: number): readonly [number, number] {
  if (text.length <= WINDOW) return [0, text.length];
  const words = wordsOf(text);
  const from = first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? 0);
  const last = words.filter(({ start, end }) => start >= from && end <= from + WINDOW).at(-1);
  const shown = Math.max(last?.end ?? 0, words.find(({ start }) => start === first)?.end ?? 0);
  return [from, words.at(-1)?.end === shown ? text.length : shown];
}

export const matchAt = ({ rank }: Selected) => RANKS[Number(rank)] ?? 'ONE_LETTER';

/** How many nodes of each kind were found, in the order of kinds. */
export function facetsAt({ facets }: Selected): readonly Facet[] {
  if (!Array.isArray(facets)) return [];
  return facets.filter(Array.isArray).flatMap(([place, count]) => {
    const kind = SEARCHED_KINDS[Number(place)];
    return kind ? [{ kind: kindName(kind), count: Number(count) }] : [];
  });
}
