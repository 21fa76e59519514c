import { BadInput } from '../graph/errors.ts';
import type { Rows } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import { readColumns } from './columns.ts';
import { conditionsOf } from './conditions.ts';
import { allRowsOf, type Connection, connectionOf } from './connection.ts';
import { groupsOf, ORDERS_OF_GROUPS } from './group.ts';
import { orderTerms } from './keyset.ts';
import { guarded } from './nest.ts';
import { listIdentity } from './page-request.ts';
import type { Read, Selected } from './selected.ts';

/** How many keys one list of facets, and one grouping, may have. */
export const MAXIMUM_KEYS = 4;

/** Adds the values over all rows of a connection that its parts select. */
export function composeValues(connection: Connection, parts: readonly Selection[]): Read<Selected> {
  const { composition, subquery, guard } = connection.scope;
  const bound = allRowsOf(connection);
  const columns = parts.flatMap(({ select }) =>
    select.reads === 'aggregated' ? Object.entries(select.columns(bound.bindings)) : [],
  );
  if (columns.length === 0) return () => ({});
  const values = [...new Map(columns)].map(([key, expression]) => {
    const name = composition.names.variable('a');
    return { key, name, column: `${expression} AS ${name}` };
  });
  const returned = values.map(({ column }) => column).join(', ');
  subquery.add(bound.imports, [...guarded(bound.imports, guard), ...bound.lines, `RETURN ${returned}`]);
  return readColumns(values.map(({ key, name }) => [key, subquery.index(name)]));
}

/** The keys to group by. @throws BadInput for none, too many, or one twice */
export function keysIn({ scope }: Connection, part: Selection): readonly string[] {
  const { keys } = scope.composition.argumentsOf(part);
  const names = Array.isArray(keys) ? keys.map(String) : [];
  if (names.length >= 1 && names.length <= MAXIMUM_KEYS && new Set(names).size === names.length) return names;
  throw new BadInput(
    `${part.field.name}: \`keys\` is [${names.join(', ')}]. Accepted: from 1 to ${MAXIMUM_KEYS} different keys.`,
  );
}

const groupPages = (connection: Connection, keys: readonly string[]) =>
  groupsOf(connection.pages, keys, connection.options.groups(), conditionsOf(connection));

/** The groups of a connection are one too: by count, the largest first, then by their keys. */
export const groupsConnection = (connection: Connection, part: Selection): Connection =>
  connectionOf(connection.scope, part, {
    pages: groupPages(connection, keysIn(connection, part)),
    options: ORDERS_OF_GROUPS,
    within: listIdentity(connection),
  });

/** The groups of a connection by one key, the largest first. */
export function largestGroups(connection: Connection, key: string): Rows {
  const { bindings, composition } = connection.scope;
  const pages = groupPages(connection, [key]);
  const bound = pages.bind(bindings, composition.names, { conditions: () => [] });
  return { ...bound, order: orderTerms(pages.order(bound.bindings), false) };
}
