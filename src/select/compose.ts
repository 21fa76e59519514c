import type { FieldNode, GraphQLObjectType } from 'graphql';
import { DEFAULT_FIRST, firstOf } from '../graph/rows/first.ts';
import type { Rows } from '../graph/rows/rows.ts';
import { composeValues, groupsConnection, keysIn, largestGroups } from './aggregate.ts';
import type { Selection } from './collect.ts';
import { columnsOf, hasLabel, typeColumn } from './columns.ts';
import { type Connection, composeTotal, connectionOf, isOfPage, isPageInfo, partsOf } from './connection.ts';
import { composeAlways, listRows } from './list.ts';
import { nest } from './nest.ts';
import { composeCursor, composePageParts, openPage, type Page, type ReadRow, selectsCursor } from './page.ts';
import { type PageRequest, pageRequestOf } from './page-request.ts';
import { type Part, readObject, readParts } from './read-object.ts';
import { type Scope, spendRows } from './scope.ts';
import type { SelectOf } from './select.ts';
import { type Read, type Selected, selectedKey } from './selected.ts';

// The functions of this file call each other as selections nest: objects have lists and connections, and these have
// objects. Whatever a field needs that does not nest stands in the files it imports.

/** Adds to the subquery what the selection below `nodes` needs, and returns how to read an object from a row. */
export function composeObject(
  scope: Scope,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): Read<Selected> {
  const columns = typeColumn(scope, types);
  const parts: Part[] = [];
  for (const selection of scope.composition.collect(types, nodes, scope.subquery.rows)) {
    if (selection.select.reads === 'cursor') continue;
    const own = columnsOf(scope, selection);
    if (own) columns.push(...own);
    else parts.push(composePart(scope, selection, types));
  }
  return readObject(types.length === 1 ? types[0]?.name : undefined, columns, parts);
}

/** A field that is more than columns, for those of the types that have it. */
function composePart(scope: Scope, selection: Selection, types: readonly GraphQLObjectType[]): Part {
  const { composition, subquery, bindings } = scope;
  const only = selection.types.length === types.length ? undefined : selection.types;
  const guard = only && hasLabel(bindings, only);
  const read = composeField({ composition, subquery, bindings, guard }, selection);
  return { key: selectedKey(selection.responseKey), read, only };
}

/** Adds one field that is more than columns, and returns how to read it from a row. */
export function composeField(scope: Scope, selection: Selection): Read<Selected[string]> {
  const { select, field } = selection;
  switch (select.reads) {
    case 'object':
      return composeSingle(scope, selection, select);
    case 'objects':
      return composeObjects(scope, selection, select);
    case 'list':
      return composeList(scope, selection, select);
    case 'first': {
      const rows = select.rows(scope.bindings, scope.composition.names);
      const read = composeRows(scope, selection, rows, 1);
      return (row) => read(row)[0] ?? null;
    }
    case 'connection':
      return composeConnection(connectionOf(scope, selection, select));
    default:
      throw new Error(`\`${field.name}\` reads ${select.reads}, which only parts of a connection do`);
  }
}

function composeSingle(scope: Scope, selection: Selection, select: SelectOf<'object'>): Read<Selected | null> {
  const { composition, subquery } = scope;
  const bindings = select.bindings(scope.bindings, composition.names, composition.argumentsOf(selection));
  if (!bindings) return () => null;
  const inner = { composition, subquery, bindings };
  const absent = select.absent?.(scope.bindings);
  if (absent) return composeOptional(inner, selection, absent);
  return composeObject(inner, composition.typesOf(selection.field.type), selection.nodes);
}

function composeObjects(scope: Scope, selection: Selection, select: SelectOf<'objects'>): Read<readonly Selected[]> {
  const { composition, subquery } = scope;
  const reads = select
    .bindingsList(scope.bindings)
    .map((bindings) => composeOptional({ composition, subquery, bindings }, selection, select.absent(bindings)));
  return (row) => reads.map((read) => read(row)).filter((one) => one !== null);
}

/** An object that may be absent: its values stand in a list of their own, or null. */
function composeOptional(scope: Scope, selection: Selection, absent: string): Read<Selected | null> {
  const { composition, subquery, bindings } = scope;
  const inner = subquery.below(1);
  const types = composition.typesOf(selection.field.type);
  const read = composeObject({ composition, subquery: inner, bindings }, types, selection.nodes);
  subquery.take(inner);
  const index = subquery.index(`CASE WHEN ${absent} THEN null ELSE ${inner.list} END`);
  return (row) => {
    const value = row[index];
    return Array.isArray(value) ? read(value) : null;
  };
}

