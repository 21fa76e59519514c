import type { GraphValue, Row } from './port.ts';

/**
 * Whether a value returned by an engine already has the types that the port guarantees, at every level.
 *
 * Nearly every row passes, so rows are passed on unchanged and only the others are copied.
 */
export function isPlain(value: unknown): value is GraphValue {
  if (typeof value !== 'object') return isPlainScalar(value);
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return isPlainRow(value);
}

/** Whether every value of a row or map is plain. */
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

/** Whether a value is a plain object, as maps arrive from both engines. */
export function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export function mapEntries(value: object, convert: (item: unknown) => GraphValue): Row {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}

function isPlainScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
