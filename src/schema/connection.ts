import { roleOf } from '../graph/model/claim-columns.ts';
import type { Relation } from '../graph/model/relation.ts';
import type { Arguments, Pages } from '../graph/rows/rows.ts';
import { rootObject } from '../resolvers/root-object.ts';
import type { ListOptions } from '../select/list-options.ts';
import { overAllNodes } from './aggregate.ts';
import { builder, type Field, type FieldBuilder, type SelectedRef, selectedRef } from './builder.ts';
import { ClaimRef, claimFields } from './claim.ts';
import { type ListShape, listArguments, listOptionsOf } from './list-arguments/list.ts';
import { cursorArguments, type NodeTypeRef, pagesParts } from './page-fields.ts';
import { propertyFields } from './properties.ts';
import { requiredObjectFrom } from './selections.ts';

const claimEdgeFields = (t: FieldBuilder, relation: Relation | undefined): { [name: string]: Field } => ({
  claim: t.field({
    type: ClaimRef,
    description: 'The claim that the edge is.',
    extensions: { select: { reads: 'object', bindings: (bindings) => ({ claim: `${bindings.claim}` }) } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  ...claimFields(t),
  ...propertyFields(t, relation ? roleOf(relation) : {}, 'claim'),
});

/** A connection type, the list it pages through, and the rows. */
interface Connection {
  readonly name: string;
  readonly description: string;
  readonly node: NodeTypeRef;
  readonly shape: ListShape;
  readonly total: string;
}

const connectionOf = ({ name, description, node, shape, total }: Connection, edge: SelectedRef) =>
  selectedRef(`${name}Connection`).implement({
    description,
    fields: (t) => ({
      ...pagesParts.connection(t, node, edge, total),
      ...overAllNodes(t, shape.label, shape.relation !== undefined),
    }),
  });

/** A connection whose edges are claims. One node may stand on several edges, one for each claim about it. */
export function claimConnection(name: string, node: NodeTypeRef, shape: ListShape) {
  const edge = selectedRef(`${name}Edge`).implement({
    description: 'One claim and what it leads to.',
    fields: (t) => ({ ...pagesParts.edge(t, node), ...claimEdgeFields(t, shape.relation) }),
  });
  const description = 'A page of claims, in order of the slug they lead to if no other is asked for.';
  const total = 'How many claims there are in all, under the view and as the arguments narrow them.';
  return connectionOf({ name, description, node, shape, total }, edge);
}

/** A connection over all nodes of a kind. */
export function listConnection(name: string, node: NodeTypeRef, shape: ListShape) {
  const edge = selectedRef(`${name}Edge`).implement({
    description: 'One of the list.',
    fields: (t) => pagesParts.edge(t, node),
  });
  const description = `A page of a list, ${shape.ownOrder ?? 'in order of slug'} if no other is asked for.`;
  const total = 'How many there are in all, as the arguments narrow them.';
  return connectionOf({ name, description, node, shape, total }, edge);
}

/** A connection whose edges have fields of their own. */
export function ownConnection(connection: Connection, fields: (t: FieldBuilder) => { [name: string]: Field }) {
  const edge = selectedRef(`${connection.name}Edge`).implement({
    description: `${connection.description} One edge of it.`,
    fields: (t) => ({ ...pagesParts.edge(t, connection.node), ...fields(t) }),
  });
  return connectionOf(connection, edge);
}

/** The rows of a list, which its arguments may give. */
type ListedPages = Pages | ((args: Arguments) => Pages);

const selectOf = (pages: ListedPages, options: ListOptions) =>
  ({ select: { reads: 'connection', pages, options } }) as const;

const argumentsOf = (t: Pick<FieldBuilder, 'arg'>, shape: ListShape) => ({
  ...cursorArguments(t),
  ...listArguments(t, shape),
});

/** What a field lists, and how its type pages through it. */
interface ListedField {
  readonly type: SelectedRef;
  readonly pages: ListedPages;
  readonly shape: ListShape;
  readonly description: string;
}

/** A field that is a connection read below its parent. */
export const pagesField = (t: FieldBuilder, { type, pages, shape, description }: ListedField) =>
  t.field({
    type,
    description,
    args: argumentsOf(t, shape),
    extensions: selectOf(pages, listOptionsOf(shape)),
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  });

/** A root field that lists all nodes of a kind. */
export function listField(name: string, { type, pages, shape, description }: ListedField): void {
  builder.queryField(name, (t) =>
    t.field({
      type,
      description,
      args: argumentsOf(t, shape),
      extensions: selectOf(pages, listOptionsOf(shape)),
      resolve: (_root, _args, context, info) => rootObject(context, info),
    }),
  );
}
