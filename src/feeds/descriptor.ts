import * as z from 'zod';

/** A text in both languages in which the service describes itself. */
export interface Described {
  readonly es: string;
  readonly en: string;
}

const sentence = z.string().trim().min(1);
const described = z.strictObject({ es: sentence, en: sentence });

/** Response keys with points between them, from a row; or, after a `/`, from the answer. A number takes one item of a list. */
const path = z.string().regex(/^\/?[A-Za-z_]\w*(\.\w+)*$/, { error: 'accepted: keys such as actor.name.text' });

export const COLUMN_TYPES = ['text', 'integer', 'number', 'boolean', 'day', 'moment'] as const;

/** Days are YYYY-MM-DD, moments ISO 8601 in UTC. A text may be one of a closed list: see `FeedColumn.values`. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

const column = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, { error: 'accepted: small letters, digits and _' }),
  /** One path, or several whose values stand after one another, with a space between them. */
  value: z.union([path, z.array(path).min(2)]).transform((paths) => [paths].flat()),
  type: z.enum(COLUMN_TYPES),
  /** How a list becomes one value: its items with `; ` between them, how many they are, or the first. */
  list: z.enum(['join', 'count', 'first']).optional(),
  meaning: described,
});

const columnName = z.string();

/** Which columns make the entries of a calendar. */
const calendar = z.strictObject({
  id: columnName,
  title: columnName,
  /** The first and the last possible day; a row without either has no place in a calendar. */
  from: columnName,
  to: columnName,
  precision: columnName,
  place: columnName.optional(),
  /** Its values PROPOSED and CANCELLED are shown as calendars know them. */
  state: columnName.optional(),
  /** What stands in the text of an entry, each on a line of its own. */
  details: z.array(columnName).min(1),
  /** Whether its days stay free for other things, as those of a deadline do. */
  free: z.boolean().default(false),
  /** What stands before each title. */
  prefix: described.optional(),
});

/**
 * Which columns make news: rows are versions of claims, those of one claim one after another and in order of time. A
 * variable `since` of the operation keeps out what happened before it; whatever began or ended since then has to be read.
 */
const news = z.strictObject({
  id: columnName,
  claim: columnName,
  subject: columnName,
  type: columnName,
  object: columnName,
  status: columnName,
  sentence: columnName,
  document: columnName,
  recordedAt: columnName,
  retractedAt: columnName,
});

const feed = z.strictObject({
  /** Where the rows are in the answer; those of several paths follow one another. */
  rows: z.array(path).min(1),
  /** What one row is. */
  unit: described,
  columns: z
    .array(column)
    .min(1)
    .max(60)
    .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length, {
      error: 'two columns have one name',
    }),
  /** What each variable of the operation asks for. */
  parameters: z.record(z.string(), described).default({}),
  calendar: calendar.optional(),
  news: news.optional(),
  licence: z.strictObject({ name: sentence, url: z.url() }),
  attribution: described,
});

/** What `operations/NAME.yaml` says of the operation in `operations/NAME.graphql`. */
export const descriptor = z.strictObject({
  title: described,
  text: described,
  /** Its place among the tabs of GraphiQL and the questions of the start page, with the variables it opens with. */
  tab: z.strictObject({ place: z.int().min(1), variables: z.record(z.string(), z.unknown()).optional() }).optional(),
  /** How its answer becomes a table, if it is a feed. */
  feed: feed.optional(),
});

export type Descriptor = z.infer<typeof descriptor>;
export type FeedDescriptor = z.infer<typeof feed>;
export type CalendarDescriptor = z.infer<typeof calendar>;
export type NewsDescriptor = z.infer<typeof news>;
export type ColumnDescriptor = z.infer<typeof column>;
