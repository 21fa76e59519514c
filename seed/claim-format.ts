import * as z from 'zod';
import { STATED } from '../src/graph/model/claim-columns.ts';
import type { Columns } from '../src/graph/model/facts.ts';
import type { GraphValue } from '../src/graph/port.ts';
import { knownKeysOnly } from './known-keys.ts';
import { propertyFormats } from './node-format.ts';

const { status: _status, basis: _basis, role: _role, ...others } = STATED;

/** The properties that a fact may state under their names. Status and basis have defaults, and a role stands in the fact. */
const FORMATS = propertyFormats(others);

const columns = z.record(z.string(), z.custom<GraphValue>());

const columnsIn = (given: object): Columns =>
  Object.assign(
    {},
    ...Object.entries(given).flatMap(([name, one]) => (name in FORMATS && one ? [columns.parse(one)] : [])),
  );

/** A map with these keys, and with the properties of claims, of which it makes `columns`. */
export function stating<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const whole: Shape = Object.assign({}, FORMATS, shape);
  return knownKeysOnly(whole).transform((given) => ({ ...given, columns: columnsIn(given) }));
}
