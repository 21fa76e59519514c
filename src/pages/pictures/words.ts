import type { PageLanguage, Words } from '../words.ts';

/** The words of all pictures. What only one of them says stands in its own file. */
export const WORDS = {
  view: { es: 'Vista', en: 'View' },
  sources: { es: 'Fuentes', en: 'Sources' },
  sentences: { es: 'Frases', en: 'Sentences' },
  from: { es: 'Tomado de', en: 'Taken from' },
  legend: { es: 'Signos', en: 'Signs' },
  nothing: { es: 'No hay nada que mostrar bajo esta vista.', en: 'There is nothing to show under this view.' },
  section: { es: 'sección', en: 'section' },
  saidBy: { es: 'dicho por', en: 'said by' },
} satisfies { readonly [name: string]: Words };

/** A number with its noun, in the singular or the plural. */
export const counted = (count: number, one: Words, many: Words, language: PageLanguage): string =>
  `${count} ${(count === 1 ? one : many)[language]}`;

/** Items of a sentence: "a, b y c". */
export const listed = (items: readonly string[], language: PageLanguage): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
