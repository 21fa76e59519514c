import type { Choices, Precision } from './property.ts';

/**
 * Whether a date overlaps an interval of days: the one rule, once over values and once as Cypher over columns.
 *
 * A date known to the day lasts from its first day to its last, so it overlaps whatever meets it. A date known only to
 * the half-month, month or year lies somewhere in its days: it overlaps certainly only what holds all of them ("la
 * segunda quincena de mayo" overlaps May certainly and 20 May possibly). A date without a last day lasts for an unknown
 * time: at least its first day where that is known, and possibly for ever.
 */
export const overlap = {
  name: 'Overlap',
  description: 'Whether a date overlaps an interval of days.',
  values: {
    NONE: 'It lies outside the interval.',
    POSSIBLE: 'It may overlap the interval; the date is not known precisely enough to tell.',
    CERTAIN: 'It overlaps the interval, however the date is read.',
    UNKNOWN: 'There is no date to compare, at most the words of the source.',
  },
} satisfies Choices;
export type Overlap = keyof typeof overlap.values;

/** First day (null: no date), last day (null: open end), both ISO 8601, and precision. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
}

const TO_THE_DAY: Precision = 'DAY';
/** The first and the last day that can be asked for. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** How a date overlaps the days from `from` to `to`, both counted in. */
export function overlapOf({ from: first, to: last, precision }: Span, from: string, to: string): Overlap {
  if (first === null) return 'UNKNOWN';
  if (first > to || (last ?? LAST_DAY) < from) return 'NONE';
  const certain = precision === TO_THE_DAY ? (last ?? first) >= from : first >= from && (last ?? LAST_DAY) <= to;
  return certain ? 'CERTAIN' : 'POSSIBLE';
}

/** The Cypher expressions of a date's columns, such as `n1.dateFrom`. */
export interface SpanColumns {
  readonly from: string;
  readonly to: string;
  readonly precision: string;
}

/** True where the date overlaps the days certainly or possibly, else false, also without a date. As `overlapOf`. */
export const possiblyOverlaps = (columns: SpanColumns, from: string, to: string): string =>
  `(coalesce(${columns.from} <= ${to}, false) AND coalesce(${columns.to}, '${LAST_DAY}') >= ${from})`;

/** True where the date overlaps the days certainly, else false, also without a date. As `overlapOf`. */
export const certainlyOverlaps = (columns: SpanColumns, from: string, to: string): string =>
  `CASE WHEN ${columns.precision} = '${TO_THE_DAY}' ` +
  `THEN coalesce(${columns.from} <= ${to}, false) AND coalesce(${columns.to}, ${columns.from}, '') >= ${from} ` +
  `ELSE coalesce(${columns.from} >= ${from}, false) AND coalesce(${columns.to}, '${LAST_DAY}') <= ${to} END`;
