import neo4j, { type Integer, type Record as Neo4jRecord } from 'neo4j-driver';
import { isMap, isPlain, mapItems } from '../plain.ts';
import type { GraphValue, Parameters, Row } from '../port.ts';
import { toText } from './temporal.ts';

type Sent = null | boolean | number | string | Integer | readonly Sent[] | { readonly [key: string]: Sent };

/** The driver sends every number as a float, so whole numbers are told apart here. */
export function toParameters(parameters: Parameters): { readonly [name: string]: Sent } {
  const sent: { [name: string]: Sent } = {};
  for (const name of Object.keys(parameters)) {
    const value = parameters[name];
    if (value !== undefined) sent[name] = toSent(value);
  }
  return sent;
}

function toSent(value: GraphValue): Sent {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(toSent) : toParameters(value);
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: readonly GraphValue[] | Parameters): value is readonly GraphValue[] {
  return Array.isArray(value);
}

/** By position: `toObject` of the driver looks every column up by its name. */
export function toRow(record: Neo4jRecord): Row {
  const row: { [column: string]: GraphValue } = {};
  for (let position = 0; position < record.length; position += 1) {
    row[String(record.keys[position])] = toValue(record.get(position));
  }
  return row;
}

function toValue(value: unknown): GraphValue {
  if (isPlain(value)) return value;
  const text = toText(value);
  if (text !== undefined) return text;
  if (Array.isArray(value) || isMap(value)) return mapItems(value, toValue);
  throw new TypeError(`A row holds what the graph's port does not carry: ${String(value)}`);
}
