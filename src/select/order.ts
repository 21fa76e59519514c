import * as z from 'zod';
import { BadInput } from '../graph/errors.ts';
import type { Arguments } from '../graph/rows/rows.ts';
import type { ListOptions, Order } from './list-options.ts';

/** How many keys one list may be ordered by: each is computed for every row. */
export const MAXIMUM_ORDERS = 8;

/** A key that an argument `orderBy` names: of the nodes of a list, or of the edges by which they were reached. */
export interface OrderKey {
  readonly of: 'field' | 'edge';
  readonly name: string;
  readonly descending: boolean;
}

/** An order in one direction. */
export interface DirectedOrder extends Order {
  readonly descending: boolean;
}

/** @throws BadInput for too many keys, and for one that names both a field and an edge, or neither. */
export function orderKeysIn({ orderBy }: Arguments, where: string): readonly OrderKey[] {
  const asked: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [];
  if (asked.length > MAXIMUM_ORDERS)
    throw new BadInput(`${where}: \`orderBy\` has ${asked.length} keys. Accepted: at most ${MAXIMUM_ORDERS}.`);
  return asked.map((one, index) => keyOf(one, `${where}: orderBy[${index}]`));
}

const keyInput = z.object({
  field: z.string().nullish(),
  edge: z.string().nullish(),
  direction: z.enum(['ASC', 'DESC']),
});

function keyOf(asked: unknown, path: string): OrderKey {
  const { field, edge, direction } = keyInput.parse(asked);
  const name = field ?? edge;
  if (!name || (field && edge))
    throw new BadInput(
      `${path} names ${name ? 'both `field` and `edge`' : 'neither `field` nor `edge`'}. ` +
        'Accepted: exactly one of them in each key.',
    );
  return { of: field ? 'field' : 'edge', name, descending: direction === 'DESC' };
}

/** What the keys order by. */
export const ordersIn = ({ orders, edgeOrders }: ListOptions, keys: readonly OrderKey[]): readonly DirectedOrder[] =>
  keys.map(({ of, name, descending }) => {
    const order = (of === 'edge' ? edgeOrders?.() : orders())?.[name];
    if (order) return { ...order, descending };
    throw new Error(`nothing is known of the order ${name}`);
  });
