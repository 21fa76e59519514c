import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import type { FeedColumn } from '../../src/feeds/columns.ts';
import type { Reply } from '../http/website.ts';

/** A row as JSON has it. */
export type Row = { readonly [column: string]: string | number | boolean | null };

/** The value of a text of CSV, which has no types. */
function typed(text: string, { type }: Pick<FeedColumn, 'type'>, decimal: string): Row[string] {
  if (text === '') return null;
  if (type === 'integer' || type === 'number') return Number(text.replace(decimal, '.'));
  return type === 'boolean' ? text === 'true' : text;
}

export interface CsvForm {
  readonly delimiter?: string;
  readonly decimal?: string;
}

/** The rows of a CSV file, without the apostrophe of a text that looks like a formula. */
export function csvRows(
  text: string,
  columns: readonly FeedColumn[],
  { delimiter = ',', decimal = '.' }: CsvForm = {},
): readonly Row[] {
  const [header = [], ...lines]: string[][] = parse(text, { delimiter, bom: true, record_delimiter: '\r\n' });
  const known = header.map((name) => {
    const column = columns.find((one) => one.name === name);
    if (!column) throw new Error(`CSV has a column ${name}`);
    return column;
  });
  return lines.map((line) =>
    Object.fromEntries(
      known.map((column, place) => [column.name, typed(withoutApostrophe(line[place] ?? ''), column, decimal)]),
    ),
  );
}

const withoutApostrophe = (text: string) => text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '');

/** A date of a workbook as the feed writes it. */
function written(value: unknown, { type }: Pick<FeedColumn, 'type'>): Row[string] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return type === 'day' ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`a cell of XLSX holds ${JSON.stringify(value)}`);
}

/** The rows of the first sheet of a workbook. */
export async function xlsxRows(body: Uint8Array, columns: readonly FeedColumn[]): Promise<readonly Row[]> {
  const { sheets } = await readXlsx(body);
  const [header = [], ...lines] = sheets[0]?.rows ?? [];
  return lines.map((line) =>
    Object.fromEntries(
      header.map((name, place) => {
        const column = columns.find((one) => one.name === name);
        if (!column) throw new Error(`XLSX has a column ${name}`);
        return [column.name, written(line[place], column)];
      }),
    ),
  );
}

export const jsonRows = ({ text }: Pick<Reply, 'text'>): readonly Row[] => JSON.parse(text);

export const ndjsonRows = ({ text }: Pick<Reply, 'text'>): readonly Row[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
