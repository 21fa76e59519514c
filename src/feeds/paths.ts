import { type GraphQLNamedType, type GraphQLOutputType, getNamedType, isListType, isNonNullType } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import type { SelectedField, Selection } from './selection.ts';

/** Response keys from the answer on; a number takes one item of a list. */
export type Keys = readonly string[];

/** Where a path leads in the schema. */
export interface Target {
  /** The type there; several where objects of several types may be on the way. */
  readonly types: readonly GraphQLNamedType[];
  /** How many lists it crosses, or ends at, without taking one of their items. */
  readonly lists: number;
  /** The fields at its end. */
  readonly fields: readonly SelectedField[];
}

const isIndex = (key: string): boolean => /^\d+$/.test(key);

/** Whether a field is a list, and of what. */
export function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

/** The keys of a path of a descriptor, which begins at the row unless it begins with `/`. */
export const keysOf = (path: string, row: Keys): Keys =>
  path.startsWith('/') ? path.slice(1).split('.') : [...row, ...path.split('.')];

/** Follows a path through the selection. @throws BadInput where it leaves it. */
export function follow(selection: Selection, keys: Keys): Target {
  let parts = selection.root;
  let fields: readonly SelectedField[] = [];
  let lists = 0;
  for (const key of keys) {
    if (isIndex(key)) {
      lists -= 1;
      continue;
    }
    fields = selection.fieldsAt(parts, key);
    if (fields.length === 0) {
      const there = [...new Set(selection.fieldsOf(parts).map((one) => one.key))];
      throw new BadInput(
        `${keys.join('.')}: nothing is selected as \`${key}\`; accepted: ${there.join(', ') || 'nothing below'}`,
      );
    }
    parts = fields.flatMap(({ below }) => below);
    if (fields.some(({ field }) => isList(field.type))) lists += 1;
  }
  return { types: [...new Set(fields.map(({ field }) => getNamedType(field.type)))], lists, fields };
}

/**
 * The values at the end of a path below a value: one for each item of the lists on the way, null where an item has none.
 * Without lists it is one value or none.
 */
export function valuesAt(value: unknown, keys: Keys, from = 0): readonly unknown[] {
  if (value === null || value === undefined) return [];
  const key = keys[from];
  if (Array.isArray(value)) {
    if (key !== undefined && isIndex(key)) return valuesAt(value[Number(key)], keys, from + 1);
    return value.flatMap((item) => (isAbsent(item, keys, from) ? [null] : valuesAt(item, keys, from)));
  }
  if (key === undefined) return [value];
  return valuesAt(memberOf(value, key), keys, from + 1);
}

/** Whether the path ends early below an item, at a value that is null. */
function isAbsent(item: unknown, keys: Keys, from: number): boolean {
  let value = item;
  for (let place = from; !Array.isArray(value); place += 1) {
    if (value === null || value === undefined) return true;
    const key = keys[place];
    if (key === undefined) return false;
    value = memberOf(value, key);
  }
  return false;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Calls back for each object at the end of a row path, with the objects on the way: one for each key, by its place. */
export function eachRow(answer: unknown, keys: Keys, visit: (trail: readonly unknown[]) => void): void {
  const trail: unknown[] = [answer];
  const descend = (value: unknown, depth: number): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const item of value) descend(item, depth);
      return;
    }
    trail[depth] = value;
    const key = keys[depth];
    if (key === undefined) visit(trail);
    else descend(memberOf(value, key), depth + 1);
  };
  descend(answer, 0);
}
