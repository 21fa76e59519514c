import { DEFAULT_FIRST, MAXIMUM_FIRST } from '../graph/rows/first.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import type { Select } from '../select/select.ts';
import { type FieldBuilder, type SelectedInterfaceRef, type SelectedRef, selectedRef } from './builder.ts';
import { flagAt, requiredTextAt, textAt } from './column-values.ts';
import { numberFrom, objectsFrom, requiredObjectFrom } from './selections.ts';

export type NodeTypeRef = SelectedRef | SelectedInterfaceRef;

const part = (reads: 'edges' | 'nodes' | 'pageInfo' | 'total' | 'cursor'): { select: Select } => ({
  select: { reads },
});

export const PageInfoRef = selectedRef('PageInfo').implement({
  description: 'Information about a page.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether there are items after this page. Always true for a page requested with `before`.',
      resolve: flagAt('hasNextPage'),
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether there are items before this page. Always true for a page requested with `after`.',
      resolve: flagAt('hasPreviousPage'),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first edge. Pass it as `before` to get the previous page.',
      resolve: textAt('startCursor'),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last edge. Pass it as `after` to get the next page.',
      resolve: textAt('endCursor'),
    }),
  }),
});

/** The bindings of what stands at the end of an edge. */
const nodeOf = ({ node, id, ...others }: Bindings): Bindings => (node ? { node, ...(id && { id }) } : others);

const edge = (t: FieldBuilder, node: NodeTypeRef) => ({
  node: t.field({
    type: node,
    description: 'What stands at the end of the edge.',
    extensions: { select: { reads: 'object', bindings: nodeOf } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  cursor: t.field({
    type: 'String',
    description: 'Its place: give it as `after` for what follows, or as `before` for what comes before.',
    extensions: part('cursor'),
    resolve: requiredTextAt('cursor'),
  }),
});

const connection = (t: FieldBuilder, node: NodeTypeRef, edges: SelectedRef, total: string) => ({
  edges: t.field({
    type: [edges],
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
});

/** The fields that any edge and any connection have. */
export const pagesParts = { edge, connection };

const size = (way: 'first' | 'last') =>
  `The ${way} n items: 0 to ${MAXIMUM_FIRST}, default ${DEFAULT_FIRST}${way === 'last' ? ' with `before`' : ''}.`;

/** Which page is wanted. */
export const cursorArguments = (t: Pick<FieldBuilder, 'arg'>) => ({
  first: t.arg({ type: 'Int', required: false, description: size('first') }),
  after: t.arg({ type: 'String', required: false, description: 'Items after this cursor of this list.' }),
  last: t.arg({ type: 'Int', required: false, description: size('last') }),
  before: t.arg({ type: 'String', required: false, description: 'Items before this cursor of this list.' }),
});
