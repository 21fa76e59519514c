import { describe, expect, it } from 'vitest';
import { MATRIX_LIMITS } from '../../src/imports/matrix/limits.ts';
import { readMatrix } from '../../src/imports/matrix/read-file.ts';
import { lying, rowXml, workbook, workbookOf, zipped } from './workbooks.ts';

const HEADERS = ['Iniciativa', 'Qué hace', 'Inicio', 'Países'];
const text = (content: string, encoding: BufferEncoding = 'utf8') =>
  readMatrix(Buffer.from(content, encoding), 'm.csv');
const book = async (...sheets: Parameters<typeof workbook>) => readMatrix(await workbook(...sheets), 'm.xlsx');
const sheet = (...rows: (string | number | null | Date)[][]) => ({ name: 'Hoja', rows: [[...HEADERS], ...rows] });
const cellsOf = ({ rows }: Awaited<ReturnType<typeof readMatrix>>) => rows.map(({ cells }) => cells);
const whyNot = ({ problems, rows }: Awaited<ReturnType<typeof readMatrix>>) => {
  expect(rows).toEqual([]);
  return problems.map(({ what }) => what.en).join('; ');
};

describe('a file with a matrix is read', () => {
  const expected = [{ initiative: 'Año del agua', description: 'lleva "agua"; y más', countries: 'Perú, Panamá' }];
  const csv = (separator: string) =>
    `${HEADERS.join(separator)}\r\nAño del agua${separator}"lleva ""agua""; y más"${separator}${separator}"Perú, Panamá"\r\n`;

  it.each([';', ',', '\t', '|'])('with the separator %j', async (separator) => {
    expect(cellsOf(await text(csv(separator)))).toEqual(expected);
  });

  it('in Latin-1, in UTF-8 with a mark, and in UTF-16', async () => {
    expect(cellsOf(await text(csv(';'), 'latin1'))).toEqual(expected);
    expect(cellsOf(await text(`\ufeff${csv(';')}`))).toEqual(expected);
    expect(cellsOf(await text(`\ufeff${csv('\t')}`, 'utf16le'))).toEqual(expected);
  });

  it('whatever the case, accents and order of the headers, below titles, with the row of each cell', async () => {
    const { rows, problems } = await text(
      'Matriz del organismo\n\nPAISES;INICIATIVA;fecha de inicio\n;;\nPerú;Riego;2024\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ sheet: 'm', row: 5, cells: { countries: 'Perú', initiative: 'Riego', start: '2024' } }]);
  });

  it('from every sheet of a workbook that has headers; others are noted, hidden ones not read', async () => {
    const { rows, notes, problems } = await book(
      sheet(['Riego', null, null, null]),
      { name: 'Otra', rows: [['Notas', 'más']] },
      { ...sheet(['Caminos', 'une', null, null]), name: 'Más' },
      { ...sheet(['Oculta', null, null, null]), name: 'Oculta', hidden: true },
    );
    expect(problems).toEqual([]);
    expect(rows.map((row) => [row.sheet, row.row, row.cells.initiative])).toEqual([
      ['Hoja', 2, 'Riego'],
      ['Más', 2, 'Caminos'],
    ]);
    expect(notes.map(({ place }) => place)).toEqual([{ file: 'm.xlsx', sheet: 'Otra' }]);
  });

  it('with dates as workbooks keep them: a day, a month, a year, and a number', async () => {
    const at = new Date(Date.UTC(2024, 2, 1));
    const cells = new Map(
      ['dd/mm/yyyy', '[$-340A]mmm\\-yy', 'yyyy'].map((numFmt, row) => [
        `${row + 1},2`,
        { value: at, style: { numFmt } },
      ]),
    );
    const rows = ['a', 'b', 'c', 'd'].map((name) => [name, null, name === 'd' ? 45352 : null, null]);
    const read = await book({ ...sheet(...rows), cells });
    expect(cellsOf(read).map(({ start }) => start)).toEqual(['2024-03-01', '2024-03', '2024', '45352']);
  });

  it('with merged cells: downwards each row has what is shown, across columns it is asked for each', async () => {
    const rows = [
      ['Riego', 'lleva agua', null, 'Perú'],
      [null, null, null, 'Chile'],
      ['Caminos', 'une', null, null],
    ];
    const down = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }];
    const across = [{ startRow: 3, endRow: 3, startCol: 1, endCol: 2 }];
    const { rows: read, problems } = await book({ ...sheet(...rows), merges: [...down, ...across] });
    expect(read.map(({ cells }) => cells.initiative)).toEqual(['Riego', 'Riego', 'Caminos']);
    expect(problems).toMatchObject([{ place: { row: 4, column: 'Qué hace' } }]);
    expect(problems[0]?.what.es).toMatch(/combinada/);
  });

  it('but no formulas: their values are asked for', async () => {
    const cells = new Map([['1,1', { value: 'x', formula: 'A2&"x"', type: 'formula' as const }]]);
    const { problems } = await book({ ...sheet(['Riego', null, null, null]), cells });
    expect(problems).toMatchObject([{ place: { sheet: 'Hoja', row: 2, column: 'Qué hace' }, value: '=A2&"x"' }]);
    expect(problems[0]?.what.en).toMatch(/has a formula; accepted: its value/);
  });

  it('with what is wrong in its headers and cells', async () => {
    const { problems, notes } = await text(`Iniciativa;Qué haze;Países;País\nRiego;${'x'.repeat(20)};Perú;Chile\n`);
    expect(notes).toMatchObject([{ value: 'Qué haze', place: { row: 1 } }]);
    expect(notes[0]?.accepted?.[0]).toBe('Qué hace');
    expect(problems).toMatchObject([{ value: 'País', place: { row: 1 } }]);
    const long = await text(`Iniciativa;Qué hace\nRiego;${'x'.repeat(MATRIX_LIMITS.cellCharacters + 1)}\n`);
    expect(long.problems).toMatchObject([{ place: { row: 2, column: 'Qué hace' } }]);
  });
});

