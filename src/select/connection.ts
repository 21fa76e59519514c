import type { GraphValue } from '../graph/port.ts';
import { type Bindings, idOf } from '../graph/rows/rows.ts';
import { composeAggregate, composeFacets } from './aggregate.ts';
import type { Selection } from './collect.ts';
import { composeObject } from './compose.ts';
import type { ComposePage, Composition } from './composition.ts';
import { encodeCursor, foreignCursor, type Signature } from './cursor.ts';
import { guarded, nest } from './nest.ts';
import { conditionsOf, type Request, requestOf, rowsOf } from './page-request.ts';
import { type PageInfo, type Read, type Selected, slot } from './selected.ts';
import type { PageRead, Site } from './site.ts';
import type { Subquery } from './subquery.ts';

type Tuple = readonly GraphValue[];

/** Adds a connection: its page, its total and its aggregates each as one `CALL`, whichever of them are selected. */
export const composePage: ComposePage = (composition, subquery, bindings, selection, source, guard) => {
  const site: Site = { composition, subquery, bindings, selection, source, guard };
  const types = composition.typesOf(selection.field.type);
  const parts = composition.collect(types, selection.nodes);
  const request = requestOf(composition, selection, source.within);
  const over = parts.flatMap((part): readonly PageRead[] => {
    if (part.select.reads === 'total') return [composeTotal(site, part)];
    if (part.select.reads === 'aggregate') return [composeAggregate(site, part)];
    if (part.select.reads === 'facets') return [composeFacets(site, part)];
    return [];
  });
  const within = parts.filter(
    ({ select: { reads } }) => reads === 'edges' || reads === 'nodes' || reads === 'pageInfo',
  );
  const reads = [...over, ...(within.length > 0 ? composeRows(site, request, within) : [])];
  return (tuple) => Object.fromEntries(reads.map(([key, read]) => [key, read(tuple)]));
};

function composeTotal({ composition, subquery, bindings, selection, source, guard }: Site, part: Selection): PageRead {
  const { pages, options } = source;
  const args = composition.argumentsOf(selection);
  const conditions = conditionsOf(options, args, composition.names, selection.field.name);
  const { imports, lines } = pages.bind(bindings, composition.names, { conditions });
  const result = composition.names.variable('f');
  subquery.add(imports, [...guarded(imports, guard), ...lines, `RETURN count(*) AS ${result}`]);
  const index = subquery.index(result, true);
  return [slot(part.responseKey), (tuple) => Number(tuple[index] ?? 0)];
}

/** Reads a value of a row, which may depend on its parent's row. */
type RowRead<T> = (row: Tuple, parent: Tuple) => T;

/** What shows the rows of a page. Of a page of no items it is known, but for whether there are any. */
function composeRows(site: Site, request: Request, shows: readonly Selection[]): readonly PageRead[] {
  const { composition, subquery, bindings, selection, source, guard } = site;
  const parts = request.size > 0 ? shows : shows.filter(({ select }) => select.reads === 'pageInfo');
  const known = shows.filter((part) => !parts.includes(part)).map(({ responseKey }) => noItems(responseKey));
  const inner = subquery.below(request.size);
  composition.budget.spend('rows', inner.rows, selection.field.name);
  const paged = parts.some((part) => part.select.reads === 'pageInfo');
  const limit = request.size + (paged ? 1 : 0);
  const { pages, options } = source;
  const { rows, key } = rowsOf(bindings, composition.names, pages, options, request, limit, selection.field.name);
  if (parts.length === 0) return known;
  const parent = parentOf(site);
  const cursor = cursorOf(inner, key, request.signature, parent);
  const reads = parts.map((part) => ({ part, read: composeRow(composition, inner, rows.bindings, part, cursor) }));
  const cursors = paged ? cursor() : undefined;
  const parentGiven = request.position ? parent() : undefined;
  const page = nest(composition, subquery, rows, inner, limit, guard);
  const found = (tuple: Tuple) => {
    if (parentGiven) checkParent(request, parentGiven(tuple), selection.field.name);
    return page(tuple);
  };
  const ofRows = reads.map(({ part, read }): PageRead => {
    if (cursors && part.select.reads === 'pageInfo')
      return [slot(part.responseKey), (tuple) => pageInfo(found(tuple), request, (row) => cursors(row, tuple))];
    return [slot(part.responseKey), (tuple) => shown(found(tuple), request).map((row) => read(row, tuple))];
  });
  return [...known, ...ofRows];
}

const noItems = (responseKey: string): PageRead => [slot(responseKey), () => []];

/** The rows of the page, in order: backwards they come from the end. */
function shown(rows: readonly Tuple[], { size, backwards }: Request): readonly Tuple[] {
  const page = rows.slice(0, size);
  return backwards ? page.reverse() : page;
}

/** How to read the id of the parent, which joins its values only where a cursor is given or made. */
function parentOf({ subquery, bindings }: Site): () => Read<string> {
  if (!bindings.node) return () => () => '';
  return () => {
    const index = subquery.index(idOf(bindings), true);
    return (tuple) => String(tuple[index]);
  };
}

function checkParent({ position, backwards }: Request, parent: string, where: string): void {
  if (position && position.parent !== parent)
    throw foreignCursor(backwards ? 'before' : 'after', where, 'the list of another node returned it');
}

/** The cursor of a row; the sort keys join the row's values only if somebody asks. */
function cursorOf(inner: Subquery, key: readonly string[], signature: Signature, parent: () => Read<string>) {
  return (): RowRead<string> => {
    const indexes = key.map((expression) => inner.index(expression));
    const parentId = parent();
    return (row, outer) =>
      encodeCursor(signature, { parent: parentId(outer), key: indexes.map((index) => scalarIn(row[index])) });
  };
}

const scalarIn = (value: GraphValue | undefined) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

function composeRow(
  composition: Composition,
  inner: Subquery,
  bindings: Bindings,
  part: Selection,
  cursor: () => RowRead<string>,
): RowRead<Selected> {
  const types = composition.typesOf(part.field.type);
  if (part.select.reads === 'pageInfo') return () => ({});
  const read = composeObject(composition, inner, bindings, types, part.nodes);
  const asked =
    part.select.reads === 'edges' &&
    composition.collect(types, part.nodes).some((one) => one.select.reads === 'cursor');
  if (!asked) return (row) => read(row);
  const readCursor = cursor();
  return (row, parent) => ({ ...read(row), cursor: readCursor(row, parent) });
}

function pageInfo(rows: readonly Tuple[], request: Request, cursor: (row: Tuple) => string): PageInfo {
  const page = shown(rows, request);
  const [start, end] = [page[0], page.at(-1)];
  const [more, given] = [rows.length > request.size, request.position !== undefined];
  return {
    hasNextPage: request.backwards ? given : more,
    hasPreviousPage: request.backwards ? more : given,
    startCursor: start ? cursor(start) : null,
    endCursor: end ? cursor(end) : null,
  };
}
