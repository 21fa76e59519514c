import type { Feed } from './feed.ts';
import type { FeedRequest } from './request.ts';
import type { Moment, Pages, Turn } from './rows.ts';
import type { Table } from './writers/table.ts';

/** The feed of the documents from which everything else is taken. */
export const SOURCES = 'documents';

/** The documents as they are known in the moment of another feed, read when they are written. */
export function sourcesOf(sources: Feed, { languages }: FeedRequest, pages: Pages, moment: Moment, turn: Turn): Table {
  const columns = sources.columns.map((_, place) => place);
  return {
    columns: sources.columns,
    pages: pages.rows({ feed: sources, languages, columns, variables: {} }, moment, turn),
  };
}
