import { memoize } from '../memoize.ts';
import { folded } from './fold.ts';

/** Follows an `n` that is an `ñ`: it comes after all letters, so that `ña` comes after `nz`. */
const AFTER_LETTERS = '\ue000';
/** Comes before all that a key has, so that a word comes before the longer ones that begin with it. */
const BEFORE_ALL = '\t';
const TILDE = '\u0303';
/** In the order in which they decide between words that differ in nothing else: á à â ä ã ā. */
const ACCENTS = ['\u0301', '\u0300', '\u0302', '\u0308', TILDE, '\u0304'];
const OTHER_ACCENT = ACCENTS.length + 1;

/** Of one letter: what counts first, then its accent, then its case. */
interface Weight {
  readonly letters: string;
  readonly accent: number;
  readonly capital: 0 | 1;
}

const LETTER = /[\p{L}\p{N}]/u;

function weightOf(cluster: string): Weight {
  const [base = '', ...marks] = cluster;
  const letters = folded(base);
  if (!LETTER.test(letters)) return { letters: letters === "'" ? '' : ' ', accent: 0, capital: 0 };
  const enie = letters === 'n' && marks[0] === TILDE;
  const [mark] = enie ? marks.slice(1) : marks;
  const accent = mark === undefined ? 0 : ACCENTS.indexOf(mark) + 1 || OTHER_ACCENT;
  return { letters: enie ? `n${AFTER_LETTERS}` : letters, accent, capital: base === base.toLowerCase() ? 0 : 1 };
}

/** Most letters of all texts are a few. */
const knownWeight = memoize((cluster) => cluster, weightOf, 1_000);

/** One digit for each letter, but for those at the end that decide nothing. */
const digits = (values: readonly number[]) => values.join('').replace(/0+$/, '');

/**
 * A key whose order by code points is that of a Spanish dictionary: letter by letter without accents, `ñ` after `n`,
 * spaces before letters, apostrophes and other punctuation not counted; between equals those without accents first, then
 * those in small letters.
 */
export function collationKey(text: string): string {
  const clusters =
    text
      .normalize('NFD')
      .replace(/\p{Cf}/gu, '')
      .match(/\P{M}\p{M}*/gu) ?? [];
  const letters = clusters.map(knownWeight);
  const first = letters
    .map((one) => one.letters)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  const counted = letters.filter((one) => one.letters.trim() !== '');
  const later = [digits(counted.map(({ accent }) => accent)), digits(counted.map(({ capital }) => capital))];
  return [first, ...later].join(BEFORE_ALL);
}
