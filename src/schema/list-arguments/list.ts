import type { Relation } from '../../graph/model/relation.ts';
import type { ListOptions } from '../../select/list-options.ts';
import type { FieldBuilder } from '../builder.ts';
import { edgeConditions, edgeInput } from './edge.ts';
import { groupsOf } from './group.ts';
import { type OrderShape, orderInput, ordersOf } from './order.ts';
import { whereConditions, whereInput } from './where.ts';

/** What a list consists of: the label of its nodes, the relation whose claims lead to them, and its orders. */
export interface ListShape {
  readonly label: string;
  readonly ordered: OrderShape;
  readonly relation?: Relation | undefined;
  /** How it is ordered if nothing is asked for; by slug if absent. */
  readonly ownOrder?: string;
}

/** What narrows, orders and groups a list, as the composer takes it. */
export const listOptionsOf = ({ label, ordered, relation }: ListShape): ListOptions => ({
  where: () => whereConditions(label),
  ...(relation && { edge: () => edgeConditions(relation) }),
  orders: () => ordersOf(ordered),
  edgeOrders: () => ordered.edge?.sorts ?? {},
  groups: () => groupsOf(label, relation !== undefined),
});

/** The arguments that narrow and order a list. */
export const listArguments = (t: Pick<FieldBuilder, 'arg'>, { label, ordered, relation, ownOrder }: ListShape) => ({
  where: t.arg({
    type: whereInput(label),
    required: false,
    description: 'Keeps only the items that match this filter.',
  }),
  ...(relation && {
    edge: t.arg({
      type: edgeInput(relation),
      required: false,
      description: 'Keeps only the edges whose claim matches this filter.',
    }),
  }),
  orderBy: t.arg({
    type: [orderInput(ordered)],
    required: false,
    description: `The keys to order by, main key first; ${ownOrder ?? 'by slug'} if not given.`,
  }),
});
