import type { FeedColumn } from '../../src/feeds/columns.ts';
import { type Feed, feedsOf } from '../../src/feeds/feed.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import type { Row } from '../feeds/reading.ts';

export const FEEDS: readonly Feed[] = feedsOf(schema, OPERATIONS);

/** A value as a reader holds it: a day and a moment are values of their own, not texts. */
export type Value = Row[string] | { readonly day: string } | { readonly moment: string };

/** What a form of file cannot say, and its reader therefore cannot know. */
export interface Form {
  /** Texts that spreadsheets would take for formulas begin with an apostrophe. */
  readonly apostrophes?: boolean;
  /** Types that are read as text. */
  readonly asText?: readonly FeedColumn['type'][];
}

const LIKE_A_FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function held(value: Row[string], type: FeedColumn['type'], { apostrophes = false, asText = [] }: Form): Value {
  if (value === null || value === undefined) return null;
  if (asText.includes(type)) return String(value);
  if (type === 'day') return { day: String(value) };
  if (type === 'moment') return { moment: new Date(String(value)).toISOString() };
  return apostrophes && typeof value === 'string' && LIKE_A_FORMULA.test(value) ? `'${value}` : value;
}

/** The rows of a feed as a reader should hold them. */
export const expectedRows = (rows: readonly Row[], { columns }: Pick<Feed, 'columns'>, form: Form = {}) =>
  rows.map((row) => columns.map(({ name, type }) => held(row[name] ?? null, type, form)));
