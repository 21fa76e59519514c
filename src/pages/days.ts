import type { PageLanguage } from './words.ts';

const inWords = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const FORMATS = { es: inWords('es'), en: inWords('en-GB') };

/** A day such as 2024-04-06 in words; as it is where it has no usual form. */
export function dayInWords(day: string, language: PageLanguage): string {
  const moment = Date.parse(day);
  return Number.isNaN(moment) ? day : FORMATS[language].format(moment);
}
