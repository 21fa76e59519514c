import type { PageLanguage } from './words.ts';

type Parts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;
const LOCALES: { readonly [language in PageLanguage]: string } = { es: 'es', en: 'en-GB' };

const formats = (parts: Parts) => {
  const formatIn = (locale: string) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return { es: formatIn(LOCALES.es), en: formatIn(LOCALES.en) };
};

const DAY = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = formats({ month: 'long', year: 'numeric' });
const YEAR = formats({ year: 'numeric' });

const HALVES: { readonly [language in PageLanguage]: readonly [first: string, second: string] } = {
  es: ['primera quincena de', 'segunda quincena de'],
  en: ['first half of', 'second half of'],
};
const BETWEEN: { readonly [language in PageLanguage]: readonly [from: string, to: string] } = {
  es: ['del', 'al'],
  en: ['from', 'to'],
};

const MIDDLE = 15;

function written(format: ReturnType<typeof formats>, day: string, language: PageLanguage): string {
  const moment = Date.parse(day);
  return Number.isNaN(moment) ? day : format[language].format(moment);
}

/** A day such as 2024-04-06 in words; as it is where it has no usual form. */
export const dayInWords = (day: string, language: PageLanguage): string => written(DAY, day, language);

/** The days between two, as exactly as they are known. */
export function spanInWords(from: string, to: string, precision: string | null, language: PageLanguage): string {
  if (precision === 'YEAR') return written(YEAR, from, language);
  if (precision === 'MONTH') return written(MONTH, from, language);
  if (precision === 'HALF_MONTH') {
    const half = HALVES[language][Number(from.slice(8)) > MIDDLE ? 1 : 0];
    return `${half} ${written(MONTH, from, language)}`;
  }
  if (from === to) return dayInWords(from, language);
  const [since, until] = BETWEEN[language];
  return `${since} ${dayInWords(from, language)} ${until} ${dayInWords(to, language)}`;
}
