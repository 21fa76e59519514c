import { LimitExceeded } from '../../graph/errors.ts';
import type { Cell, FeedColumn, Row } from '../columns.ts';
import type { ColumnType } from '../descriptor.ts';
import type { Table } from './table.ts';
import { escaped, STYLES, worksheetStart } from './xlsx-parts.ts';

/** What Excel can hold. */
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;

const MILLISECONDS_PER_DAY = 86_400_000;
/** The day of number 0, for days from 1 March 1900 on: Excel takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

const WIDTHS: { readonly [type in ColumnType]: number } = {
  text: 32,
  integer: 12,
  number: 12,
  boolean: 10,
  day: 12,
  moment: 20,
};

/** `A`, `B`, …, `Z`, `AA`, … */
function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
}

function textCell(at: string, text: string, style: number): string {
  if (text.length > LONGEST_TEXT)
    throw new LimitExceeded(
      `A text has ${text.length} characters, and a cell of XLSX holds ${LONGEST_TEXT}. Accepted: csv or json.`,
    );
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const serial = (iso: string) => (Date.parse(iso) - DAY_ZERO) / MILLISECONDS_PER_DAY;

function cellOf(at: string, cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ((type !== 'day' && type !== 'moment') || cell < FIRST_DAY) return textCell(at, cell, STYLES.plain);
  return `<c r="${at}" s="${STYLES[type]}"><v>${serial(cell)}</v></c>`;
}

function start(columns: readonly FeedColumn[], isFirst: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${pane}</sheetView>`;
  const widths = columns.map(
    ({ type }, place) => `<col min="${place + 1}" max="${place + 1}" width="${WIDTHS[type]}" customWidth="1"/>`,
  );
  return `${worksheetStart}<sheetViews>${view}</sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

/** A worksheet with typed columns, and a header row that stays in sight and filters. */
export async function* sheet({ columns, pages }: Table, isFirst: boolean): AsyncGenerator<string> {
  const letters = columns.map((_, place) => lettersOf(place));
  const header = columns.map(({ name }, place) => textCell(`${letters[place]}1`, name, STYLES.header)).join('');
  let number = 1;
  const rowXml = (row: Row) => {
    number += 1;
    const cells = columns.map(({ type }, place) => cellOf(`${letters[place]}${number}`, row[place] ?? null, type));
    return `<row r="${number}">${cells.join('')}</row>`;
  };
  yield `${start(columns, isFirst)}<row r="1">${header}</row>`;
  for await (const rows of pages) {
    if (number + rows.length > MOST_ROWS)
      throw new LimitExceeded(
        `The table has more than ${MOST_ROWS} rows, which XLSX cannot hold. Accepted: csv or ndjson.`,
      );
    yield rows.map(rowXml).join('');
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${number}"/></worksheet>`;
}
