import { dayInWords } from './days.ts';
import type { Visit } from './page.ts';
import type { TimelineItem } from './pictures/timeline-data.ts';
import type { Day } from './shapes.ts';

const PRECISIONS = ['DAY', 'HALF_MONTH', 'MONTH', 'YEAR'] as const;

/** A date in plain words, as exact as it is known. */
export function dateText(date: Day | null | undefined, { language }: Pick<Visit, 'language'>): string {
  if (!date) return { es: 'sin fecha', en: 'no date' }[language];
  const { from, to, text } = date;
  const days = [...new Set([from, to])].flatMap((day) => (day ? [dayInWords(day, language)] : []));
  return [days.join(' – '), text ? `«${text}»` : ''].filter(Boolean).join(' ');
}

/** A date as a timeline draws it. */
export const spanOf = (date: Day | null | undefined): Pick<TimelineItem, 'from' | 'to' | 'precision' | 'inferred'> => ({
  from: date?.from ?? null,
  to: date?.to ?? null,
  precision: PRECISIONS.find((one) => one === date?.precision) ?? null,
  inferred: date?.basis === 'INFERRED',
});
