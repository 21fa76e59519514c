import { BadInput } from '../errors.ts';
import { joinedWordsOf, type Word, wordsOf } from './words.ts';

export const MOST_LETTERS = 100;
export const MOST_WORDS = 8;
/** From this many letters on, a word that is not a number tolerates one wrong letter, and a word before the last matches longer words. */
const LONG = 4;
/** Words of up to this many letters tolerate no wrong letter in other languages: too many words are similar. */
const SHORT = 5;
/** Variants of up to this many letters, such as `for` of `foro`, match only text without a language. */
const ABRIDGED = 3;
/** Longer words tolerate no wrong letter: all variants are generated, some fifty per letter, and names hardly have longer words. */
const LONGEST_FORGIVEN = 40;
/** The last word matches longer words from this many letters on; if it has no more letters and is the only word, only at the start of a name. */
const SHORTEST_BEGINNING = 2;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** A word of a search, with all that it may stand for. */
export interface SearchTerm {
  readonly index: number;
  readonly word: string;
  /** What it is one word with, such as `alba` with `tcp` in `ALBA-TCP`: either will do. */
  readonly joined?: string | undefined;
  /** Whether words that begin with it count; of two letters alone only at the start of a name. */
  readonly prefixMatch: 'NOT' | 'NAMES' | 'WORDS';
  /** Whether words that are one wrong letter away count. */
  readonly fuzzy: boolean;
}

/** Where a word that is one wrong letter away from the sought one counts. */
export type FuzzyScope = 'ANYWHERE' | 'OWN_LANGUAGES' | 'WITHOUT_LANGUAGE';

/** A short word has many near it, most of them in languages that its reader does not mean. */
export function fuzzyScopeOf({ word }: SearchTerm, variant: string): FuzzyScope {
  if (word.length > SHORT) return 'ANYWHERE';
  return variant.length <= ABRIDGED && word !== `${variant}s` ? 'WITHOUT_LANGUAGE' : 'OWN_LANGUAGES';
}

/** What a wrong letter may stand for. A word without digits is no misspelt word with one. */
const alphabetFor = (word: string) => (/\p{N}/u.test(word) ? LETTERS + DIGITS : LETTERS);

/** A number is another number if one digit is wrong. */
function isFuzzy(word: string): boolean {
  const { length } = [...word];
  return length >= LONG && length <= LONGEST_FORGIVEN && !/^\p{N}+$/u.test(word);
}

/** The words that are one wrong letter away: too many, missing, another, or exchanged with its neighbour. */
export function fuzzyVariantsOf({ word, fuzzy }: SearchTerm): readonly string[] {
  if (!fuzzy) return [];
  const letters = [...word];
  const alphabet = alphabetFor(word);
  const made = new Set<string>();
  for (let index = 0; index <= letters.length; index += 1) {
    const [before, [letter, next, ...rest]] = [letters.slice(0, index).join(''), letters.slice(index)];
    for (const other of alphabet) made.add(before + other + letters.slice(index).join(''));
    if (letter === undefined) continue;
    const after = letters.slice(index + 1).join('');
    made.add(before + after);
    for (const other of alphabet) made.add(before + other + after);
    if (next !== undefined) made.add(before + next + letter + rest.join(''));
  }
  made.delete(word);
  return [...made];
}

/** Whether a word is one of the variants, without making them all. */
export function isFuzzyVariant({ word, fuzzy }: SearchTerm, other: string): boolean {
  if (!fuzzy || word === other) return false;
  const [from, to] = differing([...word], [...other]);
  const [letter, next] = to;
  if (from.length === 2 && to.length === 2) return from[0] === next && from[1] === letter;
  return from.length <= 1 && to.length <= 1 && (letter === undefined || alphabetFor(word).includes(letter));
}

/** What is left of two words without their common beginning and, of the rest, their common end. */
function differing(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function prefixMatchOf(word: string, index: number, count: number): SearchTerm['prefixMatch'] {
  const { length } = [...word];
  if (length >= LONG) return 'WORDS';
  if (index < count - 1 || length < SHORTEST_BEGINNING) return 'NOT';
  return count === 1 && length === SHORTEST_BEGINNING ? 'NAMES' : 'WORDS';
}

const refused = (has: string) =>
  new BadInput(
    `search: \`text\` has ${has}. Accepted: from 1 to ${MOST_LETTERS} characters, at most ${MOST_WORDS} words.`,
  );

const longest = (words: readonly Word[]) =>
  words.toSorted((one, other) => other.word.length - one.word.length)[0]?.word;

/**
 * The words that a text asks for; none where it has neither letters nor digits.
 *
 * @throws BadInput for an empty or too long text, or too many words.
 */
export function searchTermsIn(text: string): readonly SearchTerm[] {
  if (text.length < 1 || text.length > MOST_LETTERS) throw refused(`${text.length} characters`);
  const words = wordsOf(text);
  if (words.length > MOST_WORDS) throw refused(`${words.length} words`);
  const joined = joinedWordsOf(text, 'typed');
  return words.map(({ word, start, end }, index) => ({
    index,
    word,
    joined: longest(joined.filter((one) => one.start <= start && one.end >= end)),
    prefixMatch: prefixMatchOf(word, index, words.length),
    fuzzy: isFuzzy(word),
  }));
}
