import * as z from 'zod';
import { CLAIM_BASES } from '../src/graph/model/claim.ts';
import type { Columns } from '../src/graph/model/facts.ts';
import { dateColumns, PRECISIONS, type Precision } from '../src/graph/model/property.ts';

/**
 * A range of days, from the first possible day to the last one, which is absent if the range is open. If the precisions
 * of its ends differ, the range has the coarser one: a range that ends in some month has no exact end day.
 */
export interface Span {
  readonly from: string;
  readonly to?: string;
  readonly precision: Precision;
}

const FORMS = 'a day (2024-04-05), a month (2024-05), a year (2024), or two of these (2024-03-01/2024-03-02)';

/** `PRECISIONS` starts with the finest. */
const coarser = (one: Precision, other: Precision): Precision =>
  PRECISIONS.indexOf(one) > PRECISIONS.indexOf(other) ? one : other;

const LAST_DAYS = ['31', '30', '29', '28'];
const lastDayOfMonth = (month: string) => `${month}-${LAST_DAYS.find((day) => isRealDay(`${month}-${day}`))}`;

function isRealDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

function single(text: string): Span | undefined {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31`, precision: 'YEAR' };
  if (/^\d{4}-\d{2}$/.test(text) && isRealDay(`${text}-01`)) {
    return { from: `${text}-01`, to: lastDayOfMonth(text), precision: 'MONTH' };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text)) return { from: text, to: text, precision: 'DAY' };
  return undefined;
}

/**
 * Reads `2024-04-05`, `2024-05`, `2024`, two of them separated by a slash, or one followed by a slash for an open end.
 */
function spanOf(text: string): Span | undefined {
  const [first = '', second, ...rest] = text.split('/');
  const start = single(first);
  if (!start || rest.length > 0 || second === undefined) return rest.length > 0 ? undefined : start;
  if (second === '') return { from: start.from, precision: start.precision };
  const end = single(second);
  if (!end?.to || end.to < start.from) return undefined;
  return { from: start.from, to: end.to, precision: coarser(start.precision, end.precision) };
}

/** A text that `spanOf` accepts. YAML reads a year as a number. */
export const dateText = z
  .union([z.string(), z.number()], { error: `expected ${FORMS}` })
  .transform((value, context) => {
    const span = spanOf(String(value));
    if (span) return span;
    context.addIssue({ code: 'custom', message: `"${value}" is no date that exists; accepted: ${FORMS}` });
    return z.NEVER;
  });

const date = z
  .strictObject({
    when: dateText.optional(),
    precision: z.enum(PRECISIONS).optional(),
    basis: z.enum(CLAIM_BASES).default('STATED'),
    text: z.string().optional(),
  })
  .refine(
    ({ when, basis }) => when || basis === 'STATED',
    'basis says how `when` is known; give `when`, or leave it out',
  )
  .refine(
    ({ text, basis }) => text || basis === 'STATED',
    'a date that the source does not state needs `text`, the words from which it was completed',
  );

/** A date of a node: the range, its precision if the form does not show it, its basis, and the wording of the source. */
export const dateSpan = (property: string) =>
  date.transform(({ when: span, precision, basis, text }): Columns => {
    const columns = dateColumns(property);
    return {
      ...(span && { [columns.from]: span.from, [columns.precision]: precision ?? span.precision }),
      ...(span?.to !== undefined && { [columns.to]: span.to }),
      ...(basis !== 'STATED' && { [columns.basis]: basis }),
      ...(text !== undefined && { [columns.text]: text }),
    };
  });
