import type { Relation } from '../../graph/model/relation.ts';
import type { Narrowing } from '../../graph/select/narrowing.ts';
import type { FieldBuilder } from '../builder.ts';
import { edgeConditions, edgeInput } from './edge.ts';
import { groupsOf } from './group.ts';
import { orderInput, ordersOf, type Sorted } from './order.ts';
import { whereConditions, whereInput } from './where.ts';

/** A list as its arguments narrow it: of which nodes, over the claims of which relation, by what it is sorted. */
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
  where: t.arg({ type: whereInput(label), required: false, description: 'Only those of which this holds.' }),
  ...(relation && {
    edge: t.arg({ type: edgeInput(relation), required: false, description: 'Only by claims of which this holds.' }),
  }),
  orderBy: t.arg({
    type: [orderInput(sorted)],
    required: false,
    description: 'The keys to order by, main key first; by slug if not given.',
  }),
});
