import { type GraphQLNamedType, isEnumType, isScalarType } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import type { ColumnDescriptor, ColumnType } from './descriptor.ts';
import { follow, type Keys, keysOf, valuesAt } from './paths.ts';
import type { Selection } from './selection.ts';

/** A cell: days and moments are ISO 8601 texts; null where there is nothing. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** A column of a feed, as the schema types it. */
export interface FeedColumn extends ColumnDescriptor {
  /** The closed list of values that a text may have; nothing where it may be any. */
  readonly values: readonly string[] | undefined;
}

const BETWEEN = '; ';

/** The types of column that a type of the schema fits. */
const FITTING: { readonly [scalar: string]: readonly ColumnType[] } = {
  String: ['text'],
  ID: ['text'],
  Int: ['integer', 'number'],
  Float: ['number'],
  Boolean: ['boolean'],
  Date: ['day'],
  DateTime: ['moment'],
};

function fitting(type: GraphQLNamedType): readonly ColumnType[] {
  return isEnumType(type) ? ['text'] : isScalarType(type) ? (FITTING[type.name] ?? []) : [];
}

/** What a column becomes: a joined list is text and a counted one a number, whatever its items are. */
function expectFitting({ name, type, list }: ColumnDescriptor, types: readonly GraphQLNamedType[]): void {
  const made: readonly ColumnType[] | undefined =
    list && { join: ['text'] as const, count: ['integer'] as const, first: undefined }[list];
  for (const one of types) {
    const accepted = made ?? fitting(one);
    if (accepted.includes(type)) continue;
    throw new BadInput(
      `column ${name}: ${one.name} is no ${type}; accepted: ${accepted.join(', ') || 'a value, not an object'}`,
    );
  }
}

const valuesOf = (types: readonly GraphQLNamedType[]): readonly string[] | undefined =>
  types.length > 0 && types.every(isEnumType)
    ? [...new Set(types.flatMap((type) => type.getValues().map(({ name }) => name)))]
    : undefined;

/** The column of some rows. @throws BadInput where its path or its type does not fit the operation. */
export function columnOf(selection: Selection, rows: Keys, column: ColumnDescriptor): FeedColumn {
  const targets = column.value.map((path) => {
    const keys = keysOf(path, rows);
    const { types, lists } = follow(selection, keys);
    return { types, lists: lists - follow(selection, keys.slice(0, inCommon(keys, rows))).lists };
  });
  const types = targets.flatMap((target) => target.types);
  expectFitting(column, types);
  if (!column.list && targets.some(({ lists }) => lists > 0))
    throw new BadInput(`column ${column.name}: a list; accepted: with \`list\`: join, count or first`);
  const isClosed = targets.length === 1 && column.list === undefined;
  return { ...column, values: isClosed ? valuesOf(types) : undefined };
}

/** How many keys two paths begin with together. */
function inCommon(keys: Keys, rows: Keys): number {
  const different = rows.findIndex((key, place) => keys[place] !== key);
  return different < 0 ? rows.length : different;
}

const isCell = (value: unknown): value is Exclude<Cell, null> => ['string', 'number', 'boolean'].includes(typeof value);

function cellIn(values: readonly unknown[], list: ColumnDescriptor['list']): Cell {
  if (list === 'count') return values.length;
  // Columns of one list keep their items in step, so an item without a value keeps its place.
  if (list === 'join') return values.some((one) => one !== null) ? values.map((one) => one ?? '').join(BETWEEN) : null;
  const value = values.find((one) => one !== null);
  return isCell(value) ? value : null;
}

/** Reads the cell of a row, from the objects on the way to it. */
export function readerOf({ value, list }: ColumnDescriptor, rows: Keys): (trail: readonly unknown[]) => Cell {
  const readers = value.map((path) => {
    const keys = keysOf(path, rows);
    const common = inCommon(keys, rows);
    const rest = keys.slice(common);
    return (trail: readonly unknown[]) => cellIn(valuesAt(trail[common], rest), list);
  });
  const [only] = readers;
  return only && readers.length === 1 ? only : (trail) => readers.map((read) => read(trail)).join(' ');
}
