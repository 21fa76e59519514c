import type { PageLanguage, Words } from '../words.ts';
import { DAY_MILLISECONDS as DAY, dated, type TimelineData, type TimelineItem } from './timeline-data.ts';
import { counted, WORDS } from './words.ts';

const sample = (precision: TimelineItem['precision'], days: number, inferred = false) => ({
  ...{ label: '', title: '', from: '', to: '', precision, inferred },
  ...{ begins: 0, ends: days * DAY },
});

type Drawn = ReturnType<typeof sample>;

interface Span {
  readonly sample: Drawn;
  readonly words: Words;
  /** Whether an item is drawn like this. */
  readonly has: (item: Pick<Drawn, 'precision' | 'begins' | 'ends'> & { readonly inferred?: boolean }) => boolean;
}

const isOneDay = ({ begins, ends }: Pick<Drawn, 'begins' | 'ends'>) => ends - begins <= DAY;

/** How dates are drawn. */
export const SPANS: readonly Span[] = [
  {
    sample: sample('DAY', 1),
    words: { es: 'un día', en: 'one day' },
    has: (item) => item.precision === 'DAY' && isOneDay(item) && !item.inferred,
  },
  {
    sample: sample('DAY', 3),
    words: { es: 'varios días', en: 'several days' },
    has: (item) => item.precision === 'DAY' && !isOneDay(item),
  },
  {
    sample: sample('MONTH', 30),
    words: { es: 'en algún momento de ese período', en: 'some time within the span' },
    has: (item) => item.precision !== 'DAY',
  },
  {
    sample: sample('DAY', 1, true),
    words: { es: 'año o día inferido', en: 'year or day inferred' },
    has: (item) => item.inferred === true,
  },
];

const ITEM = [
  { es: 'fecha', en: 'date' },
  { es: 'fechas', en: 'dates' },
] as const;

const VAGUE = [
  { es: 'solo se conoce por un período, y así se dibuja.', en: 'is known as a span only, and drawn as one.' },
  { es: 'solo se conocen por un período, y así se dibujan.', en: 'are known as a span only, and drawn as one.' },
] as const;
const UNDRAWN = [
  { es: 'no tiene día y está solo en la tabla.', en: 'has no day and is in the table only.' },
  { es: 'no tienen día y están solo en la tabla.', en: 'have no day and are in the table only.' },
] as const;

/** A timeline in sentences: how many dates, from when to when, how many only as a span, and how many without a day. */
export function describeTimeline(data: TimelineData, language: PageLanguage): string {
  const items = dated(data);
  const without = data.items.length - items.length;
  const vague = items.filter(({ precision }) => precision !== 'DAY').length;
  const [first, last] = [items[0], items.toSorted((one, other) => one.ends - other.ends).at(-1)];
  if (!first || !last) return WORDS.nothing[language];
  const [from, to] = [new Date(first.begins), new Date(last.ends - DAY)].map((day) => day.toISOString().slice(0, 10));
  const range = { es: `del ${from} al ${to}`, en: `from ${from} to ${to}` }[language];
  return [
    `${counted(items.length, ...ITEM, language)}, ${range}.`,
    ...(vague > 0 ? [counted(vague, ...VAGUE, language)] : []),
    ...(without > 0 ? [counted(without, ...UNDRAWN, language)] : []),
  ].join(' ');
}
