import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MatrixContent } from '../../src/imports/matrix/content.ts';
import { readMatrix } from '../../src/imports/matrix/read-file.ts';
import { writeTemplate } from '../../src/imports/matrix/template.ts';
import { newFile } from '../imports/matrix.ts';
import { inPython, whyNoPython } from './in-python.ts';
import { savedByLibreOffice, whyNoLibreOffice } from './libreoffice.ts';

const CONTENT: MatrixContent = {
  lists: { organisms: ['CAN', 'SICA'], actors: ['FAO', 'CAF'], axes: ['energía'], countries: ['Perú', 'Honduras'] },
  organism: { slug: 'sica', name: 'SICA' },
  rows: [
    { slug: 'riego', cells: { organism: 'SICA', initiative: 'Riego', start: '2024-03', description: 'ñandú "y" más' } },
  ],
};

const ROWS = [
  {
    Organismo: 'SICA',
    Iniciativa: 'Año del agua',
    'Qué hace': 'une\ndos líneas',
    Inicio: { day: '2024-03-01', format: 'dd/mm/yyyy' },
    Fin: { day: '2025-12-01', format: 'mmm-yy' },
  },
  { Cooperantes: undefined, Países: 'Perú' },
].map(({ Cooperantes: _none, ...row }: { [header: string]: unknown }) => row);

const READ = [
  { row: 3, cells: CONTENT.rows[0]?.cells, slug: 'riego' },
  {
    row: 4,
    cells: {
      organism: 'SICA',
      initiative: 'Año del agua',
      description: 'une\ndos líneas',
      start: '2024-03-01',
      end: '2025-12',
    },
  },
  { row: 5, cells: { initiative: 'Año del agua', countries: 'Perú' } },
];

/** What our reader makes of a workbook that another program saved. */
async function readBack(path: string) {
  const { rows, problems, notes, examples, origin } = await readMatrix(readFileSync(path), 'matriz.xlsx');
  expect({ problems, notes, examples, origin }).toEqual({
    problems: [],
    notes: [],
    examples: 1,
    origin: 'matriz-sica',
  });
  return rows.map(({ row, cells, written }) => ({ row, cells, ...(written && { slug: written.slug }) }));
}

async function filledByOpenpyxl() {
  const [template, target] = [newFile('plantilla.xlsx'), newFile('matriz.xlsx')];
  writeFileSync(template, await writeTemplate(CONTENT));
  const asked = { address: `${pathToFileURL(template)}`, target, first: 4, rows: ROWS, merged: 'B4:B5' };
  return { target, told: await inPython('matrices.py', asked) };
}

if (whyNoPython) console.log(`Filling a matrix with openpyxl is left out: ${whyNoPython}`);
if (whyNoLibreOffice) console.log(`Filling a matrix with LibreOffice is left out: ${whyNoLibreOffice}`);

describe('a matrix that other programs fill', () => {
  it.skipIf(whyNoPython)(
    'has its lists, helps and hidden columns for openpyxl, and is read as it filled it',
    async () => {
      const { target, told } = await filledByOpenpyxl();
      expect(told.sheets).toEqual([
        ['Matriz', 'visible'],
        ['Ayuda', 'visible'],
        ['Listas', 'hidden'],
        ['_convergencia', 'hidden'],
      ]);
      expect(told.header.slice(-2)).toEqual(['_iniciativa', '_huellas']);
      expect(told.hidden).toEqual(['N', 'O']);
      expect(told.lists).toEqual(['A', 'C', 'E', 'F', 'G', 'H', 'K'].map((letter) => `${letter}2:${letter}1000`));
      expect(told.text).toBe(true);
      expect(told.helps).toEqual(told.header.slice(0, -2));
      expect(told.listed.slice(0, 3)).toEqual(['Organismo', 'CAN', 'SICA']);
      expect(await readBack(target)).toEqual(READ);
    },
  );

  it.skipIf(whyNoPython ?? whyNoLibreOffice)('and is the same once LibreOffice under es_AR has saved it', async () => {
    const { target } = await filledByOpenpyxl();
    const [saved = ''] = await savedByLibreOffice([['matriz.xlsx', readFileSync(target)]]);
    expect(await readBack(fileURLToPath(saved))).toEqual(READ);
  });

  it.skipIf(whyNoLibreOffice)(
    'is read with the dates that LibreOffice under es_AR makes of what people type',
    async () => {
      const typed = ['2024-03-01', '01/03/2024', '1 de marzo de 2024', 'mar-24', '2024', 'marzo de 2024'];
      const csv = `Iniciativa;Países;Inicio\n${typed.map((date) => `Riego;Perú;${date}\n`).join('')}`;
      const [saved = ''] = await savedByLibreOffice([['matriz.csv', `\ufeff${csv}`]], 'as they look');
      const { rows, problems } = await readMatrix(readFileSync(fileURLToPath(saved)), 'matriz.xlsx');
      expect(problems).toEqual([]);
      // A new sheet takes "mar-24" for the first of March; the template keeps what is typed.
      const read = ['2024-03-01', '2024-03-01', '1 de marzo de 2024', '2024-03-01', '2024', 'marzo de 2024'];
      expect(rows.map(({ cells }) => cells.start)).toEqual(read);
    },
  );
});
