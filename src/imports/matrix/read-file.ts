import { LimitExceeded } from '../../graph/errors.ts';
import type { ImportPlace, ImportProblem } from '../problem.ts';
import { ABOUT_SHEET, TEMPLATE, TEMPLATE_VERSION } from './columns.ts';
import { readCsv } from './csv.ts';
import { type Grid, UnreadableFile } from './grid.ts';
import { MATRIX_LIMITS } from './limits.ts';
import * as problems from './problems.ts';
import { headerRow, headersIn, rowsOf } from './sheet-rows.ts';
import type { MatrixTable } from './table.ts';
import { readWorkbook } from './workbook.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const empty = () =>
  new UnreadableFile({
    es: 'el archivo está vacío; se acepta: XLSX o CSV',
    en: 'the file is empty; accepted: XLSX or CSV',
  });

const oldOffice = () =>
  new UnreadableFile({
    es: 'es un libro de Excel 97-2003 o con contraseña; guárdelo como .xlsx sin contraseña, o como CSV',
    en: 'it is a workbook of Excel 97-2003 or one with a password; save it as .xlsx without password, or as CSV',
  });

const binary = () =>
  new UnreadableFile({
    es: 'el archivo no es ni un libro XLSX ni texto; se acepta: XLSX o CSV',
    en: 'the file is neither an XLSX workbook nor text; accepted: XLSX or CSV',
  });

/** What a file is, is told by its bytes, whatever its name. */
async function gridsIn(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  if (bytes.length === 0) throw empty();
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice();
  const utf16 = startsWith(bytes, 0xff, 0xfe);
  if (!utf16 && bytes.subarray(0, 4096).includes(0)) throw binary();
  return [readCsv(bytes, name.replace(/\.\w+$/, ''), headersIn)];
}

const LONGEST_NAME = 200;

/** What a written matrix says of itself: the version of its template, and its origin. */
function aboutOf(grids: readonly Grid[]): { readonly version?: string; readonly origin?: string } {
  const rows = grids.find(({ name }) => name === ABOUT_SHEET)?.rows ?? [];
  const values = new Map(rows.map(([key, value]) => [String(key), String(value ?? '')]));
  const [version, origin] = [values.get(TEMPLATE), values.get('origin')];
  return { ...(version !== undefined && { version }), ...(origin && { origin: origin.slice(0, LONGEST_NAME) }) };
}

/** @throws LimitExceeded when a file is larger than one with a matrix may be. */
export function assertMatrixBytes(bytes: number): void {
  if (bytes <= MATRIX_LIMITS.fileBytes) return;
  throw new LimitExceeded(`The file has ${bytes} bytes. Accepted: at most ${MATRIX_LIMITS.fileBytes} bytes.`);
}

function tableIn(grids: readonly Grid[], file: string): MatrixTable {
  const { version, origin } = aboutOf(grids);
  const whole: ImportPlace = { file };
  const expected = String(TEMPLATE_VERSION);
  const nothing = { file, ...(origin && { origin }), rows: [], examples: 0, notes: [] };
  if (version !== undefined && version !== expected)
    return { ...nothing, problems: [problems.otherVersion({ file, sheet: ABOUT_SHEET }, version, expected)] };
  const read = grids.filter(({ hidden }) => !hidden).map((grid) => ({ grid, header: headerRow(grid) }));
  const found = read.filter(({ header }) => header >= 0).map(({ grid, header }) => rowsOf(grid, file, header));
  if (found.length === 0) return { ...nothing, problems: [problems.noHeader(whole)] };
  const skipped = version === undefined ? read.filter(({ grid, header }) => header < 0 && grid.rows.length > 0) : [];
  const rows = found.flatMap((one) => one.rows);
  const wrong = found.flatMap((one) => one.problems);
  return {
    ...nothing,
    rows,
    examples: found.reduce((sum, one) => sum + one.examples, 0),
    problems: rows.length === 0 && wrong.length === 0 ? [problems.nothingRead(whole)] : wrong,
    notes: [
      ...skipped.map(({ grid }) => problems.skippedSheet({ file, sheet: grid.name })),
      ...found.flatMap((one) => one.notes),
    ],
  };
}

/** Reads a file with a matrix, XLSX or CSV. What is wrong with it stands among its problems. */
export async function readMatrix(bytes: Uint8Array, file: string): Promise<MatrixTable> {
  assertMatrixBytes(bytes.length);
  try {
    return tableIn(await gridsIn(bytes, file), file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problem: ImportProblem = { place: { file }, what: error.what };
    return { file, rows: [], examples: 0, problems: [problem], notes: [] };
  }
}
