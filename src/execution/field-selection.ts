import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';

/** A field selected on a type at one place of an operation. */
export interface FieldSelection {
  /** The number of the field in its plan. */
  readonly number: number;
  /** Its key in the answer. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** The merged field nodes of the document, and the first of them, whose arguments count. */
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
}
