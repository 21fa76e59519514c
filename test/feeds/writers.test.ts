import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, FeedColumn, Row } from '../../src/feeds/columns.ts';
import { COLUMN_TYPES, type ColumnType } from '../../src/feeds/descriptor.ts';
import { csv } from '../../src/feeds/writers/csv.ts';
import { json, ndjson } from '../../src/feeds/writers/json.ts';
import type { Table } from '../../src/feeds/writers/table.ts';
import { xlsx } from '../../src/feeds/writers/xlsx.ts';
import { csvRows, jsonRows, ndjsonRows, xlsxRows } from './reading.ts';

const column = (type: ColumnType, place: number): FeedColumn => ({
  ...{ name: `c${place}_${type}`, value: [], type, values: undefined },
  meaning: { es: '', en: '' },
});
const COLUMNS = COLUMN_TYPES.map(column);

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x";"y")'];
const HARD = [
  ...FORMULAS,
  'a;b',
  'a,b',
  'say "x"',
  'line\nline',
  'line\r\nline',
  ' ñandú ',
  '1,5',
  '007',
  'TRUE',
  '_x0041_',
  '<&>"',
  '\u0001',
  '😀',
  'null',
];

/** A text that begins like one that CSV escapes could not be told from it. */
const text = fc
  .oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', minLength: 1 }))
  .filter((one) => !/^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(one));
const day = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const old = fc.constantFrom('1492-10-12', '1899-12-31', '1900-02-28');
const moment = fc.integer({ min: 0, max: 4e9 }).map((seconds) => new Date(seconds * 1000).toISOString());
const CELLS: { readonly [type in ColumnType]: fc.Arbitrary<Cell> } = {
  text,
  integer: fc.integer(),
  number: fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 64),
  boolean: fc.boolean(),
  day: fc.oneof(day, old),
  moment,
};
/** Every row has something in its first column, as a feed has an id: readers leave out empty rows at the end. */
const row = fc.tuple(text, ...COLUMNS.slice(1).map(({ type }) => fc.option(CELLS[type], { nil: null })));
const rows = fc.array(row, { maxLength: 20 });

const tableOf = (all: readonly Row[], size: number): Table => ({
  columns: COLUMNS,
  pages: (async function* () {
    for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
  })(),
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const asObjects = (all: readonly Row[]) =>
  all.map((one) => Object.fromEntries(COLUMNS.map(({ name }, place) => [name, one[place] ?? null])));

describe('the writers of tables', () => {
  it('lose nothing of any cell, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('.', ','),
        fc.boolean(),
        async (all, size, separator, decimal, bom) => {
          const expected = asObjects(all);
          expect(jsonRows({ text: await textOf(json(tableOf(all, size))) })).toEqual(expected);
          expect(ndjsonRows({ text: await textOf(ndjson(tableOf(all, size))) })).toEqual(expected);
          const written = await textOf(csv(tableOf(all, size), { separator, bom, decimal }));
          expect(written.startsWith('\ufeff')).toBe(bom);
          expect(csvRows(written, COLUMNS, { delimiter: separator, decimal })).toEqual(expected);
          const book = await bytesOf(xlsx([{ name: 'data', ...tableOf(all, size) }], new Date(0)));
          expect(await xlsxRows(book, COLUMNS)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('escape what a spreadsheet would take for a formula, in CSV alone', async () => {
    const columns = [column('text', 0), column('integer', 1)];
    const table = (one: string): Table => ({
      columns,
      pages: (async function* () {
        yield [[one, -5]];
      })(),
    });
    for (const formula of FORMULAS) {
      const written = await textOf(csv(table(formula), { separator: ',', bom: false, decimal: '.' }));
      const [, line = ''] = written.split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(line).toMatch(/,-5$/);
      expect(await textOf(ndjson(table(formula)))).toBe(`${JSON.stringify({ c0_text: formula, c1_integer: -5 })}\n`);
      const book = await bytesOf(xlsx([{ name: 'data', ...table(formula) }], new Date(0)));
      expect(await xlsxRows(book, columns)).toEqual([{ c0_text: formula, c1_integer: -5 }]);
    }
  });

  it('refuse a text that no cell of a workbook holds', async () => {
    const columns = [column('text', 0)];
    const long: Table = {
      columns,
      pages: (async function* () {
        yield [['x'.repeat(32_768)]];
      })(),
    };
    await expect(bytesOf(xlsx([{ name: 'data', ...long }], new Date(0)))).rejects.toThrow('a cell of XLSX holds 32767');
  });
});
