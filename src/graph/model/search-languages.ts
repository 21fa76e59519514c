import { LANGUAGES, type Language } from './property.ts';

/**
 * Where in what is kept for searches a text stands: what has no language (acronyms, aliases, ids) first, then each
 * language; names in the first five places, what is said at length in the next five, and nothing in the one after them.
 */
export const PLACES = LANGUAGES.length + 1;
export const NOTHING = 2 * PLACES;

export const placeOf = (language: Language | undefined): number => (language ? LANGUAGES.indexOf(language) + 1 : 0);

/** A number for a set of such places. */
export const setOf = (places: Iterable<number>): number => [...new Set(places)].reduce((sum, one) => sum + 2 ** one, 0);

/** What the statement of a search knows of the languages in which it looks first. */
export interface Within {
  readonly languages: readonly Language[];
  /** The places of names, and of what is said at length, as many for any languages. */
  readonly names: readonly number[];
  readonly texts: readonly number[];
  /** For each set of places whether it has neither one of the languages nor what has none. */
  readonly foreign: readonly (0 | 1)[];
}

const isIn = (set: number, place: number) => Math.floor(set / 2 ** place) % 2 === 1;

/** Spanish, where no languages are given: every name has it. */
export function within(given: readonly Language[]): Within {
  const languages: readonly Language[] = given.length > 0 ? given : ['es'];
  const places = [0, ...languages.map(placeOf)];
  const all = Array.from({ length: PLACES }, (_, at) => places[at]);
  return {
    languages,
    names: all.map((place) => place ?? NOTHING),
    texts: all.map((place) => (place === undefined ? NOTHING : place + PLACES)),
    foreign: Array.from({ length: 2 ** PLACES }, (_, set) => (places.some((place) => isIn(set, place)) ? 0 : 1)),
  };
}
