import type { GraphValue } from '../graph/port.ts';
import { idOf } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import type { Connection } from './connection.ts';
import { encodeCursor, foreignCursor } from './cursor.ts';
import { nest } from './nest.ts';
import type { PageRequest } from './page-request.ts';
import { type PageRows, pageRowsOf } from './page-rows.ts';
import type { Part } from './read-object.ts';
import { type Scope, spendRows } from './scope.ts';
import { type PageInfo, type Read, type RowValues, type Selected, selectedKey } from './selected.ts';

/** Reads a value of a row of a page, which may depend on the row of the connection's parent. */
export type ReadRow<T> = (row: RowValues, parent: RowValues) => T;

/** A page that is being composed. */
export interface Page extends PageRows {
  readonly connection: Connection;
  readonly request: PageRequest;
  /** The scope of its rows. */
  readonly scope: Scope;
  /** How many rows are read at most: one more than it has where `pageInfo` tells whether there are more. */
  readonly limit: number;
}

export function openPage(connection: Connection, request: PageRequest, hasInfo: boolean): Page {
  const { scope, selection } = connection;
  const subquery = scope.subquery.below(request.size);
  spendRows(scope, selection, request.size);
  const limit = request.size + (hasInfo ? 1 : 0);
  const { rows, key } = pageRowsOf(connection, request, limit);
  const inner = { composition: scope.composition, subquery, bindings: rows.bindings };
  return { connection, request, scope: inner, limit, rows, key };
}

/** A field that shows the rows of a page, and how it reads one. */
export interface RowsField {
  readonly part: Selection;
  readonly read: ReadRow<Selected>;
}

/** Adds the rows of a page, after what is selected of them, and returns how to read its parts. */
export function composePageParts(
  page: Page,
  fields: readonly RowsField[],
  infos: readonly Selection[],
): readonly Part[] {
  const { request } = page;
  const cursor = infos.length > 0 ? composeCursor(page) : () => '';
  const list = composeRows(page);
  return [
    ...fields.map(({ part, read }) => ({
      key: selectedKey(part.responseKey),
      read: (parent: RowValues) => shown(list(parent), request).map((row) => read(row, parent)),
    })),
    ...infos.map((part) => ({
      key: selectedKey(part.responseKey),
      read: (parent: RowValues) => pageInfo(list(parent), request, (row) => cursor(row, parent)),
    })),
  ];
}

/** Adds the rows, which a page of no items has only for its `pageInfo`. @throws BadInput for a cursor of another parent */
function composeRows(page: Page): Read<readonly RowValues[]> {
  const { connection, request, scope, rows, limit } = page;
  if (limit === 0) return () => [];
  const { position, backwards } = request;
  const parentId = position && composeParentId(connection.scope);
  const list = nest(connection.scope, rows, scope.subquery, limit);
  return (row) => {
    if (parentId && parentId(row) !== position.parent)
      throw foreignCursor(
        backwards ? 'before' : 'after',
        connection.selection.field.name,
        'the list of another node returned it',
      );
    return list(row);
  };
}

/** The id of a connection's parent joins its values only where a cursor is given or made. */
function composeParentId({ subquery, bindings }: Scope): Read<string> {
  if (!bindings.node) return () => '';
  const index = subquery.index(idOf(bindings), true);
  return (row) => String(row[index]);
}

/** Adds what a cursor takes of a row: the sort keys join its values only where somebody asks. */
export function composeCursor({ connection, request, scope, key }: Page): ReadRow<string> {
  const indexes = key.map((expression) => scope.subquery.index(expression));
  const parentId = composeParentId(connection.scope);
  return (row, parent) =>
    encodeCursor(request.signature, { parent: parentId(parent), key: indexes.map((index) => scalarIn(row[index])) });
}

const scalarIn = (value: GraphValue | undefined) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

export const selectsCursor = ({ composition }: Scope, { select, field, nodes }: Selection): boolean =>
  select.reads === 'edges' &&
  composition.collect(composition.typesOf(field.type), nodes).some((one) => one.select.reads === 'cursor');

/** The rows of the page, in order: backwards they come from the end. */
function shown(rows: readonly RowValues[], { size, backwards }: PageRequest): readonly RowValues[] {
  const page = rows.slice(0, size);
  return backwards ? page.reverse() : page;
}

function pageInfo(rows: readonly RowValues[], request: PageRequest, cursor: (row: RowValues) => string): PageInfo {
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
