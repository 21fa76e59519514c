import type { Bindings, ComputedValue, Names } from '../graph/rows/rows.ts';

/** What narrows, orders and groups the rows of a list: closed lists, by the names that arguments use. */
export interface ListOptions {
  /** What `where` may ask of a row's node, and `edge` of the edge by which it was reached. */
  readonly where: () => Conditions;
  readonly edge?: () => Conditions;
  /** By what `orderBy` may order: what a row's node has, and what the edge has by which it was reached. */
  readonly orders: () => Orders;
  readonly edgeOrders?: () => Orders;
  /** By what `keys` may group. */
  readonly groups: () => { readonly [name: string]: GroupBy };
}

/** Composes conditions: gives out names, and bounds how deep and how many they are. */
export interface FilterContext {
  readonly names: Names;
  /** What must hold inside, one level deeper. @throws LimitExceeded past the deepest that is read. */
  inside(conditions: Conditions, where: unknown, bindings: Bindings, path: string): string | undefined;
}

/** One condition, as Cypher that is true, false or null (which counts as false) for a row. */
export type Condition = (
  bindings: Bindings,
  operand: unknown,
  filtering: FilterContext,
  path: string,
) => string | undefined;

/** Conditions by the field of the input that asks for them. */
export type Conditions = { readonly [field: string]: Condition };

export type Orders = { readonly [name: string]: Order };

/** A value to order by: an expression, after lines that compute it where it takes any. */
export interface Order {
  readonly nullable: boolean;
  value(bindings: Bindings, names: Names): ComputedValue;
}

/** What rows are grouped by: a value of the row, or a node that one or several claims lead to. */
export interface GroupBy {
  /** The lines that bind a row for each value, and the value; null where there is none. */
  value(bindings: Bindings, names: Names): ComputedValue & { readonly node?: string };
}
