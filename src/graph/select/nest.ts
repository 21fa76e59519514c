import type { GraphValue } from '../port.ts';
import type { Composition } from './composition.ts';
import type { Rows } from './field.ts';
import { call, type Level } from './level.ts';

/** The line that lets only parents of the right type on, where not all are. */
export const guarded = (imports: readonly string[], guard: string | undefined): readonly string[] =>
  guard ? [`WITH ${imports.join(', ')} WHERE ${guard}`] : [];

/** Nests the rows as a `CALL` that collects one list a row, and gives the place of that list. */
export function nest(
  composition: Composition,
  level: Level,
  rows: Rows,
  inner: Level,
  limit: number,
  guard: string | undefined,
): number {
  const order = `ORDER BY ${rows.order.join(', ')}`;
  const result = composition.names.variable('f');
  const lines = [
    ...guarded(rows.imports, guard),
    ...rows.lines,
    `WITH ${rows.carries.join(', ')} ${order} LIMIT ${composition.names.parameter(limit)}`,
    ...inner.calls,
    ...(inner.calls.length > 0 ? [`WITH * ${order}`] : []),
    `RETURN collect(${inner.list}) AS ${result}`,
  ];
  level.calls.push(call(rows.imports, lines));
  return level.place(result);
}

/** The lists of a nested `CALL`, which a row holds at a place. */
export function tuplesAt(tuple: readonly GraphValue[], place: number): readonly (readonly GraphValue[])[] {
  const value = tuple[place];
  return Array.isArray(value) ? value : [];
}
