import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Row } from '../../src/feeds/columns.ts';
import { csv } from '../../src/feeds/writers/csv.ts';

const FORM = { separator: ',', bom: false, decimal: '.' };

const column = (name: string) => ({
  ...{ name, value: [], type: 'text' as const, values: undefined, meaning: { es: name, en: name } },
});

/** The file of some rows, whose columns are named a, b, … */
const fileOf = (...rows: readonly Row[]) => {
  const columns = (rows[0] ?? []).map((_, place) => column(String.fromCharCode(97 + place)));
  return text(Readable.from(csv({ columns, pages: Readable.from([rows]) }, FORM)));
};

it.each(['a\nb', 'a\rb', 'a\r\nb'])('a text with the end of a line is quoted: %j', async (lines) => {
  expect(await fileOf([lines, 'c'])).toBe(`a,b\r\n"${lines}",c\r\n`);
});

it('a row without anything is no empty line, which readers skip', async () => {
  expect(await fileOf([null], ['x'])).toBe('a\r\n""\r\nx\r\n');
  expect(await fileOf([null, null])).toBe('a,b\r\n,\r\n');
});
