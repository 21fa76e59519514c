import type { Choices } from '../graph/model/property.ts';
import { DEFAULT_FIRST, MAXIMUM_FIRST } from '../graph/select/budget.ts';
import type { Pages, Select } from '../graph/select/field.ts';
import {
  builder,
  type Field,
  type FieldBuilder,
  type SelectedInterfaceRef,
  type SelectedRef,
  selectedRef,
} from './builder.ts';
import { ClaimRef, claimFields } from './claim.ts';
import { enumOf } from './enums.ts';
import { numberFrom, objectsFrom, requiredObjectFrom, rootObject } from './selections.ts';
import { columnOf, flagAt, requiredTextAt, textAt } from './values.ts';

export type NodeTypeRef = SelectedRef | SelectedInterfaceRef;

const part = (reads: 'edges' | 'nodes' | 'pageInfo' | 'total' | 'cursor'): { select: Select } => ({
  select: { reads },
});

const PageInfoRef = selectedRef('PageInfo').implement({
  description: 'Where a page stands among the others.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether more follow.', resolve: flagAt('hasNextPage') }),
    hasPreviousPage: t.boolean({
      description: 'Whether it was asked for `after` something.',
      resolve: flagAt('hasPreviousPage'),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of its first edge.',
      resolve: textAt('startCursor'),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of its last edge: give it as `after` for the next page.',
      resolve: textAt('endCursor'),
    }),
  }),
});

/** The fields of any edge: its node and its cursor. */
const edgeFields = (t: FieldBuilder, node: NodeTypeRef) => ({
  node: t.field({
    type: node,
    description: 'What stands at the end of the edge.',
    extensions: { select: { reads: 'object', frame: (frame) => ({ node: `${frame.node}` }) } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  cursor: t.field({
    type: 'String',
    description: 'Its place: give it as `after` for what follows.',
    extensions: part('cursor'),
    resolve: requiredTextAt('cursor'),
  }),
});

const claimEdgeFields = (t: FieldBuilder, roles: Choices | undefined): { [name: string]: Field } => ({
  claim: t.field({
    type: ClaimRef,
    description: 'The claim that the edge is.',
    extensions: { select: { reads: 'object', frame: (frame) => ({ claim: `${frame.claim}` }) } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  ...claimFields(t),
  ...(roles && {
    role: t.field({
      type: enumOf(roles),
      nullable: true,
      description: roles.description,
      extensions: columnOf('role', 'claim'),
      resolve: textAt('role'),
    }),
  }),
});

const connectionOf = (name: string, description: string, node: NodeTypeRef, edge: SelectedRef, total: string) =>
  selectedRef(`${name}Connection`).implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The edges of the page.',
        extensions: part('edges'),
        resolve: objectsFrom,
      }),
      nodes: t.field({
        type: [node],
        description: 'What stands at the ends of the edges, in their order.',
        extensions: part('nodes'),
        resolve: objectsFrom,
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where the page stands among the others.',
        extensions: part('pageInfo'),
        resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
      }),
      totalCount: t.field({
        type: 'Int',
        description: total,
        extensions: part('total'),
        resolve: (parent, _args, _context, info) => numberFrom(parent, info),
      }),
    }),
  });

/** A connection whose edges are claims. One node may stand on several edges, one for each claim about it. */
export function claimConnection(name: string, node: NodeTypeRef, roles: Choices | undefined) {
  const edge = selectedRef(`${name}Edge`).implement({
    description: 'One claim and what it leads to.',
    fields: (t) => ({ ...edgeFields(t, node), ...claimEdgeFields(t, roles) }),
  });
  return connectionOf(
    name,
    'A page of claims, in order of the slug they lead to.',
    node,
    edge,
    'How many claims there are in all, under the view.',
  );
}

/** A connection over all nodes of a kind. */
export function listConnection(name: string, node: NodeTypeRef) {
  const edge = selectedRef(`${name}Edge`).implement({
    description: 'One of the list.',
    fields: (t) => edgeFields(t, node),
  });
  return connectionOf(name, 'A page of a list, in order of slug.', node, edge, 'How many there are in all.');
}

/** A connection whose edges have fields of their own. */
export function ownConnection(
  name: string,
  description: string,
  node: NodeTypeRef,
  fields: (t: FieldBuilder) => { [name: string]: Field },
  total: string,
) {
  const edge = selectedRef(`${name}Edge`).implement({
    description: `${description} One edge of it.`,
    fields: (t) => ({ ...edgeFields(t, node), ...fields(t) }),
  });
  return connectionOf(name, description, node, edge, total);
}

const pageArguments = (t: Pick<FieldBuilder, 'arg'>) => ({
  first: t.arg({
    type: 'Int',
    required: false,
    description: `How many at most, from 1 to ${MAXIMUM_FIRST}; ${DEFAULT_FIRST} if not given.`,
  }),
  after: t.arg({ type: 'String', required: false, description: 'A cursor of this field: what follows it.' }),
});

/** A field that is a connection read below its parent. */
export const pagesField = (t: FieldBuilder, type: SelectedRef, pages: Pages, description: string) =>
  t.field({
    type,
    description,
    args: pageArguments(t),
    extensions: { select: { reads: 'connection', pages } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  });

/** A root field that lists all nodes of a kind. */
export function listField(name: string, type: SelectedRef, pages: Pages, description: string): void {
  builder.queryField(name, (t) =>
    t.field({
      type,
      description,
      args: pageArguments(t),
      extensions: { select: { reads: 'connection', pages } },
      resolve: (_root, _args, context, info) => rootObject(context, info),
    }),
  );
}
