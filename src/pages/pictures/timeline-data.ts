/** Of a day, in UTC. */
export const DAY_MILLISECONDS = 86_400_000;

type Precision = 'DAY' | 'HALF_MONTH' | 'MONTH' | 'YEAR';

/** Something with a date as it is known: days, of which one may be open, or only words. */
export interface TimelineItem {
  readonly label: string;
  /** What it says in words, with its date; the numbers of its sentences stand at the end. */
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision | null;
  /** Whether the days were completed by a reader. */
  readonly inferred?: boolean;
  readonly href?: string;
}

export interface TimelineData {
  readonly id: string;
  readonly title: string;
  /** The day of the view, drawn as a line. */
  readonly day: string;
  readonly items: readonly TimelineItem[];
}

export const start = (day: string) => Date.parse(day);
/** Days count whole: a span ends with its last day. */
export const end = (day: string) => Date.parse(day) + DAY_MILLISECONDS;

export interface Dated extends TimelineItem {
  readonly begins: number;
  readonly ends: number;
}

/** The items that have days, in order; an open end is taken as the same day, and drawn as open. */
export const dated = ({ items }: TimelineData): readonly Dated[] =>
  items
    .flatMap((item) => {
      const [from, to] = [item.from ?? item.to, item.to ?? item.from];
      return from && to ? [{ ...item, begins: start(from), ends: end(to) }] : [];
    })
    .toSorted((one, other) => one.begins - other.begins || one.ends - other.ends);
