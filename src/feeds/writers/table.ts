import type { FeedColumn, Row } from '../columns.ts';

/** Columns and their rows, a page at a time. */
export interface Table {
  readonly columns: readonly FeedColumn[];
  readonly pages: AsyncIterable<readonly Row[]>;
}
