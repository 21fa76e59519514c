import type { Language } from '../graph/model/property.ts';

/** A date as it is known: days in ISO 8601, and how precisely. */
export interface KnownDays {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
}

interface Words {
  readonly firstHalf: (month: string) => string;
  readonly secondHalf: (month: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
}

const WORDS: { readonly [language in Language]: Words } = {
  es: {
    firstHalf: (month) => `1.ª quincena de ${month}`,
    secondHalf: (month) => `2.ª quincena de ${month}`,
    since: (day) => `desde el ${day}, sin fin conocido`,
    until: (day) => `a más tardar el ${day}`,
  },
  en: {
    firstHalf: (month) => `first half of ${month}`,
    secondHalf: (month) => `second half of ${month}`,
    since: (day) => `from ${day}, without a known end`,
    until: (day) => `at the latest on ${day}`,
  },
  pt: {
    firstHalf: (month) => `1.ª quinzena de ${month}`,
    secondHalf: (month) => `2.ª quinzena de ${month}`,
    since: (day) => `a partir de ${day}, sem fim conhecido`,
    until: (day) => `o mais tardar em ${day}`,
  },
  fr: {
    firstHalf: (month) => `1re quinzaine de ${month}`,
    secondHalf: (month) => `2e quinzaine de ${month}`,
    since: (day) => `à partir du ${day}, sans fin connue`,
    until: (day) => `au plus tard le ${day}`,
  },
};

const LAST_OF_FIRST_HALF = 15;

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day after a day. */
function dayAfter(day: string): Date {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

/** The first day of a calendar entry, and the day after its last one; the entry of a date without an end lasts one day. */
export function entryDays({ from, to }: KnownDays): { readonly start: Date; readonly end: Date } | undefined {
  const [first, last] = [from ?? to, from === null ? to : (to ?? from)];
  return first === null || last === null ? undefined : { start: midnight(first), end: dayAfter(last) };
}

/** Whether a date is known to the day, with its end. */
export const isExact = ({ from, to, precision }: KnownDays): boolean =>
  precision === 'DAY' && from !== null && to !== null;

const written = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });

/** Which part of a month or year two days are the ends of. */
function partOf(from: string, to: string): 'year' | 'month' | 'firstHalf' | 'secondHalf' | undefined {
  const [start, after] = [midnight(from), dayAfter(to)];
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return 'year';
  if (from.slice(0, 7) !== to.slice(0, 7)) return undefined;
  const [startsMonth, endsMonth] = [start.getUTCDate() === 1, after.getUTCDate() === 1];
  if (startsMonth && endsMonth) return 'month';
  if (startsMonth && Number(to.slice(8)) === LAST_OF_FIRST_HALF) return 'firstHalf';
  return start.getUTCDate() === LAST_OF_FIRST_HALF + 1 && endsMonth ? 'secondHalf' : undefined;
}

/** How precisely a date is known, in words such as "2.ª quincena de mayo"; nothing for a date that is known to the day. */
export function precisionWords(days: KnownDays, language: Language): string | undefined {
  const { from, to } = days;
  const words = WORDS[language];
  const long = written(language, { dateStyle: 'long' });
  if (isExact(days) || (from === null && to === null)) return undefined;
  if (from === null) return words.until(long.format(midnight(to ?? '')));
  if (to === null) return words.since(long.format(midnight(from)));
  const part = partOf(from, to);
  if (part === undefined) return long.formatRange(midnight(from), midnight(to));
  if (part === 'year') return from.slice(0, 4);
  const month = written(language, { month: 'long' }).format(midnight(from));
  return part === 'month' ? month : words[part](month);
}
