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
  ı: 'i',
  ς: 'σ',
};

/**
 * Text as it is compared where neither accents nor case count: `Integración` and `INTEGRACION` are `integracion`.
 * Punctuation and spaces stay.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => WHOLE[letter] ?? letter);
