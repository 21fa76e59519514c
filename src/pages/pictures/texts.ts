/** The width of characters in parts of the size of the letters: what a sans serif of any system stays below. */
const WIDE = 0.72;
const USUAL = 0.56;
const FULL = 1.05;

const widthOfCharacter = (character: string): number => {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(character)
  )
    return FULL;
  return /[\p{Lu}mw@%&MW]/u.test(character) ? WIDE : USUAL;
};

/** About how wide a text is, in the units of `size`. A server knows no fonts, so it is a careful guess. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + widthOfCharacter(character), 0) * size;

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** A text that fits a width; what is left out is shown as an ellipsis. */
export function shortened(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  const kept: string[] = [];
  let width = widthOf('…', size);
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment, size);
    if (width > room) break;
    kept.push(segment);
  }
  return `${kept.join('').trimEnd()}…`;
}

/** The lines of a text, none wider than a width unless one word is, which is broken. */
export function wrapped(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, room, size))) {
    const own = widthOf(word, size);
    const wider = width + widthOf(' ', size) + own;
    if (wider > room) lines.push(word);
    else lines[lines.length - 1] += ` ${word}`;
    width = wider > room ? own : wider;
  }
  return lines;
}

/** A word in pieces that each fit. */
function pieces(word: string, room: number, size: number): readonly string[] {
  if (widthOf(word, size) <= room) return [word];
  const parts: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const { segment } of graphemes.segment(word)) {
    const wider = width + widthOf(segment, size);
    if (wider > room) parts.push(segment);
    else parts[parts.length - 1] += segment;
    width = wider > room ? widthOf(segment, size) : wider;
  }
  return parts;
}

/** Lines of which at most some are shown; the last ends with an ellipsis if there are more. */
export function firstLines(lines: readonly string[], most: number, room: number, size: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(`${lines.slice(most - 1).join(' ')}`, room, size)];
}
