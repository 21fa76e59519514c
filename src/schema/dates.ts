import { BadInput } from '../graph/errors.ts';
import { datedColumns } from '../graph/model/dated.ts';
import { overlapOf } from '../graph/model/overlap.ts';
import type { Owner } from '../graph/model/property.ts';
import type { Arguments, Bindings, Columns } from '../graph/rows/rows.ts';
import type { Selects } from '../select/select.ts';
import type { Selected } from '../select/selected.ts';
import { builder } from './builder.ts';
import { textAt } from './column-values.ts';
import { ClaimBasis, Overlap, Precision } from './enums.ts';

export interface DateSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
  readonly basis: string | null;
  readonly text: string | null;
}

/** The last day of an interval. @throws BadInput where it lies before the first. */
function orderedEnd(from: string, to: string): string {
  if (from <= to) return to;
  throw new BadInput(`overlaps: \`to\` is ${to}, before \`from\`, ${from}. Accepted: \`from\` itself or a later day.`);
}

export const DateSpanRef = builder.objectRef<DateSpan>('DateSpan').implement({
  description:
    'A date, as precisely as it is known: first and last possible day, or only the words of the source. Under a view ' +
    'without the basis of its days, it has only the words.',
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
    basis: t.field({
      type: ClaimBasis,
      nullable: true,
      description:
        'Whether the source states these days, or they were completed, such as a year from the context. Null if there is ' +
        'no date.',
      resolve: ({ from, basis }) => from && basis,
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

const PARTS = ['from', 'to', 'precision', 'text'] as const;
const BASIS = 'basis';
type Part = (typeof PARTS)[number] | typeof BASIS;

const keyOf = (property: string, part: Part) => `${property} ${part}`;

/** The parts of a date; its basis only where it is asked for. */
export const spanColumns =
  (property: string, owner: Owner) =>
  (bindings: Bindings, _args: Arguments, selects: Selects): Columns => {
    const date = datedColumns(`${bindings[owner]}`, property);
    const parts = selects(BASIS) ? ([...PARTS, BASIS] as const) : PARTS;
    return Object.fromEntries(parts.map((part) => [keyOf(property, part), date[part]]));
  };

export function spanIn(parent: Selected, property: string): DateSpan | null {
  const at = (part: Part) => textAt(keyOf(property, part))(parent);
  const span = { from: at('from'), to: at('to'), precision: at('precision'), basis: at('basis'), text: at('text') };
  return span.from || span.text ? span : null;
}
