import { stringify } from 'csv-stringify/sync';
import type { FeedColumn } from '../columns.ts';
import type { FeedRequest } from '../request.ts';
import type { Table } from './table.ts';

const BOM = '\ufeff';

/** A table of which only the names of the columns matter. */
interface Named extends Pick<Table, 'pages'> {
  readonly columns: readonly Pick<FeedColumn, 'name'>[];
}

/**
 * RFC 4180: lines end with CRLF, and cells are quoted where they must be. A text that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export async function* csv(
  { columns, pages }: Named,
  { separator, bom, decimal }: FeedRequest['csv'],
): AsyncGenerator<string> {
  const options = {
    delimiter: separator,
    record_delimiter: '\r\n',
    // Alone, neither ends a line, but readers take both for the end of one.
    quoted_match: /[\r\n]/,
    // Of a table with one column, a line without anything would be no row.
    quoted_empty: columns.length === 1,
    escape_formulas: true,
    cast: {
      boolean: String,
      // A negative number begins like a formula, and is none.
      number: (value: number) => ({ value: String(value).replace('.', decimal), escape_formulas: false }),
    },
  };
  yield (bom ? BOM : '') + stringify([columns.map(({ name }) => name)], options);
  for await (const rows of pages) if (rows.length > 0) yield stringify([...rows.map((row) => [...row])], options);
}
