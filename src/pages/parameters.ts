import { isEnumType } from 'graphql';
import type { Parameter } from '../feeds/parameters.ts';
import type { Kind } from '../feeds/values.ts';
import { schema } from '../schema/index.ts';
import type { Words } from './words.ts';

/** A parameter of a page that may be given once, or left out. */
export const parameter = (name: string, kind: Kind, meaning: Words): Parameter => ({
  ...{ name, isList: false, isRequired: false, fallback: undefined, ...kind },
  meaning,
});

/** A text of a page's address. */
export const text = (values: ReadonlyMap<string, unknown>, name: string): string => String(values.get(name) ?? '');

/** The values of an enum of the schema. */
export function valuesOfEnum(name: string): readonly string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`the schema has no enum ${name}`);
  return type.getValues().map((value) => value.name);
}

/** The kinds of nodes. */
export const nodeKinds = valuesOfEnum('NodeKind');
