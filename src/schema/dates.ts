import { BadInput } from '../graph/errors.ts';
import { overlapOf } from '../graph/model/overlap.ts';
import { dateColumns, type Owner } from '../graph/model/property.ts';
import type { Bindings, Columns } from '../graph/rows/rows.ts';
import type { Selected } from '../select/selected.ts';
import { builder } from './builder.ts';
import { Overlap, Precision } from './enums.ts';

export interface DateSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
  readonly text: string | null;
}

/** The last day of an interval. @throws BadInput where it lies before the first. */
function orderedEnd(from: string, to: string): string {
  if (from <= to) return to;
  throw new BadInput(`overlaps: \`to\` is ${to}, before \`from\`, ${from}. Accepted: \`from\` itself or a later day.`);
}

export const DateSpanRef = builder.objectRef<DateSpan>('DateSpan').implement({
  description: 'A date, as precisely as it is known: first and last possible day, or only the words of the source.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', nullable: true, description: 'The first possible day.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The last possible day; null if no end is known.',
    }),
    precision: t.field({
      type: Precision,
      nullable: true,
      description: 'How precisely it is known; null if there is no date. With DAY, it lasts from `from` to `to`.',
      resolve: ({ precision }) => precision,
    }),
    overlaps: t.field({
      type: Overlap,
      description:
        'Whether it overlaps an interval of days. "La segunda quincena de mayo" certainly overlaps May and possibly ' +
        '20 May. Without a last day, it may last for ever.',
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The first day of the interval.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The last day of the interval, not before `from`.' }),
      },
      resolve: (span, { from, to }) => overlapOf(span, from, orderedEnd(from, to)),
    }),
    text: t.exposeString('text', { nullable: true, description: 'The words of the source, if they are kept.' }),
  }),
});

export const spanColumns =
  (property: string, part: Owner) =>
  (bindings: Bindings): Columns =>
    Object.fromEntries(Object.values(dateColumns(property)).map((column) => [column, `${bindings[part]}.${column}`]));

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

export function spanIn(parent: Selected, property: string): DateSpan | null {
  const columns = dateColumns(property);
  const [from, to, precision, text] = [columns.from, columns.to, columns.precision, columns.text].map((column) =>
    textOf(parent[column]),
  );
  return from || text ? { from: from ?? null, to: to ?? null, precision: precision ?? null, text: text ?? null } : null;
}
