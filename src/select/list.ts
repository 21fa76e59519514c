import { DEFAULT_LIST, firstOf } from '../graph/rows/first.ts';
import type { Rows } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import { readColumns } from './columns.ts';
import { conditionsOf } from './conditions.ts';
import type { Scope } from './scope.ts';
import type { Select, SelectOf } from './select.ts';
import type { Read, Selected } from './selected.ts';

interface ListRows {
  readonly rows: Rows;
  /** How many of them are read at most. */
  readonly first: number;
}

/** The rows of a list that meet its `where`. */
export function listRows(scope: Scope, selection: Selection, select: SelectOf<'list'>): ListRows {
  const { composition, bindings } = scope;
  const args = composition.argumentsOf(selection);
  const first = select.first?.(bindings) ?? firstOf(args.first, DEFAULT_LIST, selection.field.name);
  const rows = select.rows(bindings, composition.names, args);
  const { options } = select;
  const conditions = options ? conditionsOf({ scope, selection, options, args })(rows.bindings) : [];
  return { rows: conditions.length > 0 ? filtered(rows, conditions) : rows, first };
}

const filtered = (rows: Rows, conditions: readonly string[]): Rows => ({
  ...rows,
  lines: [...rows.lines, `WITH ${rows.projection.join(', ')} WHERE ${conditions.join(' AND ')}`],
});

/** Adds what is read of each row of a list, whatever is selected of it; nothing for most lists. */
export function composeAlways({ subquery, bindings }: Scope, select: Select): Read<Selected> | undefined {
  const columns = select.reads === 'list' ? select.always?.(bindings) : undefined;
  if (!columns) return undefined;
  return readColumns(Object.entries(columns).map(([key, expression]) => [key, subquery.index(expression)]));
}
