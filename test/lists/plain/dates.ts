import type { NodeRow } from '../../../src/graph/model/facts.ts';
import { dateColumns } from '../../../src/graph/model/property.ts';

/** A node as a view of these bases shows it: a date that was completed on another basis has no days. */
export function withDatesOf<Row extends NodeRow>(node: Row, bases: readonly string[]): Row {
  const hidden = Object.entries(node.kind.properties)
    .filter(([, { type }]) => type === 'dateSpan')
    .map(([name]) => dateColumns(name))
    .filter(({ basis }) => !bases.includes(String(node.columns[basis] ?? 'STATED')))
    .flatMap(({ from, to, precision }) => [from, to, precision]);
  const shown = Object.entries(node.columns).filter(([column]) => !hidden.includes(column));
  return { ...node, columns: Object.fromEntries(shown) };
}
