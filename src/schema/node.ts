import { names } from '../graph/model/names.ts';
import type { NodeKind } from '../graph/model/node.ts';
import { idOf } from '../graph/rows/rows.ts';
import { byId, byIds } from '../resolvers/entity.ts';
import type { Selected } from '../select/selected.ts';
import { builder, type Field, type FieldBuilder, type SelectedInterfaceRef, selectedRef } from './builder.ts';
import { requiredTextAt } from './column-values.ts';
import { propertyFields, slugField } from './properties.ts';

export const NodeRef = builder.interfaceRef<Selected>('Node').implement({
  description: 'An object with a globally unique id, by which `node` finds it.',
  resolveType: (value) => String(value.__typename),
  fields: (t) => ({
    id: t.id({
      description: 'A readable id that never changes, such as `Axis:energia` or `Actor:can`.',
      extensions: { select: { reads: 'columns', neverNull: true, columns: (bindings) => ({ id: idOf(bindings) }) } },
      resolve: requiredTextAt('id'),
    }),
  }),
});

/** The fields that every node of a kind has: its slug and the properties of the model. */
export const fieldsOf = (t: FieldBuilder, kind: NodeKind): { [name: string]: Field } => ({
  ...slugField(t, kind),
  ...propertyFields(t, kind.properties, 'node'),
});

/** The object type of a kind of node, with all that the model declares of it. */
export const nodeType = (kind: NodeKind) =>
  selectedRef(kind.label).implement({
    description: kind.description,
    extensions: { label: kind.label },
    interfaces: [NodeRef],
    fields: (t) => fieldsOf(t, kind),
  });

/** The properties of a kind that have no place in the names that all bear. */
const beyondNames = ({ properties }: NodeKind) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in names)));

/** The object type of a kind whose names are declared by an interface. */
export const nodeTypeLike = (kind: NodeKind, like: SelectedInterfaceRef) =>
  selectedRef(kind.label).implement({
    description: kind.description,
    extensions: { label: kind.label },
    interfaces: [NodeRef, like],
    fields: (t) => propertyFields(t, beyondNames(kind), 'node'),
  });

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'The object with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'A readable id, such as `Axis:energia` or `Actor:can`.' }) },
    resolve: (_root, { id }, context, info) => byId(context, info, id),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'The objects with these ids, in the order of the ids; null for an id without an object.',
    args: { ids: t.arg.idList({ required: true, description: 'Readable ids, at most 100.' }) },
    resolve: (_root, { ids }, context, info) => byIds(context, info, ids),
  }),
}));
