import type { FeedColumn } from '../../src/feeds/columns.ts';
import { type Feed, feedsOf } from '../../src/feeds/feed.ts';
import type { Format } from '../../src/feeds/parameters.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import type { Row } from '../feeds/reading.ts';

export const FEEDS: readonly Feed[] = feedsOf(schema, OPERATIONS);

/** A feed, or one column of it. */
export interface Table {
  readonly feed: Feed;
  readonly columns: readonly FeedColumn[];
  /** What the address asks for. */
  readonly given: readonly (readonly [string, string])[];
}

/** A column whose cells are empty in most rows: a line of CSV then holds nothing. */
const SPARSE = { feed: 'events', column: 'date_text' };

/** All feeds. */
export const WHOLE: readonly Table[] = FEEDS.map((feed) => ({ feed, columns: feed.columns, given: [] }));

/** All feeds, and one that is narrowed to a column. */
export const TABLES: readonly Table[] = [
  ...WHOLE,
  ...FEEDS.filter(({ name }) => name === SPARSE.feed).map((feed): Table => {
    const columns = feed.columns.filter(({ name }) => name === SPARSE.column);
    return { feed, columns, given: [['columns', SPARSE.column]] };
  }),
];

export const pathOf = ({ feed, given }: Table, format: Format, more = ''): string =>
  `/feeds/${feed.name}.${format}?${[...given.map((pair) => pair.join('=')), more].filter(Boolean).join('&')}`.replace(
    /\?$/,
    '',
  );

export const kindsOf = ({ columns }: Pick<Table, 'columns'>) => columns.map(({ type }) => type);

/** A value as a program holds it: a day and a moment are values of their own, not texts. */
export type Value = Row[string] | { readonly day: string } | { readonly moment: string };

/** A table as a program holds it. */
export interface Held {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** What a form of file cannot say, and its reader therefore cannot know. */
export interface Form {
  /** Texts that spreadsheets would take for formulas begin with an apostrophe. */
  readonly apostrophes?: boolean;
  /** Types that are read as text. */
  readonly asText?: readonly FeedColumn['type'][];
}

const LIKE_A_FORMULA = /^(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** A text with its lines as every program ends them here. */
const written = (text: string, { apostrophes }: Form) =>
  (apostrophes ? text.replace(LIKE_A_FORMULA, "'") : text).replaceAll(/\r\n?/g, '\n');

function held(value: Row[string], type: FeedColumn['type'], form: Form): Value {
  if (value === null || value === undefined) return null;
  if (form.asText?.includes(type)) return String(value);
  if (type === 'day') return { day: String(value) };
  if (type === 'moment') return { moment: new Date(String(value)).toISOString() };
  return typeof value === 'string' ? written(value, form) : value;
}

/** Some rows as a program should hold them. */
export const expectedOf = ({ columns }: Pick<Table, 'columns'>, rows: readonly Row[], form: Form = {}): Held => ({
  header: columns.map(({ name }) => name),
  rows: rows.map((row) => columns.map(({ name, type }) => held(row[name] ?? null, type, form))),
});
