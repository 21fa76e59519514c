import { nearestWords } from '../../graph/model/nearest.ts';
import type { ImportPlace, ImportProblem } from '../problem.ts';
import { COLUMNS, type ColumnKey, columnOf, EXAMPLE, headerOf, PRINTS_HEADER, SLUG_HEADER } from './columns.ts';
import { type Grid, type GridCell, isBlank } from './grid.ts';
import { MATRIX_LIMITS } from './limits.ts';
import { printsIn } from './print.ts';
import * as problems from './problems.ts';
import type { MatrixRow } from './table.ts';

/** Rows that are looked at to find the headers: titles may stand above them. */
const HEADER_ROWS = 20;

/** What a column of a sheet is. */
type Part = ColumnKey | 'slug' | 'prints';

const partOf = (header: string): Part | undefined =>
  header === SLUG_HEADER ? 'slug' : header === PRINTS_HEADER ? 'prints' : columnOf(header);

const textOf = (cell: GridCell | undefined): string =>
  isBlank(cell) || typeof cell === 'object' ? '' : String(cell).replaceAll('\r\n', '\n').trim();

/** How many cells of a row are headers. */
export const headersIn = (row: readonly GridCell[]): number =>
  new Set(row.flatMap((cell) => columnOf(textOf(cell)) ?? [])).size;

const isHeader = (row: readonly GridCell[]) =>
  headersIn(row) >= 2 && row.some((cell) => columnOf(textOf(cell)) === 'initiative');

/** The place of the row of headers; -1 where a sheet has none. */
export const headerRow = ({ rows }: Grid): number => rows.slice(0, HEADER_ROWS).findIndex(isHeader);

/** What was read of a sheet. */
export interface SheetRows {
  readonly rows: readonly MatrixRow[];
  readonly examples: number;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportProblem[];
}

/** Reads the rows below the headers of a sheet. */
class SheetReader {
  readonly rows: MatrixRow[] = [];
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportProblem[] = [];
  examples = 0;
  readonly #grid: Grid;
  readonly #file: string;
  readonly #header: number;
  readonly #parts: readonly (Part | undefined)[];
  readonly #merged: ReadonlyMap<string, number>;

  constructor(grid: Grid, file: string, header: number) {
    this.#grid = grid;
    this.#file = file;
    this.#header = header;
    this.#parts = (grid.rows[header] ?? []).map((cell) => partOf(textOf(cell)));
    this.#merged = this.#mergedDown();
  }

  read(): this {
    this.#checkHeaders();
    this.#checkMerges();
    for (let number = this.#header + 1; number < this.#grid.rows.length; number += 1) this.#readRow(number);
    return this;
  }

  #place(row: number, column?: string): ImportPlace {
    return { file: this.#file, sheet: this.#grid.name, row: row + 1, ...(column !== undefined && { column }) };
  }

  #checkHeaders(): void {
    const known = Object.values(COLUMNS).map(({ header }) => header);
    for (const [column, cell] of (this.#grid.rows[this.#header] ?? []).entries()) {
      const [part, header] = [this.#parts[column], textOf(cell)];
      if (part !== undefined && this.#parts.indexOf(part) < column)
        this.problems.push(problems.headerTwice(this.#place(this.#header), header));
      if (part === undefined && header !== '')
        this.notes.push(problems.unknownHeader(this.#place(this.#header), header, nearestWords(header, known)));
    }
  }

  #checkMerges(): void {
    for (const { startRow, startCol, endCol } of this.#grid.merges) {
      if (startRow <= this.#header || startCol === endCol) continue;
      const parts = this.#parts.slice(startCol, endCol + 1).flatMap((part) => part ?? []);
      const [first] = parts;
      if (first && first !== 'slug' && first !== 'prints')
        this.problems.push(problems.mergedAcross(this.#place(startRow, headerOf(first))));
    }
  }

  /** Of cells that are merged downwards, all show what the first holds. */
  #mergedDown(): ReadonlyMap<string, number> {
    const first = new Map<string, number>();
    for (const { startRow, endRow, startCol, endCol } of this.#grid.merges)
      if (startRow > this.#header && startCol === endCol)
        for (let row = startRow; row <= Math.min(endRow, this.#grid.rows.length - 1); row += 1)
          first.set(`${row},${startCol}`, startRow);
    return first;
  }

  #shown(row: number, column: number): GridCell | undefined {
    return this.#grid.rows[this.#merged.get(`${row},${column}`) ?? row]?.[column];
  }

  #cellText(row: number, column: number, key: ColumnKey): string {
    const cell = this.#shown(row, column);
    const place = this.#place(row, headerOf(key));
    if (typeof cell === 'object' && cell !== null) {
      this.problems.push(problems.hasFormula(place, cell.formula));
      return '';
    }
    const text = textOf(cell);
    if (text.length <= MATRIX_LIMITS.cellCharacters) return text;
    this.problems.push(problems.tooLong(place, text.length));
    return '';
  }

  #readRow(number: number): void {
    const row = this.#grid.rows[number] ?? [];
    const wanted = [...this.#parts.entries()];
    const keys = wanted.flatMap(([column, part]) =>
      part && part !== 'slug' && part !== 'prints' ? [[column, part] as const] : [],
    );
    if (keys.every(([column]) => isBlank(this.#shown(number, column)))) {
      this.#noteCleared(number, row);
      return;
    }
    const own = textOf(row[this.#parts.indexOf('initiative')]);
    if (own.startsWith(EXAMPLE)) {
      this.examples += 1;
      return;
    }
    const texts = keys.map(([column, key]) => [key, this.#cellText(number, column, key)] as const);
    const cells = Object.fromEntries(texts.filter(([, text]) => text !== ''));
    if (Object.keys(cells).length === 0) return;
    const written = this.#writtenIn(row);
    this.rows.push({ sheet: this.#grid.name, row: number + 1, cells, ...(written && { written }) });
  }

  #writtenIn(row: readonly GridCell[]): MatrixRow['written'] {
    const [slug, prints] = [textOf(row[this.#parts.indexOf('slug')]), textOf(row[this.#parts.indexOf('prints')])];
    return slug === '' || prints === '' ? undefined : { slug, prints: printsIn(prints) };
  }

  #noteCleared(number: number, row: readonly GridCell[]): void {
    if (this.#writtenIn(row)) this.notes.push(problems.cleared(this.#place(number)));
  }
}

/** The rows of a sheet whose headers stand in a row. */
export const rowsOf = (grid: Grid, file: string, header: number): SheetRows =>
  new SheetReader(grid, file, header).read();