describe('a file that is no matrix is refused with a clear answer', () => {
  it.each([
    ['empty', Buffer.alloc(0), /is empty; accepted: XLSX or CSV/],
    ['of spaces', Buffer.from(' \n \n'), /no sheet has a row of headers/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /neither an XLSX workbook nor text/],
    ['of Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /Excel 97-2003 or one with a password/],
    ['cut off', Buffer.from('PK\u0003\u0004 and no more'), /no whole XLSX workbook/],
    ['a text', Buffer.from('Estimada Ana:\nle mando la matriz.\n'), /no sheet has a row of headers/],
    ['of headers alone', Buffer.from('Iniciativa;Países\n'), /no row with data/],
  ])('%s', async (_, bytes, expected) => {
    expect(whyNot(await readMatrix(bytes, 'x'))).toMatch(expected);
  });

  it('a zip file without a workbook', async () => {
    expect(whyNot(await readMatrix(await zipped({ 'hello.txt': 'x' }), 'x.xlsx'))).toMatch(
      /no XLSX workbook that can be read/,
    );
  });

  it('of another version of the template', async () => {
    const about = { name: '_convergencia', rows: [['convergencia-matriz', 2]], hidden: true };
    const { problems, rows } = await book(sheet(['Riego', null, null, null]), about);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { value: '2', accepted: ['1'], what: { es: expect.stringMatching(/otra versión/) } },
    ]);
  });

  it('a zip bomb, before it is unzipped, whether it tells its size or not', async () => {
    const bomb = await zipped({ 'xl/workbook.xml': Buffer.alloc(MATRIX_LIMITS.unzippedBytes + 1) });
    expect(bomb.length).toBeLessThan(200_000);
    for (const one of [bomb, lying(bomb)])
      expect(whyNot(await readMatrix(one, 'x.xlsx'))).toMatch(/unzipped, the workbook has more than/);
    const many = await zipped(
      Object.fromEntries(Array.from({ length: MATRIX_LIMITS.parts + 1 }, (_, n) => [`${n}`, 'x'])),
    );
    expect(whyNot(await readMatrix(many, 'x.xlsx'))).toMatch(/or more than 500 files/);
  });

  it('with too many rows; rows without content do not count, however many', async () => {
    const header = rowXml(1, HEADERS);
    const empty = Array.from({ length: 999_999 }, (_, row) => `<row r="${row + 3}"/>`).join('');
    const { rows } = await readMatrix(await workbookOf(`${header}${rowXml(2, ['Riego'])}${empty}`), 'x.xlsx');
    expect(rows).toHaveLength(1);
    const far = await workbookOf(`${header}${rowXml(1_048_576, ['Riego'])}`);
    expect(whyNot(await readMatrix(far, 'x.xlsx'))).toMatch(/content in row 1048576; accepted: up to row 10000/);
    const long = `Iniciativa;Países\n${'Riego;Perú\n'.repeat(MATRIX_LIMITS.rows)}`;
    expect(whyNot(await text(long))).toMatch(/more than 10000 rows/);
  });

  it('with too many bytes, before it is read', async () => {
    await expect(readMatrix(new Uint8Array(MATRIX_LIMITS.fileBytes + 1), 'x')).rejects.toThrow(/Accepted: at most/);
  });
});
