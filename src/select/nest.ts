import type { Rows } from '../graph/rows/rows.ts';
import type { Scope } from './scope.ts';
import { type Read, type RowValues, rowValues } from './selected.ts';
import type { Subquery } from './subquery.ts';

/** The line that lets only parents of the right type on, where not all are. */
export const guarded = (imports: readonly string[], guard: string | undefined): readonly string[] =>
  guard ? [`WITH ${imports.join(', ')} WHERE ${guard}`] : [];

/** Adds the first rows as a `CALL` that collects the values of `inner`, and returns how to read the lists of values. */
export function nest(scope: Scope, rows: Rows, inner: Subquery, first: number): Read<readonly RowValues[]> {
  const { composition, subquery, guard } = scope;
  const order = `ORDER BY ${rows.order.join(', ')}`;
  const result = composition.names.variable('f');
  const { singleValue } = inner;
  const lines = [
    ...guarded(rows.imports, guard),
    ...rows.lines,
    `WITH ${rows.projection.join(', ')} ${order} LIMIT ${composition.names.parameter(first)}`,
    ...inner.calls,
    ...(inner.calls.length > 0 ? [`WITH * ${order}`] : []),
    `RETURN collect(${singleValue ?? inner.list}) AS ${result}`,
  ];
  subquery.add(rows.imports, lines, inner);
  const index = subquery.index(result, true);
  return (row) => {
    const collected = rowValues(row[index]);
    return singleValue ? collected.map((value) => [value]) : collected.map(rowValues);
  };
}
