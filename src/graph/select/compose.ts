import type { FieldNode, GraphQLObjectType } from 'graphql';
import { DEFAULT_LIST, firstOf } from './budget.ts';
import type { Selection } from './collect.ts';
import type { Composition } from './composition.ts';
import type { Arguments, Frame, Rows } from './field.ts';
import type { Level } from './level.ts';
import type { Narrowing } from './narrowing.ts';
import { nest } from './nest.ts';
import { conditionsOf } from './page.ts';
import { type Read, type Selected, slot } from './selected.ts';

const typeName = (frame: Frame, types: readonly GraphQLObjectType[]) =>
  `CASE ${types.map((type) => `WHEN ${frame.node}:${type.extensions.label} THEN '${type.name}'`).join(' ')} END`;

const bears = (frame: Frame, types: readonly GraphQLObjectType[]) =>
  types.map((type) => `${frame.node}:${type.extensions.label}`).join(' OR ');

/** Adds to `level` what the selection below `parents` needs, and gives how to read an object of it from a row. */
export function composeObject(
  composition: Composition,
  level: Level,
  frame: Frame,
  types: readonly GraphQLObjectType[],
  parents: readonly FieldNode[],
): Read<Selected> {
  const columns: [key: string, place: number][] = [];
  if (types.length > 1) columns.push(['__typename', level.place(typeName(frame, types))]);
  const parts: Part[] = [];
  for (const selection of composition.collect(types, parents, level.rows)) {
    if (selection.select.reads === 'cursor') continue;
    const everywhere = selection.types.length === types.length;
    const guard = everywhere ? undefined : bears(frame, selection.types);
    const direct = columnsFor(composition, level, frame, selection);
    if (direct) {
      const read = Object.entries(direct);
      const always = selection.select.reads === 'columns' && selection.select.neverNull === true;
      columns.push(...read.map(([key, expression]): [string, number] => [key, level.place(expression, always)]));
    } else {
      const read = composeField(composition, level, frame, selection, guard);
      parts.push({ key: slot(selection.responseKey), read, only: everywhere ? undefined : selection.types });
    }
  }
  const only = types.length === 1 ? types[0]?.name : undefined;
  return readObject(only, columns, parts);
}

/** The values of a field that need no more than columns, or one computation. */
function columnsFor(composition: Composition, level: Level, frame: Frame, selection: Selection) {
  const { select } = selection;
  if (select.reads === 'columns') return select.columns(frame, composition.argumentsOf(selection));
  if (select.reads !== 'computed') return undefined;
  return level.compute(`${select.name} ${JSON.stringify(frame)}`, () => select.compute(frame, composition.names));
}

interface Part {
  readonly key: `@${string}`;
  readonly read: Read<Selected[string]>;
  /** The types to which the part belongs, where it does not belong to all. */
  readonly only: readonly GraphQLObjectType[] | undefined;
}

function readObject(
  typeName: string | undefined,
  columns: readonly [string, number][],
  parts: readonly Part[],
): Read<Selected> {
  return (tuple) => {
    const object: { [key: string]: Selected[string] } = { __typename: typeName };
    for (const [key, place] of columns) object[key] = tuple[place];
    for (const part of parts) {
      if (part.only && !part.only.some((type) => type.name === object.__typename)) continue;
      object[part.key] = part.read(tuple);
    }
    return object;
  };
}

/** Adds one field that is more than columns of its parent. `guard` holds where the parent is of the right type. */
export function composeField(
  composition: Composition,
  level: Level,
  frame: Frame,
  selection: Selection,
  guard?: string,
): Read<Selected[string]> {
  const { select, field, nodes } = selection;
  const types = composition.typesOf(field.type);
  switch (select.reads) {
    case 'object': {
      const inner = select.frame(frame, composition.names, composition.argumentsOf(selection));
      if (!inner) return () => null;
      const absent = select.absent?.(frame);
      return absent
        ? composeOptional(composition, level, inner, types, nodes, absent)
        : composeObject(composition, level, inner, types, nodes);
    }
    case 'objects': {
      const reads = select
        .frames(frame)
        .map((one) => composeOptional(composition, level, one, types, nodes, select.absent(one)));
      return (tuple) => reads.map((read) => read(tuple)).filter((one) => one !== null);
    }
    case 'list': {
      const args = composition.argumentsOf(selection);
      const first = select.first?.(frame) ?? firstOf(args.first, DEFAULT_LIST, field.name);
      const rows = narrowed(
        composition,
        select.rows(frame, composition.names, args),
        select.narrowing,
        args,
        field.name,
      );
      return first === 0 ? () => [] : composeRows(composition, level, rows, first, selection, guard);
    }
    case 'first': {
      const read = composeRows(composition, level, select.rows(frame, composition.names), 1, selection, guard);
      return (tuple) => read(tuple)[0] ?? null;
    }
    case 'connection':
      return composition.composePage(composition, level, frame, selection, select, guard);
    default:
      throw new Error(`\`${field.name}\` reads ${select.reads}, which only parts of a connection do`);
  }
}

/** An object that may be absent: its values stand in a list of their own, or null. */
function composeOptional(
  composition: Composition,
  level: Level,
  frame: Frame,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  absent: string,
): Read<Selected | null> {
  const inner = level.below(1);
  const read = composeObject(composition, inner, frame, types, nodes);
  level.take(inner);
  const place = level.place(`CASE WHEN ${absent} THEN null ELSE ${inner.list} END`);
  return (tuple) => {
    const value = tuple[place];
    return Array.isArray(value) ? read(value) : null;
  };
}

/** The rows of a list that meet its `where`. */
function narrowed(
  { names }: Composition,
  rows: Rows,
  narrowing: Narrowing | undefined,
  args: Arguments,
  field: string,
): Rows {
  const conditions = narrowing ? conditionsOf(narrowing, args, names, field)(rows.frame) : [];
  if (conditions.length === 0) return rows;
  return { ...rows, lines: [...rows.lines, `WITH ${rows.carries.join(', ')} WHERE ${conditions.join(' AND ')}`] };
}

function composeRows(
  composition: Composition,
  level: Level,
  rows: Rows,
  limit: number,
  selection: Selection,
  guard: string | undefined,
): Read<readonly Selected[]> {
  const inner = level.below(limit);
  if (limit > 1) composition.budget.spend('rows', inner.rows, selection.field.name);
  const types = composition.typesOf(selection.field.type);
  const always = selection.select.reads === 'list' ? (selection.select.always?.(rows.frame) ?? {}) : {};
  const places = Object.entries(always).map(([key, expression]) => [key, inner.place(expression)] as const);
  const object = composeObject(composition, inner, rows.frame, types, selection.nodes);
  const read: Read<Selected> = (tuple) => ({
    ...object(tuple),
    ...Object.fromEntries(places.map(([key, place]) => [key, tuple[place]])),
  });
  const tuples = nest(composition, level, rows, inner, limit, guard);
  return (tuple) => tuples(tuple).map(places.length > 0 ? read : object);
}
