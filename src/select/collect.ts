import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
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

type Nodes = readonly FieldNode[];

const same = (left: Nodes, right: Nodes) =>
  left.length === right.length && left.every((node, index) => node === right[index]);

/** About how many characters a value and its punctuation take in an answer. */
const VALUE_CHARACTERS = 20;

/**
 * Nothing where GraphQL refuses the variables of a directive or argument: null fits neither `Boolean!` nor `ID!`, even
 * where the variable has a default. Such a field is not read; the execution reports the error when it reaches the field.
 */
function unlessRefused<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/**
 * The fields that the graph must read below `parents`, over all concrete types that may stand there. `count` is called
 * once for each type, with the number of its fields and about how many characters they take in an answer.
 */
export function collect(
  operation: Operation,
  types: readonly GraphQLObjectType[],
  parents: readonly FieldNode[],
  count: (fields: number, characters: number) => void,
): readonly Selection[] {
  const selections: Selection[] = [];
  for (const type of types) {
    const fields = [...fieldsOf(operation, type, parents)];
    count(
      sum(fields, ([, nodes]) => nodes.length),
      sum(fields, ([key]) => key.length + VALUE_CHARACTERS),
    );
    for (const [responseKey, nodes] of fields) {
      const known = selections.find((one) => one.responseKey === responseKey && same(one.nodes, nodes));
      if (known) known.types.push(type);
      else selections.push(...selectionOf(operation, type, responseKey, nodes));
    }
  }
  return selections;
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);

const fieldsOf = ({ schema, fragments, variableValues }: Operation, type: GraphQLObjectType, parents: Nodes) =>
  unlessRefused(() => collectSubfields(schema, { ...fragments }, variableValues, type, parents)) ?? [];

/** Whether a field of an object type is selected below these nodes. */
export const selects = (operation: Operation, type: GraphQLObjectType, parents: Nodes, field: string): boolean =>
  [...fieldsOf(operation, type, parents)].some(([, [node]]) => node?.name.value === field);

/** The selection of a field, or none where the graph need not read it. */
function selectionOf(
  { variableValues }: Operation,
  type: GraphQLObjectType,
  responseKey: string,
  nodes: Nodes,
): readonly Selection[] {
  const [node] = nodes;
  const field = type.getFields()[node?.name.value ?? ''];
  const select = field?.extensions.select;
  if (!node || !field || !select) return [];
  const args = unlessRefused(() => getArgumentValues(field, node, variableValues));
  return args ? [{ responseKey, nodes, field, select, types: [type] }] : [];
}
