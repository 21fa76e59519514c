import type { GraphValue, Row } from './port.ts';

/**
 * Whether a value that an engine returned already is what the port promises, all the way down.
 *
 * Nearly every row passes, so rows are handed on as they are and only the rare others are copied.
 */
export function isPlain(value: unknown): value is GraphValue {
  if (typeof value !== 'object') return isPlainScalar(value);
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return isPlainRow(value);
}

/** The same for a row, or for any map. */
export function isPlainRow(value: object): value is Row {
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const item of Object.values(value)) if (!isPlain(item)) return false;
  return true;
}

/** A copy of a list or a map with each item converted. */
export function mapItems(value: object, convert: (item: unknown) => GraphValue): GraphValue {
  if (Array.isArray(value)) return value.map(convert);
  return mapEntries(value, convert);
}

export function mapEntries(value: object, convert: (item: unknown) => GraphValue): Row {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}

function isPlainScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
