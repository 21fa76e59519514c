/** Letters that Unicode does not take apart into a letter and an accent. */
const WHOLE: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ɨ: 'i',
  ʉ: 'u',
  ı: 'i',
  ς: 'σ',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'g');

/** Acute accents that stand alone: Unicode takes them for a space with an accent, and people for an apostrophe. */
const LONE_ACCENTS = /[\u00b4\u0384\u1fbd\u1fbf\u1ffd]/g;
/** All that is written for an apostrophe or a glottal stop: ` ʹ ʻ ʼ ʽ ʾ ʿ ˈ ˊ ˋ ‘ ’ ‛ ′ ‵ Ꞌ ꞌ. */
const APOSTROPHES = /[\u0060\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u1fef\u2018\u2019\u201b\u2032\u2035\ua78b\ua78c]/g;
const QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036\u2039\u203a]/g;
const DASHES = /[\p{Pd}\u2043\u2212]/gu;
/** The hyphen at which a line of print breaks a word. */
export const BROKEN = /(?<=\p{L}\p{M}*)[-\u00ad\u2010][^\S\r\n]*[\r\n\u2028\u2029]\s*(?=\p{L})/gu;

/**
 * Text as it is compared where only its words count: `Integración` and `INTEGRACION` are `integracion`. Accents, case,
 * ligatures and what does not show (soft hyphens, zero widths) go; apostrophes, quotes and dashes are one sign each, and
 * white space of any sort and length is one space.
 *
 * Both sides of every such comparison go through this one function: what is asked, and what is stored.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(BROKEN, '')
    .replace(LONE_ACCENTS, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter)
    .normalize('NFC');
