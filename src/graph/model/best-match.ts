import type { Language, SearchField } from './property.ts';
import { fuzzyScopeOf, isFuzzyVariant, type SearchTerm } from './search-terms.ts';
import { joinedWordsOf, type Word, wordsOf } from './words.ts';

/** A text of a node that is searched; acronyms, aliases and ids have no language. */
export interface SearchedText {
  readonly text: string;
  readonly field: SearchField;
  readonly language?: Language | undefined;
  /** The column that holds it. */
  readonly column: string;
}

/** A text with the words in it that match a search. */
export interface TextMatch extends SearchedText {
  readonly words: readonly Word[];
}

/** Whether a text is in the languages of the search, in another language, or in none. */
type LanguageScope = 'OWN' | 'FOREIGN' | 'NONE';

/** The costs of a word of a text: it is the search term, starts with it, differs by one letter, or is not there. */
const [EXACT, PREFIX, FUZZY, MISSING] = [0, 1, 10, 1_000];

interface RatedMatch extends TextMatch {
  readonly scope: LanguageScope;
  /** The cost of the terms that are missing or differ by one letter. */
  readonly cost: number;
  /** How many terms only match longer words. */
  readonly prefixes: number;
}

/** The text that matches the terms of a search best; of equal ones the first. Texts come best field first. */
export function bestMatch(
  terms: readonly SearchTerm[],
  languages: readonly Language[],
  texts: readonly SearchedText[],
): TextMatch | undefined {
  const scopeOf = ({ language }: SearchedText) => scopeIn(languages, language);
  const [best] = texts.map((text) => rated(terms, text, scopeOf(text))).sort(byQuality);
  return best;
}

const byQuality = (one: RatedMatch, other: RatedMatch) =>
  one.cost - other.cost ||
  Number(one.scope === 'FOREIGN') - Number(other.scope === 'FOREIGN') ||
  one.prefixes - other.prefixes;

function scopeIn(languages: readonly Language[], language: Language | undefined): LanguageScope {
  if (language === undefined) return 'NONE';
  return languages.includes(language) ? 'OWN' : 'FOREIGN';
}

function rated(terms: readonly SearchTerm[], searched: SearchedText, scope: LanguageScope): RatedMatch {
  const candidates = wordsIn(searched);
  const costs = terms.map((term) => Math.min(MISSING, ...candidates.map(({ word }) => costOf(term, word, scope))));
  const matches = ({ word }: Word) =>
    terms.some((term, index) => costs[index] !== MISSING && costOf(term, word, scope) === costs[index]);
  const sum = costs.reduce((total, one) => total + one, 0);
  const prefixes = sum % FUZZY;
  return { ...searched, scope, cost: sum - prefixes, prefixes, words: candidates.filter(matches) };
}

function costOf(term: SearchTerm, word: string, scope: LanguageScope): number {
  if (word === term.word || word === term.joined) return EXACT;
  if (term.prefixMatch !== 'NOT' && word.startsWith(term.word)) return PREFIX;
  return isFuzzyMatch(term, word, scope) ? FUZZY : MISSING;
}

function isFuzzyMatch(term: SearchTerm, word: string, scope: LanguageScope): boolean {
  if (!isFuzzyVariant(term, word)) return false;
  const allowed = fuzzyScopeOf(term, word);
  return scope === 'NONE' || allowed === 'ANYWHERE' || (allowed === 'OWN_LANGUAGES' && scope === 'OWN');
}

const wordsIn = ({ text, field }: SearchedText): readonly Word[] => [
  ...wordsOf(text),
  ...joinedWordsOf(text),
  ...(field === 'ACRONYM' ? [asOneWord(text)] : []),
];

/** An acronym of several words is found as one word too. */
const asOneWord = (text: string): Word => ({
  word: wordsOf(text)
    .map(({ word }) => word)
    .join(''),
  start: 0,
  end: text.length,
});
