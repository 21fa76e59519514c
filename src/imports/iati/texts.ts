import { composed } from '../../graph/model/composed.ts';
import { isLanguage, type Language } from '../../graph/model/property.ts';
import type { XmlElement } from './elements.ts';
import type { Texts } from './record.ts';

const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  Uuml: 'Ü',
  iquest: '¿',
  iexcl: '¡',
  ordm: 'º',
  ordf: 'ª',
};

const isCharacter = (code: number) => code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return isCharacter(code) ? String.fromCodePoint(code) : whole;
}

/** Text in which publishers have escaped characters twice: `P&#xE1;gina` is `Página`. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,6}));/g, characterOf);

/** Words with single spaces; paragraphs stay apart. */
export const plainText = (text: string): string =>
  composed(unescaped(text))
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');

export const languageOf = (element: XmlElement): string | undefined => element.attributes['xml:lang'];

/** The language that is declared nearest, as `es` of `es-CO`. Without any, the import takes Spanish. */
function nearestLanguage(...declared: readonly (string | undefined)[]): string {
  const found = declared.find((one) => one !== undefined && one.trim() !== '');
  return (found ?? 'es').trim().toLowerCase().split(/[-_]/)[0] ?? 'es';
}

/** A narrative that is in no language of the graph. */
export interface Foreign {
  readonly language: string;
  readonly text: string;
}

/** The narratives of an element by language; those of one language follow each other as paragraphs. */
export function narrativesOf(
  element: XmlElement,
  inherited: string | undefined,
): { readonly texts: Texts; readonly foreign: readonly Foreign[] } {
  const texts: { [language in Language]?: string } = {};
  const foreign: Foreign[] = [];
  for (const narrative of element.children.filter(({ name }) => name === 'narrative')) {
    const text = plainText(narrative.text);
    if (text === '') continue;
    const language = nearestLanguage(languageOf(narrative), languageOf(element), inherited);
    if (isLanguage(language)) texts[language] = [texts[language], text].filter(Boolean).join('\n\n');
    else foreign.push({ language, text });
  }
  return { texts, foreign };
}

const WORDS = 30;

/** At most thirty words of a text. */
export const firstWords = (text: string): string => {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  return words.length > WORDS ? words.slice(0, WORDS).join(' ') : words.join(' ');
};
