import { memoize } from '../memoize.ts';
import { BROKEN, folded } from './fold.ts';

/** A word of a text as it is compared, and where in the text it stands (`end` is past it). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const [BEFORE, AFTER] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
const bounded = (pattern: string) => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'gu');

/** Letters each with its dot are one word (`C.A.N.`, `N.º`); else a word is what stands between all but letters and digits. */
const WORD = new RegExp(`${bounded('(?:\\p{L}\\.)+\\p{L}\\.?|(?:\\p{L}\\.){2,}').source}|[\\p{L}\\p{N}]+`, 'gu');
/** Words without a space between them, such as `ALBA-TCP`, `K'iche'`, `1.ª`. */
const TOKEN = /[\p{L}\p{N}]+(?:[^\p{L}\p{N}\s]+[\p{L}\p{N}]+)+/gu;
/** What acronyms are of where a space stands in them: `EE. UU.`, `S. A.`; `RR HH`; `O E A`; `I + D`. */
const SPACED = [
  '\\p{L}{1,2}\\.(?:\\s*\\p{L}{1,2}\\.)*(?:\\s*(?:(\\p{L})\\1|[^aeouy\\P{L}])(?!\\.))?',
  '(\\p{L})\\1(?:\\s+(\\p{L})\\2)+',
  '\\p{L}(?:\\s+\\p{L}){2,}',
  '[\\p{L}\\p{N}]{1,3}(?:\\s*[&+]\\s*[\\p{L}\\p{N}]{1,3})+',
].map(bounded);
/** An acronym with its number: `COP 30`. */
const NUMBERED = bounded('(?<!\\.)\\p{L}{1,6}\\s+\\p{N}+');
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

/** A folded text, and where in the text itself each unit of it stands. */
interface Plain {
  readonly text: string;
  readonly plain: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Most letters of all texts are a few. */
const foldedLetter = memoize((letter) => letter, folded, 1_000);

function plainOf(text: string): Plain {
  const broken = new Set<number>();
  for (const { 0: hyphen, index } of text.matchAll(BROKEN))
    for (let place = index; place < index + hyphen.length; place += 1) broken.add(place);
  let plain = '';
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    const compared = broken.has(start) ? '' : foldedLetter(letter);
    for (let unit = 0; unit < compared.length; unit += 1) places.push({ start, end });
    plain += compared;
    start = end;
  }
  return { text, plain, places };
}

/** Finds in the folded text, and tells the places in the text itself. */
const found = ({ text, plain, places }: Plain, pattern: RegExp): readonly Word[] =>
  [...plain.matchAll(pattern)].map((match) => ({
    word: match[0].replace(PUNCTUATION, '').normalize('NFC'),
    start: places[match.index]?.start ?? 0,
    end: past(text, places[match.index + match[0].length - 1]?.end ?? 0),
  }));

/** Accents that follow a letter belong to it. */
function past(text: string, end: number): number {
  const [accents = ''] = text.slice(end).match(/^\p{M}+/u) ?? [];
  return end + accents.length;
}

/** The words of a text, in their order. */
export const wordsOf = (text: string): readonly Word[] => found(plainOf(text), WORD);

/** Whether a number after small letters makes one word with them too: people type so, but texts say `de 2024`. */
type Typed = 'typed' | 'stored';

/**
 * What is also one word: words without a space between them (`ALBA-TCP` is `albatcp`), and the parts of an acronym
 * (`EE. UU.` is `eeuu`, `COP 30` is `cop30`).
 */
export function joinedWordsOf(text: string, typed: Typed = 'stored'): readonly Word[] {
  const plain = plainOf(text);
  const single = new Set(found(plain, WORD).map(({ word }) => word));
  const numbered = found(plain, NUMBERED).filter(
    ({ start, end }) => typed === 'typed' || !/\p{Ll}/u.test(text.slice(start, end)),
  );
  const joined = [...found(plain, TOKEN), ...SPACED.flatMap((pattern) => found(plain, pattern)), ...numbered];
  return [...new Map(joined.filter(({ word }) => !single.has(word)).map((one) => [one.word, one])).values()];
}
