import { readXlsx, type Sheet, streamXlsxRows, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Grid, type GridCell, UnreadableFile } from './grid.ts';
import { MATRIX_LIMITS } from './limits.ts';
import { assertUnzips } from './unzipped-size.ts';

/** The only file that knows how workbooks are read and written. */

const LAST_COLUMN = 'CV';

const noWorkbook = () =>
  new UnreadableFile({
    es: 'el archivo no es un libro XLSX que se pueda leer; se acepta: XLSX o CSV',
    en: 'the file is no XLSX workbook that can be read; accepted: XLSX or CSV',
  });

const tooManyRows = (sheet: string, row: number) =>
  new UnreadableFile({
    es: `la hoja ${sheet} tiene contenido en la fila ${row}; se acepta: hasta la fila ${MATRIX_LIMITS.rows}`,
    en: `the sheet ${sheet} has content in row ${row}; accepted: up to row ${MATRIX_LIMITS.rows}`,
  });

/** Excel takes "mar-24" for the first of March, and only the format tells that no day was meant. */
function dateText(date: Date, format: string): string {
  const shown = format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  const length = shown.includes('d') || !shown.includes('y') ? 10 : shown.includes('m') ? 7 : 4;
  return date.toISOString().slice(0, length);
}

const cellOf = ({ rows, cells }: Sheet, row: number, column: number): GridCell => {
  const cell = cells?.get(`${row},${column}`);
  if (cell?.formula !== undefined) return { formula: cell.formula };
  const value = rows[row]?.[column] ?? null;
  return value instanceof Date ? dateText(value, cell?.style?.numFmt ?? 'd') : value;
};

const gridOf = (sheet: Sheet): Grid => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: sheet.rows.map((row, number) => row.map((_, column) => cellOf(sheet, number, column))),
  merges: sheet.merges ?? [],
});

/** The last row with content; empty rows are passed over as they come, however many there are. */
async function lastRowOf(bytes: Uint8Array, sheet: number, name: string): Promise<number> {
  let last = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (values.every((value) => value === null || value === '')) continue;
    last = index + 1;
    if (last > MATRIX_LIMITS.rows) throw tooManyRows(name, last);
  }
  return last;
}

const tooManySheets = () =>
  new UnreadableFile({
    es: `el libro tiene más de ${MATRIX_LIMITS.sheets} hojas; se acepta: menos`,
    en: `the workbook has more than ${MATRIX_LIMITS.sheets} sheets; accepted: fewer`,
  });

/** The names of the sheets, without their content. */
async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  const note = ({ name }: { readonly name: string }) => {
    names.push(name);
    return false;
  };
  await readXlsx(bytes, { sheets: note });
  if (names.length > MATRIX_LIMITS.sheets) throw tooManySheets();
  return names;
}

async function gridsIn(bytes: Uint8Array): Promise<readonly Grid[]> {
  const grids: Grid[] = [];
  for (const [place, name] of (await sheetNames(bytes)).entries()) {
    const last = await lastRowOf(bytes, place, name);
    const range = `A1:${LAST_COLUMN}${Math.max(last, 1)}`;
    const { sheets } = await readXlsx(bytes, { sheets: [place], range, readStyles: true });
    grids.push(...sheets.map(gridOf));
  }
  return grids;
}

/**
 * Reads the sheets of an XLSX workbook. Its size is checked before it is unzipped.
 *
 * @throws UnreadableFile when it is no workbook, or too large.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  assertUnzips(bytes);
  try {
    return await gridsIn(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw noWorkbook();
  }
}

/** A list from which a column is filled, by a formula that names its cells, and what is said when a cell is chosen. */
export interface ColumnHelp {
  readonly column: number;
  readonly title: string;
  readonly text: string;
  readonly list?: string;
}

/** A sheet to write. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly widths: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** So many empty rows keep what people type as they type it: programs make of "mar-24" the first of March. */
  readonly rowsAsTyped?: number;
  readonly helps?: readonly ColumnHelp[];
  readonly hidden?: boolean;
}

/** Help and lists stand below the header, down to this row. */
const LAST_HELPED_ROW = 1_000;

const lettersOf = (place: number): string => {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
};

const validationOf = ({ column, title, text, list }: ColumnHelp) => ({
  ...(list === undefined
    ? ({ type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' } as const)
    : { type: 'list' as const, formula1: list }),
  range: `${lettersOf(column)}2:${lettersOf(column)}${LAST_HELPED_ROW}`,
  allowBlank: true,
  showInputMessage: true,
  inputTitle: title,
  inputMessage: text,
  // Several values may stand in one cell, which no list has.
  showErrorMessage: false,
});

const sheetOf = ({
  name,
  rows,
  widths,
  hiddenColumns = [],
  rowsAsTyped = 0,
  helps = [],
  hidden,
}: WrittenSheet): WriteSheet => ({
  name,
  rows: [...rows, ...Array.from({ length: rowsAsTyped }, () => widths.map(() => null))].map((row) => [...row]),
  columns: widths.map((width, place) => ({
    width,
    ...(hiddenColumns.includes(place) && { hidden: true }),
    ...(rowsAsTyped > 0 && { numFmt: '@' }),
  })),
  cells: new Map((rows[0] ?? []).map((_, place) => [`0,${place}`, { style: { font: { bold: true } } }])),
  freezePane: { rows: 1 },
  ...(helps.length > 0 && { dataValidations: helps.map(validationOf) }),
  ...(hidden && { hidden: true }),
});

/** A workbook with some sheets. Equal sheets give equal content. */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(sheetOf) });
