import type { GraphQLObjectType } from 'graphql';
import type { Bindings, Columns } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import type { Scope } from './scope.ts';
import type { Read, Selected } from './selected.ts';

/** A value of an object: its key there, and its index among the values of the row. */
export type Column = readonly [key: string, index: number];

/** Reads the values of columns from a row. */
export const readColumns =
  (columns: readonly Column[]): Read<Selected> =>
  (row) =>
    Object.fromEntries(columns.map(([key, index]) => [key, row[index]]));

/** Tells the type of an object, where it may be of several. */
export function typeColumn({ subquery, bindings }: Scope, types: readonly GraphQLObjectType[]): Column[] {
  if (types.length === 1) return [];
  const cases = types.map(({ extensions, name }) => `WHEN ${bindings.node}:${extensions.label} THEN '${name}'`);
  return [['__typename', subquery.index(`CASE ${cases.join(' ')} END`)]];
}

/** Holds where the node has the label of one of the types. */
export const hasLabel = ({ node }: Bindings, types: readonly GraphQLObjectType[]): string =>
  types.map(({ extensions }) => `${node}:${extensions.label}`).join(' OR ');

/** The values of a field that needs no more than columns, or one computation; nothing for other fields. */
export function columnsOf(scope: Scope, selection: Selection): readonly Column[] | undefined {
  const { select } = selection;
  const neverNull = select.reads === 'columns' && select.neverNull === true;
  const columns = expressionsOf(scope, selection);
  return columns && Object.entries(columns).map(([key, one]) => [key, scope.subquery.index(one, neverNull)]);
}

function expressionsOf({ composition, subquery, bindings }: Scope, selection: Selection): Columns | undefined {
  const { select } = selection;
  if (select.reads === 'columns')
    return select.columns(bindings, composition.argumentsOf(selection), composition.selectsBelow(selection));
  if (select.reads !== 'computed') return undefined;
  return subquery.compute(`${select.name} ${JSON.stringify(bindings)}`, () =>
    select.compute(bindings, composition.names),
  );
}
