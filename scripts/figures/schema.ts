import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isIntrospectionType } from 'graphql';

/** Figures of the schema of a checkout. */
export function figuresOfSchema(root: string): { readonly [what: string]: number } {
  const text = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const types = Object.values(buildSchema(text).getTypeMap()).filter((type) => !isIntrospectionType(type));
  const values = types.filter(isEnumType).map((type) => type.getValues().length);
  return {
    'types of the schema': types.length,
    'bytes of the schema': Buffer.byteLength(text),
    'values of all enums': values.reduce((sum, count) => sum + count, 0),
    'values of the largest enum': Math.max(...values),
  };
}
