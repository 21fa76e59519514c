import type { Absence } from './absences.ts';

/** A row or column: its short label, its whole name, and its page. */
export interface Heading {
  readonly label: string;
  readonly name: string;
  readonly href?: string;
}

/** A cell. A blank has an absence and no count; a list that its source leaves open may have both. */
export interface Cell {
  readonly count: number;
  readonly absence: Absence | null;
  /** Whether nothing of it is more than proposed. */
  readonly proposed?: boolean;
  /** Whether its place is only inferred or derived. */
  readonly inferred?: boolean;
  /** What it says in words; the numbers of its sentences stand at the end. */
  readonly title: string;
  /** Where its rows are. */
  readonly href?: string;
}

export interface MatrixData {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** A list of cells for each row. */
  readonly cells: readonly (readonly Cell[])[];
}
