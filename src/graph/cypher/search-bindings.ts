import { kindName } from '../model/node.ts';
import { isLanguage } from '../model/property.ts';
import { within } from '../model/search-languages.ts';
import {
  type FuzzyScope,
  fuzzyScopeOf,
  fuzzyVariantsOf,
  type SearchTerm,
  searchTermsIn,
} from '../model/search-terms.ts';
import { SEARCHED_KINDS } from '../model/searched.ts';
import { firstOf } from '../rows/first.ts';
import type { Arguments, Bindings, Names } from '../rows/rows.ts';

const DEFAULT_HITS = 20;
/** The maximum number of candidate nodes that the rarest of several words may contribute, best first. */
const MAXIMUM_CANDIDATES = 5_000;
/** The maximum number of nodes that are counted and, for several words, ranked. */
export const MAXIMUM_FOUND = 1_000;
/**
 * The maximum number of candidates for a single word: twice the maximum number of hits, since they come in the order of
 * their ranks.
 */
const MAXIMUM_SINGLE_WORD_CANDIDATES = 200;

/** The parameters of a search term. The prefix columns find words by equality; '' finds none. */
function slotOf(terms: SearchTerm) {
  const { index, word, joined, prefixMatch } = terms;
  const variants = fuzzyVariantsOf(terms);
  const forgiven = (as: FuzzyScope) => variants.filter((variant) => fuzzyScopeOf(terms, variant) === as);
  const letters = [...word].length;
  const beginning = (length: number, exact: boolean) =>
    prefixMatch !== 'NOT' && (exact ? letters === length : letters >= length) ? word.slice(0, length) : '';
  return {
    place: index,
    word,
    whole: ` ${word} `,
    joined: joined ?? '',
    joinedWhole: ` ${joined ?? word} `,
    beginning: { NOT: ` ${word} `, NAMES: ` ~ ${word}`, WORDS: ` ${word}` }[prefixMatch],
    least: prefixMatch === 'NAMES' ? 1 : 0,
    first2: beginning(2, true),
    first3: beginning(3, true),
    first4: beginning(4, false),
    anywhere: forgiven('ANYWHERE'),
    ownLanguages: forgiven('OWN_LANGUAGES'),
    withoutLanguage: forgiven('WITHOUT_LANGUAGE'),
  };
}

/** The search text as phrases: word by word, and with joined words. */
function phrasesOf(sought: readonly SearchTerm[]): readonly string[] {
  const joined = sought.map(({ word, joined = word }) => joined);
  const once = joined.filter((word, at) => word !== joined[at - 1] || sought[at]?.joined === undefined);
  return [...new Set([sought.map(({ word }) => word).join(' '), once.join(' ')])];
}

/**
 * The preferred languages of a search: those of the argument, or else those of the request, which each request fills
 * in.
 */
function languageBindings(names: Names, lang: unknown): Bindings {
  if (!Array.isArray(lang))
    return { languages: '$ownLanguages', own: '$ownNames', texts: '$ownTexts', foreign: '$foreign' };
  const asked = within(lang.map((one) => String(one).toLowerCase()).filter(isLanguage));
  return {
    languages: names.parameter(asked.languages),
    own: names.parameter(asked.names),
    texts: names.parameter(asked.texts),
    foreign: names.parameter(asked.foreign),
  };
}

/** The parameters of a search, as bindings for the fields of its result. */
export function searchBindings(names: Names, { text, lang, kinds, first }: Arguments): Bindings {
  const sought = searchTermsIn(String(text));
  const wanted = Array.isArray(kinds) ? kinds.map(String) : undefined;
  const ofKinds = SEARCHED_KINDS.flatMap((kind, place) => ((wanted?.includes(kindName(kind)) ?? true) ? [place] : []));
  const parameter = (value: Parameters<Names['parameter']>[0]) => names.parameter(value);
  return {
    text: parameter(String(text)),
    slots: parameter(sought.map(slotOf)),
    count: parameter(Math.max(1, sought.length)),
    phrases: parameter(phrasesOf(sought)),
    ...languageBindings(names, lang),
    kinds: parameter(ofKinds),
    most: parameter(sought.length > 1 ? MAXIMUM_CANDIDATES : MAXIMUM_SINGLE_WORD_CANDIDATES),
    counted: parameter(sought.length > 1 ? MAXIMUM_CANDIDATES : MAXIMUM_FOUND),
    first: String(firstOf(first, DEFAULT_HITS, 'search')),
  };
}
