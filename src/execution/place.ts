import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';

/** A field that is selected of a type at some place of an operation. */
export interface Place {
  /** Of the fields of its plan. */
  readonly number: number;
  /** Under what it stands in the answer. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** The nodes of the document that are merged here, and the first of them, whose arguments count. */
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
}
