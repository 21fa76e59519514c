import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

/** The schema in its own language, by name. In introspection, types and fields stand as they are declared. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
