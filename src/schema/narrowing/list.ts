import type { Relation } from '../../graph/model/relation.ts';
import type { Narrowing } from '../../graph/select/narrowing.ts';
import type { FieldBuilder } from '../builder.ts';
import { edgeConditions, edgeInput } from './edge.ts';
import { groupsOf } from './group.ts';
import { orderInput, ordersOf, type Sorted } from './order.ts';
import { whereConditions, whereInput } from './where.ts';

/** What a list consists of: the label of its nodes, the relation whose claims lead to them, and its orders. */
export interface Listed {
  readonly label: string;
  readonly sorted: Sorted;
  readonly relation?: Relation | undefined;
}

/** What narrows, orders and groups a list, as the composer takes it. */
export const narrowingOf = ({ label, sorted, relation }: Listed): Narrowing => ({
  where: () => whereConditions(label),
  ...(relation && { edge: () => edgeConditions(relation) }),
  orders: () => ordersOf(sorted),
  edgeOrders: () => sorted.edge?.sorts ?? {},
  groups: () => groupsOf(label, relation !== undefined),
});

/** The arguments that narrow and order a list. */
export const narrowingArguments = (t: Pick<FieldBuilder, 'arg'>, { label, sorted, relation }: Listed) => ({
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
    type: [orderInput(sorted)],
    required: false,
    description: 'The keys to order by, main key first; by slug if not given.',
  }),
});
