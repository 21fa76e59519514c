import type { FeedColumn } from './columns.ts';
import type { ColumnType } from './descriptor.ts';

/** A column of a query of Grafana's Infinity plugin. */
export interface InfinityColumn {
  readonly selector: string;
  readonly text: string;
  readonly type: string;
  readonly timestampFormat?: string;
}

const TYPES: { readonly [type in ColumnType]: string } = {
  text: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  day: 'timestamp',
  moment: 'timestamp',
};

/** How the plugin, which is written in Go, is told of days without a time. */
const DAY_IN_GO = '2006-01-02';

/** Typed columns for the plugin, in their order. */
export const infinityColumns = (columns: readonly FeedColumn[]): readonly InfinityColumn[] =>
  columns.map(({ name, type }) => ({
    ...{ selector: name, text: name, type: TYPES[type] },
    ...(type === 'day' && { timestampFormat: DAY_IN_GO }),
  }));
