import type { BoundRows, ComputedValue, Rows, SortKey } from '../graph/rows/rows.ts';
import { conditionsOf } from './conditions.ts';
import { allRowsOf, type Connection } from './connection.ts';
import { foreignCursor } from './cursor.ts';
import { afterKey, orderTerms } from './keyset.ts';
import { type DirectedOrder, orderKeysIn, ordersIn } from './order.ts';
import type { PageRequest } from './page-request.ts';

/** The rows of a page in the order asked for. */
export interface PageRows {
  readonly rows: Rows;
  /** The expressions whose values make the cursor of a row. */
  readonly key: readonly string[];
}

/** @throws BadInput for a cursor that no row has in this order */
export function pageRowsOf(connection: Connection, request: PageRequest, limit: number): PageRows {
  const { options, args, selection } = connection;
  const orders = ordersIn(options, orderKeysIn(args, selection.field.name));
  return orders.length === 0 ? inOwnOrder(connection, request, limit) : inOrder(connection, request, orders);
}

/** In the order that the rows have of themselves, which an index may give. */
function inOwnOrder(connection: Connection, request: PageRequest, limit: number): PageRows {
  const { pages, scope } = connection;
  const { names } = scope.composition;
  const { position, backwards } = request;
  const conditions = conditionsOf(connection);
  const bound = pages.bind(scope.bindings, names, {
    conditions: (row) => [
      ...(position ? [afterKey(pages.order(row), position.key, backwards, names)] : []),
      ...conditions(row),
    ],
    window: { limit, backwards, key: position?.key },
  });
  const keys = pages.order(bound.bindings);
  checkPosition(connection, request, keys);
  const constants = (bound.constants ?? []).map((expression) => ({ expression }));
  return ordered(bound, orderTerms([...constants, ...keys], backwards), keys);
}

/** In another order: the values to order by are computed for all rows. */
function inOrder(connection: Connection, request: PageRequest, orders: readonly DirectedOrder[]): PageRows {
  const { pages, scope } = connection;
  const { names } = scope.composition;
  const { position, backwards } = request;
  const bound = allRowsOf(connection);
  const values = orders.map((order) => ({
    ...order,
    name: names.variable('s'),
    ...order.value(bound.bindings, names),
  }));
  const keys: readonly SortKey[] = [
    ...values.map(({ name, descending, nullable }) => ({ expression: name, descending, nullable })),
    ...pages.order(bound.bindings),
  ];
  checkPosition(connection, request, keys);
  const rows = withValues(bound, values);
  const after = position ? [`WHERE ${afterKey(keys, position.key, backwards, names)}`] : [];
  return ordered({ ...rows, lines: [...rows.lines, ...after] }, orderTerms(keys, backwards), keys);
}

const ordered = (rows: BoundRows, order: readonly string[], keys: readonly SortKey[]): PageRows => ({
  rows: { ...rows, order },
  key: keys.map(({ expression }) => expression),
});

interface NamedValue extends ComputedValue {
  readonly name: string;
}

/** The rows with values that are computed for each, under their names. */
function withValues(rows: BoundRows, values: readonly NamedValue[]): BoundRows {
  const carried = rows.projection.map(nameOf);
  const computations = values.flatMap(({ lines }) => lines ?? []);
  const named = values.map(({ name, expression }) => `${expression} AS ${name}`);
  const computed = values.some(({ lines }) => lines);
  return {
    ...rows,
    lines: [
      ...rows.lines,
      ...(computed ? [`WITH ${rows.projection.join(', ')}`, ...computations] : []),
      `WITH ${[...(computed ? carried : rows.projection), ...named].join(', ')}`,
    ],
    projection: [...carried, ...values.map(({ name }) => name)],
  };
}

/** The name under which an item of a `WITH` goes on: `i1` of `k1.to AS i1`. */
const nameOf = (item: string) => item.split(' AS ').at(-1) ?? item;

function checkPosition(
  { selection }: Connection,
  { position, backwards }: PageRequest,
  keys: readonly SortKey[],
): void {
  if (!position) return;
  const fits = keys.every(({ nullable }, index) => nullable || (position.key[index] ?? null) !== null);
  if (!fits || position.key.length !== keys.length)
    throw foreignCursor(backwards ? 'before' : 'after', selection.field.name, 'no list returned it');
}
