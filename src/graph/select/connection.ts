import { BadInput } from '../errors.ts';
import type { GraphValue } from '../port.ts';
import { DEFAULT_FIRST, firstOf } from './budget.ts';
import { collect, type Selection } from './collect.ts';
import { composeObject } from './compose.ts';
import type { ComposePage, Composition } from './composition.ts';
import { decodeCursor, encodeCursor, signatureOf } from './cursor.ts';
import type { Frame, Pages } from './field.ts';
import { call, Level } from './level.ts';
import { guarded, nest, tuplesAt } from './nest.ts';
import { type PageInfo, type Read, type Selected, slot } from './selected.ts';

/** What a connection was asked for, and the mark of its cursors. */
interface Request {
  readonly first: number;
  readonly after: readonly string[] | undefined;
  readonly signature: string;
}

function requestOf(composition: Composition, selection: Selection): Request {
  const { first, after, ...others } = composition.argumentsOf(selection);
  const where = selection.field.name;
  const signature = signatureOf([where, others, composition.view]);
  if (after !== undefined && after !== null && typeof after !== 'string')
    throw new BadInput(`${where}: \`after\` is not text.`);
  return {
    first: firstOf(first, DEFAULT_FIRST, where),
    after: after ? decodeCursor(signature, after, where) : undefined,
    signature,
  };
}

/** Adds a connection: its page and its total each as one `CALL`, whichever of them are selected. */
export const composePage: ComposePage = (composition, level, frame, selection, pages, guard) => {
  const parts = collect(composition.operation, composition.typesOf(selection.field.type), selection.nodes);
  const readTotals = parts
    .filter((part) => part.select.reads === 'total')
    .map((part): PageRead => composeTotal(composition, level, frame, part, pages, guard));
  const readRows = parts.some((part) => part.select.reads !== 'total')
    ? composePart(composition, level, frame, selection, parts, pages, guard)
    : [];
  const reads = [...readTotals, ...readRows];
  return (tuple) => Object.fromEntries(reads.map(([key, read]) => [key, read(tuple)]));
};

type PageRead = readonly [key: `@${string}`, read: Read<readonly Selected[] | PageInfo | number>];

function composeTotal(
  composition: Composition,
  level: Level,
  frame: Frame,
  part: Selection,
  pages: Pages,
  guard: string | undefined,
): PageRead {
  const total = pages.total(frame, composition.names);
  const result = composition.names.variable('f');
  const lines = [...guarded(total.imports, guard), ...total.lines, `RETURN count(*) AS ${result}`];
  level.calls.push(call(total.imports, lines));
  const place = level.place(result);
  return [slot(part.responseKey), (tuple) => Number(tuple[place] ?? 0)];
}

function composePart(
  composition: Composition,
  level: Level,
  frame: Frame,
  selection: Selection,
  parts: readonly Selection[],
  pages: Pages,
  guard: string | undefined,
): readonly PageRead[] {
  const request = requestOf(composition, selection);
  const paged = parts.some((part) => part.select.reads === 'pageInfo');
  const inner = new Level(level.rows * request.first);
  composition.budget.spend(inner.rows, selection.field.name);
  const limit = request.first + (paged ? 1 : 0);
  const rows = pages.page(frame, composition.names, request.after, limit);
  const cursor = cursorOf(inner, pages.key(rows.frame), request.signature);
  const reads = parts.flatMap((part) => {
    const read = composeRow(composition, inner, rows.frame, part, cursor);
    return read ? [{ part, read }] : [];
  });
  const cursors = paged ? cursor() : undefined;
  const place = nest(composition, level, rows, inner, limit, guard);
  const page = (tuple: readonly GraphValue[]) => tuplesAt(tuple, place);
  return [
    ...reads.map(
      ({ part, read }): PageRead => [slot(part.responseKey), (tuple) => page(tuple).slice(0, request.first).map(read)],
    ),
    ...parts
      .filter((part) => part.select.reads === 'pageInfo')
      .map(
        (part): PageRead => [slot(part.responseKey), (tuple) => pageInfo(page(tuple), request, cursors ?? (() => ''))],
      ),
  ];
}

/** The cursor of a row; the key joins the row's values only if somebody asks. */
function cursorOf(inner: Level, key: readonly string[], signature: string): () => Read<string> {
  return () => {
    const places = key.map((expression) => inner.place(expression));
    return (tuple) =>
      encodeCursor(
        signature,
        places.map((place) => String(tuple[place])),
      );
  };
}

function composeRow(
  composition: Composition,
  inner: Level,
  frame: Frame,
  part: Selection,
  cursor: () => Read<string>,
): Read<Selected> | undefined {
  const types = composition.typesOf(part.field.type);
  if (part.select.reads === 'nodes') return composeObject(composition, inner, frame, types, part.nodes);
  if (part.select.reads !== 'edges') return undefined;
  const read = composeObject(composition, inner, frame, types, part.nodes);
  const asked = collect(composition.operation, types, part.nodes).some((one) => one.select.reads === 'cursor');
  if (!asked) return read;
  const readCursor = cursor();
  return (tuple) => ({ ...read(tuple), cursor: readCursor(tuple) });
}

function pageInfo(
  tuples: readonly (readonly GraphValue[])[],
  { first, after }: Request,
  cursor: Read<string>,
): PageInfo {
  const [start, end] = [tuples[0], tuples[Math.min(first, tuples.length) - 1]];
  return {
    hasNextPage: tuples.length > first,
    hasPreviousPage: after !== undefined,
    startCursor: start ? cursor(start) : null,
    endCursor: end ? cursor(end) : null,
  };
}
