import { folded } from './fold.ts';

/** A word of a text as it is compared, and where in the text it stands (`end` is past it). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters each with its dot are one word (`C.A.N.`); else a word is what stands between all but letters and digits. */
const WORD = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
/** Words without a space between them, such as `ALBA-TCP`. */
const JOINED = /[\p{L}\p{N}]+(?:[^\p{L}\p{N}\s]+[\p{L}\p{N}]+)+/gu;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

/** Finds in the folded text, and tells the places in the text itself. */
function found(text: string, pattern: RegExp): readonly Word[] {
  let plain = '';
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    const compared = folded(letter);
    for (let unit = 0; unit < compared.length; unit += 1) places.push({ start, end });
    plain += compared;
    start = end;
  }
  return [...plain.matchAll(pattern)].map((match) => ({
    word: match[0].replace(PUNCTUATION, ''),
    start: places[match.index]?.start ?? 0,
    end: past(text, places[match.index + match[0].length - 1]?.end ?? 0),
  }));
}

/** Accents that follow a letter belong to it. */
function past(text: string, end: number): number {
  const [accents = ''] = text.slice(end).match(/^\p{M}+/u) ?? [];
  return end + accents.length;
}

/** The words of a text, in their order. */
export const wordsOf = (text: string): readonly Word[] => found(text, WORD);

/** What is written without a space between words, each as one word: `ALBA-TCP` is `albatcp` too. */
export const joinedWordsOf = (text: string): readonly Word[] => found(text, JOINED);
