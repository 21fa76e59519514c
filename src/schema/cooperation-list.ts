import { cooperationList } from '../graph/cypher/cooperation-list.ts';
import { rootObject } from '../resolvers/root-object.ts';
import type { ListOptions } from '../select/list-options.ts';
import { ActorRef } from './actor.ts';
import { makeAggregate, overAllFields } from './aggregate.ts';
import { AxisRef } from './axis.ts';
import { builder, selectedRef } from './builder.ts';
import { byEvidence, cooperationFields } from './cooperation.ts';
import { groupsOfPairs, pairGroupEnum } from './list-arguments/group.ts';
import { rowOrderInput } from './list-arguments/order.ts';
import { namedEnds, pairConditions, pairWhereInput } from './list-arguments/pairs.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { requiredObjectFrom } from './selections.ts';

const CooperationRef = selectedRef('Cooperation').implement({
  description: 'An actor and an axis on which it cooperates: a visible path of claims leads from one to the other.',
  fields: (t) => ({
    actor: t.field({
      type: ActorRef,
      description: 'Who cooperates.',
      extensions: { select: { reads: 'object', bindings: ({ actor }) => ({ node: `${actor}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    axis: t.field({
      type: AxisRef,
      description: 'On what.',
      extensions: { select: { reads: 'object', bindings: ({ axis }) => ({ node: `${axis}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    ...cooperationFields(t),
  }),
});

const CooperationEdgeRef = selectedRef('CooperationEdge').implement({
  description: 'One cooperation and its place among the others.',
  fields: (t) => pagesParts.edge(t, CooperationRef),
});

const CooperationAggregateRef = makeAggregate('CooperationAggregate', {
  of: 'cooperations',
  one: 'cooperation',
  properties: {},
  keys: () => pairGroupEnum,
});

const total =
  'Number of cooperations that match the arguments, over all pages. It is computed from the paths of every candidate; on a ' +
  'large graph that takes longer than a page.';

const CooperationConnectionRef = selectedRef('CooperationConnection').implement({
  description: 'A page of cooperations, in order of the ids of actor and axis if no other is asked for.',
  fields: (t) => ({
    ...pagesParts.connection(t, CooperationRef, CooperationEdgeRef, total),
    ...overAllFields(t, CooperationAggregateRef, pairGroupEnum),
  }),
});

const options: ListOptions = {
  where: () => pairConditions,
  orders: () => byEvidence.sorts,
  groups: () => groupsOfPairs,
};

builder.queryField('cooperations', (t) =>
  t.field({
    type: CooperationConnectionRef,
    description:
      'Who cooperates on what, with the evidence: every actor with every axis of its `cooperations`. A condition that ' +
      'names actors or axes by id or slug is answered from there.',
    args: {
      ...cursorArguments(t),
      where: t.arg({
        type: pairWhereInput(),
        required: false,
        description: 'Keeps only the cooperations that match this filter.',
      }),
      orderBy: t.arg({
        type: [rowOrderInput(byEvidence)],
        required: false,
        description: 'The keys to order by, main key first; by the ids of actor and axis if not given.',
      }),
    },
    extensions: {
      select: { reads: 'connection', pages: ({ where }) => cooperationList(namedEnds(where)), options },
    },
    resolve: (_root, _args, context, info) => rootObject(context, info),
  }),
);
