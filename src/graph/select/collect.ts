import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Select } from './select.ts';

/** The operation in which a selection stands: what is needed to expand fragments and evaluate directives. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: { readonly [name: string]: FragmentDefinitionNode };
  readonly variableValues: { readonly [name: string]: unknown };
}

/** A field selected below another: for which concrete types, and where it stands in the document. */
export interface Selection {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly select: Select;
  readonly types: GraphQLObjectType[];
}

const same = (left: readonly FieldNode[], right: readonly FieldNode[]) =>
  left.length === right.length && left.every((node, index) => node === right[index]);

/**
 * The fields that the graph must read below `parents`, over all concrete types that may stand there; `count` is told how
 * many were looked at, type by type.
 */
export function collect(
  operation: Operation,
  types: readonly GraphQLObjectType[],
  parents: readonly FieldNode[],
  count: (fields: number) => void,
): readonly Selection[] {
  const selections: Selection[] = [];
  for (const type of types) {
    const fields = collectSubfields(
      operation.schema,
      { ...operation.fragments },
      operation.variableValues,
      type,
      parents,
    );
    count([...fields.values()].reduce((sum, nodes) => sum + nodes.length, 0));
    for (const [responseKey, nodes] of fields) add(selections, type, responseKey, nodes);
  }
  return selections;
}

function add(selections: Selection[], type: GraphQLObjectType, responseKey: string, nodes: readonly FieldNode[]): void {
  const known = selections.find((one) => one.responseKey === responseKey && same(one.nodes, nodes));
  if (known) {
    known.types.push(type);
    return;
  }
  const field = type.getFields()[nodes[0]?.name.value ?? ''];
  const select = field?.extensions.select;
  if (field && select) selections.push({ responseKey, nodes, field, select, types: [type] });
}
