import type { GraphValue } from '../graph/port.ts';
import type { Rows } from '../graph/rows/rows.ts';
import type { Composition } from './composition.ts';
import type { Read } from './selected.ts';
import type { Subquery } from './subquery.ts';

/** The line that lets only parents of the right type on, where not all are. */
export const guarded = (imports: readonly string[], guard: string | undefined): readonly string[] =>
  guard ? [`WITH ${imports.join(', ')} WHERE ${guard}`] : [];

/** Nests the rows as a `CALL` that collects one list a row, and gives how to read these lists. */
export function nest(
  composition: Composition,
  subquery: Subquery,
  rows: Rows,
  inner: Subquery,
  limit: number,
  guard: string | undefined,
): Read<readonly (readonly GraphValue[])[]> {
  const order = `ORDER BY ${rows.order.join(', ')}`;
  const result = composition.names.variable('f');
  const { sole } = inner;
  const lines = [
    ...guarded(rows.imports, guard),
    ...rows.lines,
    `WITH ${rows.carries.join(', ')} ${order} LIMIT ${composition.names.parameter(limit)}`,
    ...inner.calls,
    ...(inner.calls.length > 0 ? [`WITH * ${order}`] : []),
    `RETURN collect(${sole ?? inner.list}) AS ${result}`,
  ];
  subquery.add(rows.imports, lines, inner);
  const index = subquery.index(result, true);
  return (tuple) => {
    const values = listIn(tuple[index]);
    return sole ? values.map((value) => [value]) : values.map(listIn);
  };
}

const listIn = (value: GraphValue | undefined): readonly GraphValue[] => (Array.isArray(value) ? value : []);
