import type { GraphQLResolveInfo } from 'graphql';
import { fromSelection, isSelected, type Selected } from '../select/selected.ts';

/** The object that was read for the field, or null. */
export function objectFrom(parent: Selected, info: GraphQLResolveInfo): Selected | null {
  const value = fromSelection(parent, info);
  return isSelected(value) ? value : null;
}

export function requiredObjectFrom(parent: Selected, info: GraphQLResolveInfo): Selected {
  const value = objectFrom(parent, info);
  if (value) return value;
  throw new Error(`the graph gave nothing for \`${info.fieldName}\`, which always exists`);
}

/** The objects that were read for the field. */
export function objectsFrom(parent: Selected, _args: unknown, _context: unknown, info: GraphQLResolveInfo) {
  const value = fromSelection(parent, info);
  return Array.isArray(value) ? value.filter(isSelected) : [];
}

/** The number that was read for the field. */
export function numberFrom(parent: Selected, info: GraphQLResolveInfo): number {
  const value = fromSelection(parent, info);
  return typeof value === 'number' ? value : 0;
}
