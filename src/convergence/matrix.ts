import { LimitExceeded } from '../graph/errors.ts';
import type { ClaimStatus } from '../graph/model/claim.ts';
import { at } from './incidence.ts';
import { FUNCTION, isWorkFunction, STATUS, type WorkFunction } from './lists.ts';
import type { Dimension } from './members.ts';
import type { Layer, Universe } from './universe.ts';
import { bothWays, functionsOfWay, isStatedWay, statusOfWay } from './ways.ts';

/** How many cells a matrix may have, blanks too. */
export const MOST_CELLS = 1_000_000;

/** Who works where: what the undertakings of a row and a column say together. */
export interface Cell {
  /** The ids of row and column; a year is its four digits. */
  readonly row: string;
  readonly column: string;
  /** The numbers of the undertakings, in order. */
  readonly undertakings: readonly number[];
  /** Of how many undertakings the claims are inferred or derived. */
  readonly inferred: number;
  /** How sure the surest of them is; null for a blank. */
  readonly status: ClaimStatus | null;
  /** In how many of them an actor of the cell has each function; empty where neither rows nor columns are actors. */
  readonly functions: ReadonlyMap<WorkFunction, number>;
}

/** The cells of a matrix in the order of their ids, row by row; blanks are left out unless they are asked for. */
export function matrixOf(universe: Universe, rows: Dimension, columns: Dimension, blanks: boolean): readonly Cell[] {
  const [down, across] = [universe.layer(rows), universe.layer(columns)];
  const filled = new Map<number, Tally>();
  for (const undertaking of universe.undertakings)
    down.each(undertaking, (row, rowWay) =>
      across.each(undertaking, (column, columnWay) => {
        const place = row * across.ids.length + column;
        const tally = filled.get(place) ?? new Tally();
        filled.set(place, tally);
        tally.add(undertaking, bothWays(rowWay, columnWay));
      }),
    );
  const places = blanks ? allPlaces(down, across) : [...filled.keys()].sort((left, right) => left - right);
  return places.map((place) => {
    const [row, column] = [Math.floor(place / across.ids.length), place % across.ids.length];
    return (filled.get(place) ?? BLANK).cell(at(down.ids, row), at(across.ids, column));
  });
}

/** @throws LimitExceeded for a matrix with too many cells */
function allPlaces(down: Layer, across: Layer): readonly number[] {
  const asked = ({ ids, isAsked }: Layer) => ids.flatMap((_, member) => (isAsked(member) ? [member] : []));
  const [rows, columns] = [asked(down), asked(across)];
  if (rows.length * columns.length > MOST_CELLS)
    throw new LimitExceeded(
      `matrix: ${rows.length} rows and ${columns.length} columns are ${rows.length * columns.length} cells. Accepted: at ` +
        `most ${MOST_CELLS} with \`blanks\`; narrow it by \`among\` or \`on\`.`,
    );
  return rows.flatMap((row) => columns.map((column) => row * across.ids.length + column));
}

const WORK_FUNCTIONS = FUNCTION.values.filter(isWorkFunction);

/** Counts the undertakings of a cell. */
class Tally {
  readonly #undertakings: number[] = [];
  #inferred = 0;
  #status = -1;
  readonly #functions = new Map<WorkFunction, number>();

  add(undertaking: number, way: number): void {
    this.#undertakings.push(undertaking);
    if (!isStatedWay(way)) this.#inferred += 1;
    this.#status = Math.max(this.#status, statusOfWay(way));
    const functions = functionsOfWay(way);
    for (const one of WORK_FUNCTIONS)
      if ((functions & (1 << FUNCTION.codeOf(one))) !== 0)
        this.#functions.set(one, (this.#functions.get(one) ?? 0) + 1);
  }

  cell(row: string, column: string): Cell {
    return {
      row,
      column,
      undertakings: this.#undertakings,
      inferred: this.#inferred,
      status: this.#status < 0 ? null : STATUS.at(this.#status),
      functions: this.#functions,
    };
  }
}

const BLANK = new Tally();
