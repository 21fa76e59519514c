import type { Columns } from './facts.ts';
import { NODE_KINDS } from './index.ts';
import type { NodeKind } from './node.ts';
import { LANGUAGES, type Language, languageColumn, SEARCH_FIELDS, type SearchField } from './property.ts';
import { NOTHING, PLACES, placeOf, setOf } from './search-languages.ts';
import { joinedWordsOf, wordsOf } from './words.ts';

/** From a word to a node that has it. */
export const OCCURS_IN = 'OCCURS_IN';

/** The column of a node that holds all its texts, folded. */
export const SEARCH_TEXT = 'searchText';

/** A stored column whose text is searched. */
export interface SearchedColumn {
  readonly column: string;
  readonly field: SearchField;
  readonly language?: Language;
}

/** The documents that are quoted so far are Spanish. */
const LANGUAGE_OF_QUOTES: Language = 'es';

/** The columns of a kind that are searched, best field first. */
function searchedColumnsOf({ properties }: NodeKind): readonly SearchedColumn[] {
  const columns = Object.entries(properties).flatMap(([name, { type, searched: field }]): SearchedColumn[] => {
    if (!field) return [];
    if (field === 'QUOTE') return [{ column: name, field, language: LANGUAGE_OF_QUOTES }];
    if (type !== 'localized') return [{ column: name, field }];
    return LANGUAGES.map((language) => ({ column: languageColumn(name, language), field, language }));
  });
  const place = ({ field }: SearchedColumn) => SEARCH_FIELDS.indexOf(field);
  return columns.sort((one, other) => place(one) - place(other));
}

const COLUMNS = new Map(NODE_KINDS.map((kind) => [kind, searchedColumnsOf(kind)]));

/** The kinds in which something is searched, in the order in which equal hits of different kinds come. */
export const SEARCHED_KINDS = NODE_KINDS.filter((kind) => COLUMNS.get(kind)?.length);

/** Every column that is searched in some kind, best field first. */
export const SEARCHED_COLUMNS: readonly SearchedColumn[] = SEARCH_FIELDS.flatMap((field) => {
  const columns = [...COLUMNS.values()].flat().filter((one) => one.field === field);
  return [...new Map(columns.map((one) => [one.column, one])).values()];
});

/** The texts that a column holds. */
export function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** One way to read a text as words. */
interface Reading {
  readonly field: number;
  /** The place of its language. */
  readonly place: number;
  readonly words: readonly string[];
}

/** What people type for `&`. */
const AND = ['y', 'e', 'and', 'et', 'en'];

/** An id is read without its scheme, which follows it as a text of its own; an acronym also as one word. */
function readingsOf({ column, field, language }: SearchedColumn, text: string): readonly Reading[] {
  const [, scheme, id = text] = (column === 'externalIds' && /^([^:]*):(.*)$/s.exec(text)) || [];
  const words = wordsOf(id).map(({ word }) => word);
  const joined = joinedWordsOf(id).map(({ word }) => word);
  const whole = field === 'ACRONYM' && words.length > 1 ? [words.join('')] : [];
  const and = id.includes('&') ? AND : [];
  const others = [
    ...new Set([...whole, ...joined, ...and, ...(scheme ? wordsOf(scheme).map(({ word }) => word) : [])]),
  ];
  const [known, place] = [SEARCH_FIELDS.indexOf(field), placeOf(language)];
  const readings = [words, ...others.filter((word) => !words.includes(word)).map((word) => [word])];
  return readings.filter(({ length }) => length > 0).map((list) => ({ field: known, place, words: list }));
}

/** By what a node is found. */
export interface Searchable {
  /**
   * All its texts, folded: each as `|field ~ words `, with `#` between names and what is said at length or quoted, and in
   * both between the places of languages; the kind after `@`.
   */
  readonly text: string;
  readonly words: readonly SearchWord[];
}

interface SearchWord {
  readonly word: string;
  /** Smaller is better, for searches of this word alone: what the word is, the words of the name, the kind. */
  readonly weight: number;
  /** 1 where a name, acronym or alias begins with it, else 0. */
  readonly begins: 0 | 1;
  /** In which languages it stands, as a set of places. */
  readonly languages: number;
}

const [TEXT, QUOTE] = [SEARCH_FIELDS.indexOf('TEXT'), SEARCH_FIELDS.indexOf('QUOTE')];
/** Past all that a beginning adds to the weight of a word in a name. */
const TEXT_CLASS = 50;
/** Past all that a beginning, a wrong letter and another language add to the weight of a word in a text. */
const QUOTE_CLASS = 600;
const WEIGHT_OF_CLASS = 10_000;
/** The weights of words in quotes, and of no others, are at least this. */
export const QUOTE_WEIGHT = QUOTE_CLASS * WEIGHT_OF_CLASS;
const written = ({ field, words }: Reading) => `|${field} ~ ${words.join(' ')} `;

/** The readings by the place of their language; that of nothing is the last. */
function writtenByPlace(readings: readonly Reading[]): readonly string[] {
  const [names, texts] = [readings.filter(({ field }) => field < TEXT), readings.filter(({ field }) => field >= TEXT)];
  const at = (some: readonly Reading[], place: number) => {
    const text = some.filter((one) => one.place === place).map(written);
    return text.length > 0 ? `${text.join('')}|` : '';
  };
  const places = Array.from({ length: NOTHING }, (_, place) => at(place < PLACES ? names : texts, place % PLACES));
  return [...places, ''];
}

const classOf = ({ field, words }: Reading) => {
  if (field === QUOTE) return QUOTE_CLASS;
  if (field === TEXT) return TEXT_CLASS;
  return words.length === 1 ? field : TEXT;
};

/** How many words the name has by which a node is known: what a search of few words leaves over. */
const lengthOf = (readings: readonly Reading[]) =>
  Math.min(99, readings.find(({ field }) => field === SEARCH_FIELDS.indexOf('NAME'))?.words.length ?? 99);

/** The texts and words by which a node of a kind with these columns is found. */
export function searchableOf(kind: NodeKind, columns: Columns): Searchable {
  const readings = (COLUMNS.get(kind) ?? []).flatMap((one) =>
    textsIn(columns[one.column]).flatMap((text) => readingsOf(one, text)),
  );
  if (readings.length === 0) return { text: '', words: [] };
  const rest = lengthOf(readings) * 100 + SEARCHED_KINDS.indexOf(kind);
  const words = new Map<string, SearchWord>();
  const places = new Map<string, readonly number[]>();
  for (const reading of readings) {
    for (const [place, word] of reading.words.entries()) {
      const known = words.get(word);
      const weight = Math.min(known?.weight ?? Number.MAX_SAFE_INTEGER, classOf(reading) * WEIGHT_OF_CLASS + rest);
      const begins = known?.begins === 1 || (place === 0 && reading.field < TEXT) ? 1 : 0;
      places.set(word, [...(places.get(word) ?? []), reading.place]);
      words.set(word, { word, weight, begins, languages: setOf(places.get(word) ?? []) });
    }
  }
  return {
    text: `${writtenByPlace(readings).join('#')}#@${kind.label}`,
    words: [...words.values()],
  };
}
