import type { GraphQLResolveInfo } from 'graphql';
import type { GraphValue } from '../graph/port.ts';

/**
 * One object of an answer, as a composed read gives it: columns by name, and what its fields selected by `@` and
 * response key, so that two aliases of one field never meet.
 */
export interface Selected {
  readonly [key: string]: GraphValue | Selected | readonly Selected[] | undefined;
}

export const isSelected = (value: unknown): value is Selected =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The `pageInfo` of a page. */
export interface PageInfo extends Selected {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The values of a row, as the statement returned them. */
export type RowValues = readonly GraphValue[];

export const rowValues = (value: GraphValue | undefined): RowValues => (Array.isArray(value) ? value : []);

/** Reads a value out of a row. */
export type Read<T> = (row: RowValues) => T;

/** The key of a field in an object of an answer. */
export const selectedKey = (responseKey: string): `@${string}` => `@${responseKey}`;

/** What a composed read brought for the field that is being resolved. */
export function fromSelection(parent: Selected, info: GraphQLResolveInfo): Selected[string] {
  const [node] = info.fieldNodes;
  return parent[selectedKey(node?.alias?.value ?? info.fieldName)];
}
