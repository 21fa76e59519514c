import type { Readable } from 'node:stream';
import type { View } from '../graph/model/view.ts';
import { aboutOf } from './about.ts';
import { atom } from './atom.ts';
import type { FeedColumn, Row } from './columns.ts';
import { ics } from './ics.ts';
import type { FeedRequest } from './request.ts';
import { csv } from './writers/csv.ts';
import { json, ndjson } from './writers/json.ts';
import type { Table } from './writers/table.ts';
import { xlsx } from './writers/xlsx.ts';

/** What a file says beside its rows. */
export interface Beside {
  readonly view: View;
  /** When the data last changed, if it is known. */
  readonly changedAt: string | undefined;
  /** The documents that everything is taken from, read when they are written. */
  readonly sources: Table | undefined;
}

/** Excel allows 31 characters. */
const LONGEST_SHEET_NAME = 31;
/** A workbook needs some time of its files; without a known one it is that of no change. */
const NEVER = '2000-01-01T00:00:00.000Z';

const columnsOf = ({ feed, columns }: FeedRequest): readonly FeedColumn[] =>
  columns.flatMap((place) => feed.columns[place] ?? []);

/** What the format of a request needs: without it, no address names the format. */
function described<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the feed has no such format');
  return part;
}

/** The bytes of a feed, made as they are read. */
export function bodyOf(
  request: FeedRequest,
  pages: AsyncIterable<readonly Row[]>,
  { view, changedAt, sources }: Beside,
): Readable | AsyncGenerator<string> {
  const table = { columns: columnsOf(request), pages };
  switch (request.format) {
    case 'json':
      return json(table);
    case 'ndjson':
      return ndjson(table);
    case 'csv':
      return csv(table, request.csv);
    case 'ics':
      return ics(request, described(request.feed.calendar), pages, new Date(changedAt ?? NEVER));
    case 'atom':
      return atom(request, described(request.feed.news), pages, changedAt ?? NEVER);
    case 'xlsx': {
      const about = { name: 'about', ...aboutOf(request, view, changedAt) };
      const named = { name: request.feed.name.slice(0, LONGEST_SHEET_NAME), ...table };
      return xlsx([named, about, ...(sources ? [{ name: 'sources', ...sources }] : [])], new Date(changedAt ?? NEVER));
    }
  }
}

/** The same pages, once the first of them has been read: what fails before it is no failure in the middle. */
export async function begun<T>(pages: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pages.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* pages;
    } finally {
      await pages.return(undefined);
    }
  })();
}
