import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { FeedColumn } from '../../src/feeds/columns.ts';
import type { Format } from '../../src/feeds/parameters.ts';
import { csv } from '../../src/feeds/writers/csv.ts';
import { inPython } from './in-python.ts';
import { type File, savedByLibreOffice } from './libreoffice.ts';
import { oddFacts } from './odd-facts.ts';
import type { Service } from './service.ts';
import { expectedOf, type Form, type Held, kindsOf, pathOf, WHOLE } from './tables.ts';

/** What a spreadsheet of a country with decimal commas is given. */
const SPANISH = 'sep=semicolon&decimal=comma&bom=true';
const NUMBERS = [1.5, -0.25, 1_234_567.125, 0, -3];
const ODD = new Set(oddFacts().facts.nodes.map(({ id }) => id));

const decimals: readonly FeedColumn[] = [
  { name: 'x', value: [], type: 'number', values: undefined, meaning: { es: '', en: '' } },
];

/** A file of decimals, which no feed has yet. */
async function fileOfDecimals(): Promise<File> {
  const pages = Readable.from([NUMBERS.map((number) => [number])]);
  const chunks = csv({ columns: decimals, pages }, { separator: ';', bom: true, decimal: ',' });
  return ['decimals.csv', await text(Readable.from(chunks))];
}

/** What LibreOffice saved, as openpyxl reads it. */
async function readAgain(addresses: readonly string[]): Promise<readonly Held[]> {
  const kinds = [...WHOLE, { columns: decimals }].map(kindsOf);
  const books = addresses.map((address, place) => ({ address, kinds: kinds[place] }));
  const read: readonly { readonly openpyxl: Held }[] = await inPython('workbooks.py', books);
  return read.map(({ openpyxl }) => openpyxl);
}

/** Without the rows whose texts look like something else, which only a column of texts keeps. */
const plainRows = ({ rows, header }: Held): Held => {
  const id = header.indexOf('id');
  return { header, rows: rows.filter((row) => !ODD.has(`${row[id]}`)) };
};

export function spreadsheetsOpen({ rows, get }: Service): void {
  const files = async (format: Format, more = '') => {
    const all: File[] = [];
    for (const table of WHOLE) {
      const body = await (await get(pathOf(table, format, more))).arrayBuffer();
      all.push([`${table.feed.name}.${format}`, new Uint8Array(body)]);
    }
    return all;
  };
  const expected = (form: Form) => WHOLE.map((table) => expectedOf(table, rows(table), form));

  it('opens CSV with every text as it is', async () => {
    const read = await readAgain(await savedByLibreOffice(await files('csv', SPANISH), 'as text'));
    const asText = ['day', 'moment', 'integer', 'number', 'boolean'] as const;
    for (const [place, table] of expected({ apostrophes: true, asText }).entries())
      expect(read[place]).toMatchObject(table);
  });

  it('opens CSV with numbers and days as numbers and days', async () => {
    const all = [...(await files('csv', SPANISH)), await fileOfDecimals()];
    const read = await readAgain(await savedByLibreOffice(all, 'as they look'));
    expect(read.at(-1)?.rows).toEqual(NUMBERS.map((number) => [number]));
    const form: Form = { apostrophes: true, asText: ['moment', 'boolean'] };
    for (const [place, table] of expected(form).entries())
      expect(read[place] && plainRows(read[place])).toEqual(plainRows(table));
  });

  it('opens workbooks as they are', async () => {
    const read = await readAgain(await savedByLibreOffice(await files('xlsx')));
    for (const [place, table] of expected({}).entries()) expect(read[place]).toMatchObject(table);
  });
}
