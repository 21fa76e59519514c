import type { Precision } from '../../graph/model/property.ts';

/** The days that a date may be: from the first to the last. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its name or how it is shortened: `marzo`, `mar.`, `sept`, `setiembre`. */
function monthOf(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3).replace('set', 'sep');
  const place = Math.max(MONTHS.indexOf(start), ENGLISH.indexOf(start));
  return place < 0 ? undefined : place + 1;
}

const padded = (number: number, length = 2) => String(number).padStart(length, '0');
const yearOf = (text: string) => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));
const isoDay = (year: number, month: number, day: number) => `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  const iso = isoDay(year, month, day);
  return { from: iso, to: iso, precision: 'DAY' };
}

const monthIn = (year: number, month: number | undefined): Days | undefined =>
  month === undefined || month < 1 || month > 12
    ? undefined
    : { from: isoDay(year, month, 1), to: isoDay(year, month, lastDay(year, month)), precision: 'MONTH' };

const yearIn = (year: number): Days => ({
  from: `${padded(year, 4)}-01-01`,
  to: `${padded(year, 4)}-12-31`,
  precision: 'YEAR',
});

const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;
/** Numbers that spreadsheets show as days from 1954 to 2119; years are below. */
const SERIALS = { least: 20_000, most: 80_000 } as const;
const YEARS = { least: 1800, most: 2200 } as const;

/** A year, or a day as spreadsheets number them. */
function numbered(number: number): Days | undefined {
  if (Number.isInteger(number) && number >= YEARS.least && number <= YEARS.most) return yearIn(number);
  if (number < SERIALS.least || number > SERIALS.most) return undefined;
  const iso = new Date(DAY_ZERO + Math.floor(number) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  return { from: iso, to: iso, precision: 'DAY' };
}

type Parts = readonly string[];

/** How people write dates, with what the parts of each say. The day comes before the month. */
const HABITS: readonly (readonly [RegExp, (parts: Parts) => Days | undefined])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/, ([y = '', m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [/^(\d{4})[-/](\d{1,2})$/, ([y = '', m]) => monthIn(Number(y), Number(m))],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/, ([d, m, y = '']) => dayOf(yearOf(y), Number(m), Number(d))],
  [/^(\d{1,2})[-/](\d{4})$/, ([m, y = '']) => monthIn(Number(y), Number(m))],
  [
    /^(\d{1,2})(?:º|o|ro)?[ -]+(?:de +)?(\p{L}+)\.?[ -]+(?:del? +)?(\d{4}|\d{2})$/iu,
    ([d, m = '', y = '']) => dayOf(yearOf(y), monthOf(m) ?? 0, Number(d)),
  ],
  [/^(\p{L}+)\.?[ -/]+(?:del? +)?(\d{4}|\d{2})$/iu, ([m = '', y = '']) => monthIn(yearOf(y), monthOf(m))],
];

/**
 * Reads a date as people write it: `2024-03-01`, `01/03/2024`, `1 de marzo de 2024`, `mar-24` (a month), `2024`, or the
 * number of a day in a spreadsheet.
 */
export function daysIn(text: string): Days | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  if (/^\d+([.]\d+)?$/.test(plain)) return numbered(Number(plain));
  for (const [habit, read] of HABITS) {
    const [, ...parts] = habit.exec(plain) ?? [];
    if (parts.length > 0) return read(parts);
  }
  return undefined;
}

/** A date as a matrix writes it. */
export const shownDays = ({ from, precision }: Pick<Days, 'from' | 'precision'>): string =>
  precision === 'YEAR' ? from.slice(0, 4) : precision === 'MONTH' ? from.slice(0, 7) : from;
