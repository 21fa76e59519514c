import { BadInput } from '../graph/errors.ts';
import type { GraphValue } from '../graph/port.ts';
import { DEFAULT_FIRST, firstOf } from '../graph/rows/first.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import { composeObject } from './compose.ts';
import { groupsOf, ORDERS_OF_GROUPS } from './group.ts';
import { orderTerms } from './keyset.ts';
import { guarded, nest } from './nest.ts';
import { conditionsOf, listOf } from './page-request.ts';
import { type Read, type Selected, slot } from './selected.ts';
import type { PageRead, Site } from './site.ts';

/** How many ways of grouping one list of facets may ask for, and how many keys one grouping may have. */
export const MAXIMUM_KEYS = 4;

const partsOf = ({ composition }: Site, part: Selection) =>
  composition.collect(composition.typesOf(part.field.type), part.nodes);

const conditionsAt = ({ composition, selection, source }: Site) =>
  conditionsOf(source.options, composition.argumentsOf(selection), composition.names, selection.field.name);

/** Adds what is asked over all rows of a connection: its values in one `CALL`, and each grouping in one. */
export function composeAggregate(site: Site, part: Selection): PageRead {
  const values = composeValues(site, part);
  const groupings = partsOf(site, part)
    .filter(({ select }) => select.reads === 'groups')
    .map((groups): PageRead => [slot(groups.responseKey), composeGroups(site, groups)]);
  const read = (tuple: readonly GraphValue[]): Selected => ({
    ...values(tuple),
    ...Object.fromEntries(groupings.map(([key, groups]) => [key, groups(tuple)])),
  });
  return [slot(part.responseKey), read];
}

function composeValues(site: Site, part: Selection): Read<Selected> {
  const { composition, subquery, bindings, source, guard } = site;
  const bound = source.pages.bind(bindings, composition.names, { conditions: conditionsAt(site) });
  const columns = partsOf(site, part).flatMap(({ select }) =>
    select.reads === 'aggregated' ? Object.entries(select.columns(bound.bindings)) : [],
  );
  if (columns.length === 0) return () => ({});
  const named = [...new Map(columns)].map(([key, expression]) => ({
    key,
    expression,
    name: composition.names.variable('a'),
  }));
  const returned = named.map(({ expression, name }) => `${expression} AS ${name}`).join(', ');
  subquery.add(bound.imports, [...guarded(bound.imports, guard), ...bound.lines, `RETURN ${returned}`]);
  const indexes = named.map(({ key, name }) => [key, subquery.index(name)] as const);
  return (tuple) => Object.fromEntries(indexes.map(([key, index]) => [key, tuple[index]]));
}

function keysIn(site: Site, part: Selection): readonly string[] {
  const { keys } = site.composition.argumentsOf(part);
  const names = Array.isArray(keys) ? keys.map(String) : [];
  if (names.length >= 1 && names.length <= MAXIMUM_KEYS && new Set(names).size === names.length) return names;
  throw new BadInput(
    `${part.field.name}: \`keys\` is [${names.join(', ')}]. Accepted: from 1 to ${MAXIMUM_KEYS} different keys.`,
  );
}

const groupPages = (site: Site, keys: readonly string[]) =>
  groupsOf(site.source.pages, keys, site.source.options.groups(), conditionsAt(site));

/** Groups are pages like any other: by count, the largest first, then by their keys. */
function composeGroups(site: Site, part: Selection): Read<Selected> {
  const { composition, subquery, bindings, guard, selection } = site;
  const within = listOf(selection, composition.argumentsOf(selection));
  const source = { pages: groupPages(site, keysIn(site, part)), options: ORDERS_OF_GROUPS, within };
  return composition.composePage(composition, subquery, bindings, part, source, guard);
}

/** Adds one grouping for each key: its largest groups. */
export function composeFacets(site: Site, part: Selection): PageRead {
  const { composition } = site;
  const first = firstOf(composition.argumentsOf(part).first, DEFAULT_FIRST, part.field.name);
  const groups = partsOf(site, part).filter(({ select }) => select.reads === 'groups');
  const facets = keysIn(site, part).map((key) => ({
    key,
    reads: groups.map((one) => [slot(one.responseKey), composeLargest(site, one, key, first)] as const),
  }));
  const read = (tuple: readonly GraphValue[]): readonly Selected[] =>
    facets.map(({ key, reads }) => ({ key, ...Object.fromEntries(reads.map(([name, one]) => [name, one(tuple)])) }));
  return [slot(part.responseKey), read];
}

function composeLargest(site: Site, part: Selection, key: string, first: number): Read<readonly Selected[]> {
  const { composition, subquery, bindings, guard } = site;
  const pages = groupPages(site, [key]);
  if (first === 0) return () => [];
  const bound = pages.bind(bindings, composition.names, { conditions: (_row: Bindings) => [] });
  const inner = subquery.below(first);
  composition.budget.spend('rows', inner.rows, part.field.name);
  const read = composeObject(composition, inner, bound.bindings, composition.typesOf(part.field.type), part.nodes);
  const rows = { ...bound, order: orderTerms(pages.order(bound.bindings), false) };
  const tuples = nest(composition, subquery, rows, inner, first, guard);
  return (tuple) => tuples(tuple).map(read);
}
