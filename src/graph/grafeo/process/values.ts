import { isMap, isPlain, isPlainRow, mapEntries, mapItems } from '../../plain.ts';
import type { GraphValue, Parameters, Row } from '../../port.ts';

/** Grafeo accepts plain values directly: a whole number becomes an integer, any other number a float. */
export function toParameters(parameters: Parameters): Parameters {
  return parameters;
}

export function toRows(rows: readonly object[]): readonly Row[] {
  return rows.every(isPlainRow) ? rows : rows.map((row) => (isPlainRow(row) ? row : mapEntries(row, toValue)));
}

function toValue(value: unknown): GraphValue {
  if (isPlain(value)) return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return localDateTime(value);
  if (Array.isArray(value) || isMap(value)) return mapItems(value, toValue);
  throw new TypeError(`A row holds what the graph's port does not carry: ${String(value)}`);
}

/** A `Date` is a date and time without a zone; all other temporal values arrive as text. */
function localDateTime(value: Date): string {
  return value.toISOString().replace(/(\.\d*?)0*Z$/, (_, fraction) => (fraction === '.' ? '' : fraction));
}