function composeList(scope: Scope, selection: Selection, select: SelectOf<'list'>): Read<readonly Selected[]> {
  const { rows, first } = listRows(scope, selection, select);
  if (first === 0) return () => [];
  if (first > 1) spendRows(scope, selection, first);
  return composeRows(scope, selection, rows, first);
}

/** Adds the first rows, each as an object. */
function composeRows(scope: Scope, selection: Selection, rows: Rows, first: number): Read<readonly Selected[]> {
  const { composition, subquery } = scope;
  const inner = { composition, subquery: subquery.below(first), bindings: rows.bindings };
  const always = composeAlways(inner, selection.select);
  const object = composeObject(inner, composition.typesOf(selection.field.type), selection.nodes);
  const list = nest(scope, rows, inner.subquery, first);
  return (row) => list(row).map(always ? (one) => ({ ...object(one), ...always(one) }) : object);
}

/** Adds a connection: its page, its total and its aggregates each as one `CALL`, whichever of them are selected. */
function composeConnection(connection: Connection): Read<Selected> {
  const parts = partsOf(connection, connection.selection);
  const request = pageRequestOf(connection);
  const overall = parts.flatMap((part) => composeOverall(connection, part) ?? []);
  const page = composePage(connection, request, parts.filter(isOfPage));
  return readParts([...overall, ...page]);
}

/** A part of a connection that is read over all rows, whichever page is asked for; nothing for other parts. */
function composeOverall(connection: Connection, part: Selection): Part | undefined {
  const key = selectedKey(part.responseKey);
  switch (part.select.reads) {
    case 'total':
      return { key, read: composeTotal(connection) };
    case 'aggregate':
      return { key, read: composeAggregate(connection, part) };
    case 'facets':
      return { key, read: composeFacets(connection, part) };
    default:
      return undefined;
  }
}

function composePage(connection: Connection, request: PageRequest, parts: readonly Selection[]): readonly Part[] {
  if (parts.length === 0) return [];
  const infos = parts.filter(isPageInfo);
  const page = openPage(connection, request, infos.length > 0);
  const fields = parts
    .filter((part) => !isPageInfo(part))
    .map((part) => ({ part, read: request.size > 0 ? composeRow(page, part) : NO_ROW }));
  return composePageParts(page, fields, infos);
}

/** A page of no items has no rows: what is selected of them is not composed. */
const NO_ROW: ReadRow<Selected> = () => ({});

/** Adds what edges or nodes select of a row. */
function composeRow(page: Page, part: Selection): ReadRow<Selected> {
  const { scope } = page;
  const read = composeObject(scope, scope.composition.typesOf(part.field.type), part.nodes);
  if (!selectsCursor(scope, part)) return read;
  const readCursor = composeCursor(page);
  return (row, parent) => ({ ...read(row), cursor: readCursor(row, parent) });
}

/** Adds what is read over all rows of a connection: its values in one `CALL`, and each grouping in one. */
function composeAggregate(connection: Connection, part: Selection): Read<Selected> {
  const parts = partsOf(connection, part);
  const values = composeValues(connection, parts);
  const groups = composeGroups(parts, (one) => composeConnection(groupsConnection(connection, one)));
  return (row) => ({ ...values(row), ...groups(row) });
}

/** Adds one grouping for each key: its largest groups. */
function composeFacets(connection: Connection, part: Selection): Read<readonly Selected[]> {
  const first = firstOf(connection.scope.composition.argumentsOf(part).first, DEFAULT_FIRST, part.field.name);
  const parts = partsOf(connection, part);
  const facets = keysIn(connection, part).map((key) => ({
    key,
    groups: composeGroups(parts, (one) => composeLargest(connection, one, key, first)),
  }));
  return (row) => facets.map(({ key, groups }) => ({ key, ...groups(row) }));
}

const composeGroups = (parts: readonly Selection[], compose: (part: Selection) => Read<Selected[string]>) =>
  readParts(
    parts
      .filter(({ select }) => select.reads === 'groups')
      .map((part) => ({ key: selectedKey(part.responseKey), read: compose(part) })),
  );

function composeLargest(connection: Connection, part: Selection, key: string, first: number) {
  if (first === 0) return () => [];
  const rows = largestGroups(connection, key);
  spendRows(connection.scope, part, first);
  return composeRows(connection.scope, part, rows, first);
}
