import type { FieldNode, GraphQLObjectType } from 'graphql';
import { DEFAULT_LIST, firstOf } from '../graph/rows/first.ts';
import type { Arguments, Bindings, Rows } from '../graph/rows/rows.ts';
import type { ListOptions } from '../select/list-options.ts';
import type { Selection } from './collect.ts';
import type { Composition } from './composition.ts';
import { nest } from './nest.ts';
import { conditionsOf } from './page-request.ts';
import { type Read, type Selected, slot } from './selected.ts';
import type { Subquery } from './subquery.ts';

const typeName = (bindings: Bindings, types: readonly GraphQLObjectType[]) =>
  `CASE ${types.map((type) => `WHEN ${bindings.node}:${type.extensions.label} THEN '${type.name}'`).join(' ')} END`;

const bears = (bindings: Bindings, types: readonly GraphQLObjectType[]) =>
  types.map((type) => `${bindings.node}:${type.extensions.label}`).join(' OR ');

/** Adds to `level` what the selection below `parents` needs, and gives how to read an object of it from a row. */
export function composeObject(
  composition: Composition,
  subquery: Subquery,
  bindings: Bindings,
  types: readonly GraphQLObjectType[],
  parents: readonly FieldNode[],
): Read<Selected> {
  const columns: [key: string, index: number][] = [];
  if (types.length > 1) columns.push(['__typename', subquery.index(typeName(bindings, types))]);
  const parts: Part[] = [];
  for (const selection of composition.collect(types, parents, subquery.rows)) {
    if (selection.select.reads === 'cursor') continue;
    const everywhere = selection.types.length === types.length;
    const guard = everywhere ? undefined : bears(bindings, selection.types);
    const direct = columnsFor(composition, subquery, bindings, selection);
    if (direct) {
      const read = Object.entries(direct);
      const always = selection.select.reads === 'columns' && selection.select.neverNull === true;
      columns.push(...read.map(([key, expression]): [string, number] => [key, subquery.index(expression, always)]));
    } else {
      const read = composeField(composition, subquery, bindings, selection, guard);
      parts.push({ key: slot(selection.responseKey), read, only: everywhere ? undefined : selection.types });
    }
  }
  const only = types.length === 1 ? types[0]?.name : undefined;
  return readObject(only, columns, parts);
}

/** The values of a field that need no more than columns, or one computation. */
function columnsFor(composition: Composition, subquery: Subquery, bindings: Bindings, selection: Selection) {
  const { select } = selection;
  if (select.reads === 'columns') return select.columns(bindings, composition.argumentsOf(selection));
  if (select.reads !== 'computed') return undefined;
  return subquery.compute(`${select.name} ${JSON.stringify(bindings)}`, () =>
    select.compute(bindings, composition.names),
  );
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
    for (const [key, index] of columns) object[key] = tuple[index];
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
  subquery: Subquery,
  bindings: Bindings,
  selection: Selection,
  guard?: string,
): Read<Selected[string]> {
  const { select, field, nodes } = selection;
  const types = composition.typesOf(field.type);
  switch (select.reads) {
    case 'object': {
      const inner = select.bindings(bindings, composition.names, composition.argumentsOf(selection));
      if (!inner) return () => null;
      const absent = select.absent?.(bindings);
      return absent
        ? composeOptional(composition, subquery, inner, types, nodes, absent)
        : composeObject(composition, subquery, inner, types, nodes);
    }
    case 'objects': {
      const reads = select
        .bindingsList(bindings)
        .map((one) => composeOptional(composition, subquery, one, types, nodes, select.absent(one)));
      return (tuple) => reads.map((read) => read(tuple)).filter((one) => one !== null);
    }
    case 'list': {
      const args = composition.argumentsOf(selection);
      const first = select.first?.(bindings) ?? firstOf(args.first, DEFAULT_LIST, field.name);
      const rows = filtered(
        composition,
        select.rows(bindings, composition.names, args),
        select.options,
        args,
        field.name,
      );
      return first === 0 ? () => [] : composeRows(composition, subquery, rows, first, selection, guard);
    }
    case 'first': {
      const read = composeRows(composition, subquery, select.rows(bindings, composition.names), 1, selection, guard);
      return (tuple) => read(tuple)[0] ?? null;
    }
    case 'connection':
      return composition.composePage(composition, subquery, bindings, selection, select, guard);
    default:
      throw new Error(`\`${field.name}\` reads ${select.reads}, which only parts of a connection do`);
  }
}

/** An object that may be absent: its values stand in a list of their own, or null. */
function composeOptional(
  composition: Composition,
  subquery: Subquery,
  bindings: Bindings,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  absent: string,
): Read<Selected | null> {
  const inner = subquery.below(1);
  const read = composeObject(composition, inner, bindings, types, nodes);
  subquery.take(inner);
  const index = subquery.index(`CASE WHEN ${absent} THEN null ELSE ${inner.list} END`);
  return (tuple) => {
    const value = tuple[index];
    return Array.isArray(value) ? read(value) : null;
  };
}

/** The rows of a list that meet its `where`. */
function filtered(
  { names }: Composition,
  rows: Rows,
  options: ListOptions | undefined,
  args: Arguments,
  field: string,
): Rows {
  const conditions = options ? conditionsOf(options, args, names, field)(rows.bindings) : [];
  if (conditions.length === 0) return rows;
  return { ...rows, lines: [...rows.lines, `WITH ${rows.carries.join(', ')} WHERE ${conditions.join(' AND ')}`] };
}

function composeRows(
  composition: Composition,
  subquery: Subquery,
  rows: Rows,
  limit: number,
  selection: Selection,
  guard: string | undefined,
): Read<readonly Selected[]> {
  const inner = subquery.below(limit);
  if (limit > 1) composition.budget.spend('rows', inner.rows, selection.field.name);
  const types = composition.typesOf(selection.field.type);
  const always = selection.select.reads === 'list' ? (selection.select.always?.(rows.bindings) ?? {}) : {};
  const indexes = Object.entries(always).map(([key, expression]) => [key, inner.index(expression)] as const);
  const object = composeObject(composition, inner, rows.bindings, types, selection.nodes);
  const read: Read<Selected> = (tuple) => ({
    ...object(tuple),
    ...Object.fromEntries(indexes.map(([key, index]) => [key, tuple[index]])),
  });
  const tuples = nest(composition, subquery, rows, inner, limit, guard);
  return (tuple) => tuples(tuple).map(indexes.length > 0 ? read : object);
}
