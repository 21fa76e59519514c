import { BadInput } from '../errors.ts';
import { DEFAULT_FIRST, firstOf } from './budget.ts';
import type { Selection } from './collect.ts';
import type { Composition } from './composition.ts';
import { decodeCursor, foreignCursor, type Place, type Signature, signatureOf } from './cursor.ts';
import type { Arguments, Frame, Names, Pages, Rows, SortKey } from './field.ts';
import { filterOf } from './filter.ts';
import { beyond, orderTerms } from './keyset.ts';
import type { Narrowing } from './narrowing.ts';
import { type DirectedOrder, orderKeysIn, ordersIn } from './order.ts';

/** Which page of a connection was asked for, and the marks of its cursors. */
export interface Request {
  readonly size: number;
  /** Whether the page before a place is wanted, or the last one, and not the one after. */
  readonly backwards: boolean;
  readonly place: Place | undefined;
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
    place: typeof cursor === 'string' ? decodeCursor(signature, cursor, argument, where) : undefined,
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
  const narrowed = Object.entries(others).filter(([, value]) => asksSomething(value));
  return [field.type.toString(), field.name, narrowed, orderKeysIn(args, field.name)];
}

const asksSomething = (value: unknown) =>
  isGiven(value) && (typeof value !== 'object' || Object.keys(value).length > 0);

const isGiven = (value: unknown): value is NonNullable<unknown> => value !== undefined && value !== null;

/** What must hold of a row under the arguments `where` and `edge`. */
export const conditionsOf =
  ({ where, edge }: Narrowing, args: Arguments, names: Names, field: string) =>
  (frame: Frame): readonly string[] => [
    ...filterOf(where(), args.where, frame, names, `${field}: where`),
    ...(edge ? filterOf(edge(), args.edge, frame, names, `${field}: edge`) : []),
  ];

/** The rows of a page in the order asked for, and the values that make the cursor of each. */
export function rowsOf(
  frame: Frame,
  names: Names,
  pages: Pages,
  narrowing: Narrowing,
  request: Request,
  limit: number,
  field: string,
): { readonly rows: Rows; readonly key: readonly string[] } {
  const orders = ordersIn(narrowing, orderKeysIn(request.args, field));
  const conditions = conditionsOf(narrowing, request.args, names, field);
  return orders.length === 0
    ? inOwnOrder(frame, names, pages, conditions, request, limit, field)
    : inOrder(frame, names, pages, conditions, request, orders, field);
}

/** @throws BadInput for a cursor with values that no row has in this order. */
function checkPlace({ place, backwards }: Request, keys: readonly SortKey[], field: string): void {
  if (!place) return;
  const fits = keys.every(({ nullable }, at) => nullable || (place.key[at] ?? null) !== null);
  if (!fits || place.key.length !== keys.length)
    throw foreignCursor(backwards ? 'before' : 'after', field, 'no list returned it');
}

type Conditions = (frame: Frame) => readonly string[];

function inOwnOrder(
  frame: Frame,
  names: Names,
  pages: Pages,
  conditions: Conditions,
  request: Request,
  limit: number,
  field: string,
) {
  const { place, backwards } = request;
  const bound = pages.bind(frame, names, {
    conditions: (row) => [
      ...(place ? [beyond(pages.order(row), place.key, backwards, names)] : []),
      ...conditions(row),
    ],
    window: { limit, backwards, key: place?.key },
  });
  const keys = pages.order(bound.frame);
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
  frame: Frame,
  names: Names,
  pages: Pages,
  conditions: Conditions,
  request: Request,
  orders: readonly DirectedOrder[],
  field: string,
) {
  const { place, backwards } = request;
  const bound = pages.bind(frame, names, { conditions });
  const computed = orders.map((order) => ({ order, name: names.variable('s'), ...order.value(bound.frame, names) }));
  const keys: readonly SortKey[] = [
    ...computed.map(({ name, order: { descending, nullable } }) => ({ expression: name, descending, nullable })),
    ...pages.order(bound.frame),
  ];
  checkPlace(request, keys, field);
  const carries = bound.carries.map(carriedName);
  const values = computed.map(({ name, expression }) => `${expression} AS ${name}`);
  const lines = [
    ...bound.lines,
    ...(computed.some((one) => one.lines) ? [`WITH ${bound.carries.join(', ')}`] : []),
    ...computed.flatMap((one) => one.lines ?? []),
    `WITH ${[...(computed.some((one) => one.lines) ? carries : bound.carries), ...values].join(', ')}`,
    ...(place ? [`WHERE ${beyond(keys, place.key, backwards, names)}`] : []),
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
