import { BadInput } from '../graph/errors.ts';
import { DEFAULT_FIRST, firstOf } from '../graph/rows/first.ts';
import type { Arguments, Bindings, Names, Pages, Rows, SortKey } from '../graph/rows/rows.ts';
import type { ListOptions } from '../select/list-options.ts';
import type { Selection } from './collect.ts';
import type { Composition } from './composition.ts';
import { type CursorPosition, decodeCursor, foreignCursor, type Signature, signatureOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import { afterKey, orderTerms } from './keyset.ts';
import { type DirectedOrder, orderKeysIn, ordersIn } from './order.ts';

/** Which page of a connection was asked for, and the marks of its cursors. */
export interface Request {
  readonly size: number;
  /** Whether the page before a place is wanted, or the last one, and not the one after. */
  readonly backwards: boolean;
  readonly position: CursorPosition | undefined;
  readonly signature: Signature;
  readonly args: Arguments;
}

/** @throws BadInput for what is no page of the list. */
export function requestOf(composition: Composition, selection: Selection, within?: unknown): Request {
  const args = composition.argumentsOf(selection);
  const { first, after, last, before } = args;
  const where = selection.field.name;
  const backwards = isGiven(last) || isGiven(before);
  if (backwards && (isGiven(first) || isGiven(after)))
    throw new BadInput(
      `${where}: pages go one way at a time. Accepted: \`first\` and \`after\`, or \`last\` and \`before\`.`,
    );
  const signature = signatureOf([...listOf(selection, args), within], composition.seen);
  const [cursor, argument] = backwards ? [before, 'before'] : [after, 'after'];
  return {
    size: firstOf(backwards ? last : first, DEFAULT_FIRST, where, backwards ? 'last' : 'first'),
    backwards,
    position: typeof cursor === 'string' ? decodeCursor(signature, cursor, argument, where) : undefined,
    signature,
    args,
  };
}

/**
 * What tells a list from others: its field, and what its arguments ask, but for those that say which page.
 *
 * @throws BadInput for keys of an order that are none.
 */
export function listOf({ field }: Selection, args: Arguments): readonly unknown[] {
  const { first, after, last, before, orderBy, ...others } = args;
  const filtered = Object.entries(others).filter(([, value]) => asksSomething(value));
  return [field.type.toString(), field.name, filtered, orderKeysIn(args, field.name)];
}

const asksSomething = (value: unknown) =>
  isGiven(value) && (typeof value !== 'object' || Object.keys(value).length > 0);

const isGiven = (value: unknown): value is NonNullable<unknown> => value !== undefined && value !== null;

/** What must hold of a row under the arguments `where` and `edge`. */
export const conditionsOf =
  ({ where, edge }: ListOptions, args: Arguments, names: Names, field: string) =>
  (bindings: Bindings): readonly string[] => [
    ...filterOf(where(), args.where, bindings, names, `${field}: where`),
    ...(edge ? filterOf(edge(), args.edge, bindings, names, `${field}: edge`) : []),
  ];

/** The rows of a page in the order asked for, and the values that make the cursor of each. */
export function rowsOf(
  bindings: Bindings,
  names: Names,
  pages: Pages,
  options: ListOptions,
  request: Request,
  limit: number,
  field: string,
): { readonly rows: Rows; readonly key: readonly string[] } {
  const orders = ordersIn(options, orderKeysIn(request.args, field));
  const conditions = conditionsOf(options, request.args, names, field);
  return orders.length === 0
    ? inOwnOrder(bindings, names, pages, conditions, request, limit, field)
    : inOrder(bindings, names, pages, conditions, request, orders, field);
}

/** @throws BadInput for a cursor with values that no row has in this order. */
function checkPlace({ position, backwards }: Request, keys: readonly SortKey[], field: string): void {
  if (!position) return;
  const fits = keys.every(({ nullable }, at) => nullable || (position.key[at] ?? null) !== null);
  if (!fits || position.key.length !== keys.length)
    throw foreignCursor(backwards ? 'before' : 'after', field, 'no list returned it');
}

type Conditions = (bindings: Bindings) => readonly string[];

function inOwnOrder(
  bindings: Bindings,
  names: Names,
  pages: Pages,
  conditions: Conditions,
  request: Request,
  limit: number,
  field: string,
) {
  const { position, backwards } = request;
  const bound = pages.bind(bindings, names, {
    conditions: (row) => [
      ...(position ? [afterKey(pages.order(row), position.key, backwards, names)] : []),
      ...conditions(row),
    ],
    window: { limit, backwards, key: position?.key },
  });
  const keys = pages.order(bound.bindings);
  checkPlace(request, keys, field);
  const constant = (bound.constant ?? []).map((expression) => ({ expression }));
  return {
    rows: { ...bound, order: orderTerms([...constant, ...keys], backwards) },
    key: keys.map(({ expression }) => expression),
  };
}

/** The name under which a carried variable goes on: `i1` of `k1.to AS i1`. */
const carriedName = (carried: string) => carried.split(' AS ').at(-1) ?? carried;

function inOrder(
  bindings: Bindings,
  names: Names,
  pages: Pages,
  conditions: Conditions,
  request: Request,
  orders: readonly DirectedOrder[],
  field: string,
) {
  const { position, backwards } = request;
  const bound = pages.bind(bindings, names, { conditions });
  const computed = orders.map((order) => ({ order, name: names.variable('s'), ...order.value(bound.bindings, names) }));
  const keys: readonly SortKey[] = [
    ...computed.map(({ name, order: { descending, nullable } }) => ({ expression: name, descending, nullable })),
    ...pages.order(bound.bindings),
  ];
  checkPlace(request, keys, field);
  const carries = bound.carries.map(carriedName);
  const values = computed.map(({ name, expression }) => `${expression} AS ${name}`);
  const lines = [
    ...bound.lines,
    ...(computed.some((one) => one.lines) ? [`WITH ${bound.carries.join(', ')}`] : []),
    ...computed.flatMap((one) => one.lines ?? []),
    `WITH ${[...(computed.some((one) => one.lines) ? carries : bound.carries), ...values].join(', ')}`,
    ...(position ? [`WHERE ${afterKey(keys, position.key, backwards, names)}`] : []),
  ];
  return {
    rows: {
      ...bound,
      lines,
      carries: [...carries, ...computed.map(({ name }) => name)],
      order: orderTerms(keys, backwards),
    },
    key: keys.map(({ expression }) => expression),
  };
}
