import type { GraphValue } from '../port.ts';

/**
 * The Cypher variables that the fields of a GraphQL type may read, by the part they play:
 * `{ node: 'n1', claim: 'k1' }` on the edge of a connection, `{ node: 'n1' }` on a node.
 * `id` holds the node's id where the claim that led to it has told it: to read it of the node again costs time.
 */
export type Bindings = { readonly [part: string]: string };

/** The expression of a node's id. */
export const idOf = (bindings: Bindings): string => bindings.id ?? `${bindings.node}.id`;

export type Arguments = { readonly [name: string]: unknown };

/** Gives out names and parameters while one statement is composed. */
export interface Names {
  /** A variable that no other part of the statement uses. */
  variable(prefix: string): string;
  /** The placeholder (`$p3`) of a value; values never become text. */
  parameter(value: GraphValue): string;
}

/** The rows that a list or connection reads under its parent: the inside of one `CALL`. */
export interface Rows {
  /** The variables of the parent that the rows depend on. */
  readonly imports: readonly string[];
  /** Everything up to where a row's variables are bound and its conditions hold. */
  readonly lines: readonly string[];
  readonly bindings: Bindings;
  /** All variables to carry on, the bindings's among them; some are made here (`k1.to AS i1`). */
  readonly carries: readonly string[];
  /** A total order of the rows. */
  readonly order: readonly string[];
}

/** One value by which rows are ordered. */
export interface SortKey {
  readonly expression: string;
  readonly descending?: boolean;
  /** Whether it may be null: such rows come last, whether it ascends or descends. */
  readonly nullable?: boolean;
}

/** A place in an order of rows: the values of its sort keys; a cursor in readable form. */
export type Key = readonly Scalar[];
export type Scalar = string | number | boolean | null;

/** The part of the rows, in the pages' own order, that is wanted: an index may then seek it. */
export interface PageWindow {
  /** At most so many rows are used. */
  readonly limit: number;
  /** Whether the rows before the key are wanted, the nearest first, and not those after it. */
  readonly backwards: boolean;
  readonly key: Key | undefined;
}

/** What of the rows is wanted, beside what binds them. */
export interface RowRequest {
  /** What must hold of a row, as Cypher. */
  conditions(bindings: Bindings): readonly string[];
  /** Absent where all rows are wanted, or in another order. */
  readonly window?: PageWindow | undefined;
}

export interface BoundRows extends Omit<Rows, 'order'> {
  /** Expressions with one value in all rows: named first in an order, they let an index give it. */
  readonly constant?: readonly string[];
}

/** The rows of a connection, and their own order. */
export interface Pages {
  /** Binds the rows that meet the conditions; of a window at least its first `limit`, where there are as many. */
  bind(bindings: Bindings, names: Names, asked: RowRequest): BoundRows;
  /** A total order; also what decides between rows that another order leaves equal. */
  order(bindings: Bindings): readonly SortKey[];
}

/** Values computed by one `CALL`, by the key under which resolvers find them. */
export interface Computed extends Pick<Rows, 'imports' | 'lines'> {
  readonly columns: Columns;
}

/** Cypher expressions by the key under which resolvers find their values. */
export type Columns = { readonly [key: string]: string };

/** One value of a row: an expression, after lines that compute it where it takes any. */
export interface ComputedValue {
  readonly lines?: readonly string[];
  readonly expression: string;
}
