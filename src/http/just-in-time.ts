import { useGraphQlJit } from '@envelop/graphql-jit';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';

const operationsIn = (document: DocumentNode): readonly OperationDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

/** A required variable with a default may be left out; compiled, it may not (graphql-jit 0.8). */
const mayOmitRequired = ({ type, defaultValue }: VariableDefinitionNode) =>
  type.kind === Kind.NON_NULL_TYPE && defaultValue !== undefined;

/** Input types that lead to each other, as those of filters do, are compiled without end (graphql-jit 0.8). */
const isInputObject = (schema: GraphQLSchema, { type }: VariableDefinitionNode) =>
  isInputObjectType(schema.getType(nameOf(type)));

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function mayBeCompiled(schema: GraphQLSchema, document: DocumentNode): boolean {
  const [operation, ...others] = operationsIn(document);
  const variables = operation?.variableDefinitions ?? [];
  return (
    operation !== undefined &&
    others.length === 0 &&
    !variables.some((variable) => mayOmitRequired(variable) || isInputObject(schema, variable))
  );
}

/**
 * Compiles documents that come again; what is compiled lives as long as its parsed document, whose cache is bounded.
 *
 * Compiling takes longer than executing once, so a document is compiled when it is met for the second time: queries
 * written once, with new aliases each time, never pay for it. The plugin keeps one compilation a document, whichever
 * operation of it was asked for, so documents with several operations are executed as they are, as are those that it
 * compiles wrongly.
 */
export function useJustInTime() {
  const met = new WeakSet<DocumentNode>();
  return useGraphQlJit(
    {},
    {
      enableIf: ({ schema, document }) => {
        if (met.has(document)) return mayBeCompiled(schema, document);
        met.add(document);
        return false;
      },
    },
  );
}
