import type { GraphValue } from '../port.ts';

/**
 * The Cypher variables that the fields of a GraphQL type may read, by their role:
 * `{ node: 'n1', claim: 'k1' }` on the edge of a connection, `{ node: 'n1' }` on a node.
 * `id` holds the node's id if the claim that led to the node tells it, because reading it from the node costs time.
 */
export type Bindings = { readonly [part: string]: string };

/** The expression of a node's id. */
export const idOf = (bindings: Bindings): string => bindings.id ?? `${bindings.node}.id`;

export type Arguments = { readonly [name: string]: unknown };

/** Names variables and parameters while one statement is composed. */
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
  /** The items of the next `WITH`: all variables of the bindings and the order; some are made there (`k1.to AS i1`). */
  readonly projection: readonly string[];
  /** A total order of the rows. */
  readonly order: readonly string[];
}

/** One value by which rows are ordered. */
export interface SortKey {
  readonly expression: string;
  readonly descending?: boolean;
  /** Whether it may be null. Such rows come last in both directions. */
  readonly nullable?: boolean;
}

/** A position in an ordered list: the values of the sort keys; a decoded cursor. */
export type Key = readonly Scalar[];
type Scalar = string | number | boolean | null;

/** The part of the rows that a page reads, if it is in the pages' own order: an index may seek it. */
export interface PageWindow {
  /** At most so many rows are used. */
  readonly limit: number;
  /** Whether to read the rows before the key, the nearest first, instead of the rows after it. */
  readonly backwards: boolean;
  readonly key: Key | undefined;
}

/** Which rows are read. */
export interface RowRequest {
  /** What must hold of a row, as Cypher. */
  conditions(bindings: Bindings): readonly string[];
  /** Absent if all rows are read, or if the order is another one. */
  readonly window?: PageWindow | undefined;
}

export interface BoundRows extends Omit<Rows, 'order'> {
  /** Expressions with the same value in all rows. An index can give the order only if it starts with them. */
  readonly constants?: readonly string[];
}

/** The rows of a connection, and their own order. */
export interface Pages {
  /** Binds the rows that meet the conditions; with a window at least the first `limit` of them. */
  bind(bindings: Bindings, names: Names, request: RowRequest): BoundRows;
  /** A total order, which also decides between rows that are equal in another order. */
  order(bindings: Bindings): readonly SortKey[];
}

/** Values computed by one `CALL`. */
export interface Computed extends Pick<Rows, 'imports' | 'lines'> {
  readonly columns: Columns;
}

/** Cypher expressions by the key under which resolvers find their values. */
export type Columns = { readonly [key: string]: string };

/** One value of a row: an expression, and the lines that compute it if it needs any. */
export interface ComputedValue {
  readonly lines?: readonly string[];
  readonly expression: string;
}
