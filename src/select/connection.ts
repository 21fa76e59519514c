import type { Arguments, Pages } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import { conditionsOf, type FilteredList } from './conditions.ts';
import type { ListOptions } from './list-options.ts';
import { guarded } from './nest.ts';
import type { Scope } from './scope.ts';
import type { Read } from './selected.ts';

/** The rows of a connection, which its arguments may give, and what narrows them. */
interface Source {
  readonly pages: Pages | ((args: Arguments) => Pages);
  readonly options: ListOptions;
  /** What tells the rows apart, where the arguments of the connection do not: part of every cursor. */
  readonly within?: unknown;
}

/** A connection that is being composed: the context of its parts. */
export interface Connection extends FilteredList, Omit<Source, 'pages'> {
  readonly pages: Pages;
}

export function connectionOf(scope: Scope, selection: Selection, { pages, options, within }: Source): Connection {
  const args = scope.composition.argumentsOf(selection);
  return { scope, selection, args, pages: typeof pages === 'function' ? pages(args) : pages, options, within };
}

/** The fields selected below one of a connection. */
export const partsOf = ({ scope: { composition } }: Connection, { field, nodes }: Selection): readonly Selection[] =>
  composition.collect(composition.typesOf(field.type), nodes);

export const isPageInfo = ({ select }: Selection): boolean => select.reads === 'pageInfo';

/** Whether a part of a connection shows a page of it. */
export const isOfPage = (part: Selection): boolean =>
  isPageInfo(part) || part.select.reads === 'edges' || part.select.reads === 'nodes';

/** Binds all rows of a connection that meet its conditions. */
export const allRowsOf = (connection: Connection) =>
  connection.pages.bind(connection.scope.bindings, connection.scope.composition.names, {
    conditions: conditionsOf(connection),
  });

/** Adds how many rows there are. */
export function composeTotal(connection: Connection): Read<number> {
  const { composition, subquery, guard } = connection.scope;
  const { imports, lines } = allRowsOf(connection);
  const result = composition.names.variable('f');
  subquery.add(imports, [...guarded(imports, guard), ...lines, `RETURN count(*) AS ${result}`]);
  const index = subquery.index(result, true);
  return (row) => Number(row[index] ?? 0);
}
