import type { InBoth } from '../problem.ts';

/** What a cell holds; what a workbook shows as a date is the text of a day, month or year (ISO 8601). */
export type GridCell = string | number | boolean | { readonly formula: string } | null;

/** Cells that are shown as one; rows and columns count from 0, and the last ones are part of it. */
export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** A sheet as it stands in a file. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  /** Row 1 of the sheet is the first. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly merges: readonly Merge[];
}

/** A file cannot be read at all; the message says what would be accepted. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly what: InBoth;

  constructor(what: InBoth) {
    super(what.en);
    this.what = what;
  }
}

export const isBlank = (cell: GridCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
