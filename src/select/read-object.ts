import type { GraphQLObjectType } from 'graphql';
import type { Column } from './columns.ts';
import type { Read, Selected } from './selected.ts';

/** A field of an object that is more than columns, and how it is read from the row. */
export interface Part {
  readonly key: `@${string}`;
  readonly read: Read<Selected[string]>;
  /** The types that have the field, where not all have it. */
  readonly only?: readonly GraphQLObjectType[] | undefined;
}

/** Reads an object that has the parts, and nothing else. */
export const readParts = (parts: readonly Part[]): Read<Selected> => {
  return (row) => Object.fromEntries(parts.map(({ key, read }) => [key, read(row)]));
};

/** Reads an object; its type is known, or a column tells it. */
export const readObject =
  (typeName: string | undefined, columns: readonly Column[], parts: readonly Part[]): Read<Selected> =>
  (row) => {
    const object: { [key: string]: Selected[string] } = { __typename: typeName };
    for (const [key, index] of columns) object[key] = row[index];
    for (const { key, read, only } of parts) {
      if (only && !only.some(({ name }) => name === object.__typename)) continue;
      object[key] = read(row);
    }
    return object;
  };
