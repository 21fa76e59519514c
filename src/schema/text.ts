import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

/** The schema as SDL, sorted by name. Introspection returns types and fields in the order of declaration. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
