import { BadInput } from '../graph/errors.ts';
import { folded } from '../graph/model/fold.ts';
import type { StoredText } from '../graph/model/stored-text.ts';
import type { GraphValue } from '../graph/port.ts';
import type { Bindings, Names } from '../graph/rows/rows.ts';
import { type Absence, operandsOf } from './filter.ts';
import type { Condition } from './list-options.ts';

/** How each comparison reads in Cypher. What has no value differs from every value. */
const COMPARISONS: { readonly [name: string]: (column: string, value: string) => string } = {
  eq: (column, value) => `${column} = ${value}`,
  ne: (column, value) => `coalesce(${column} <> ${value}, true)`,
  in: (column, value) => `${column} IN ${value}`,
  lt: (column, value) => `${column} < ${value}`,
  lte: (column, value) => `${column} <= ${value}`,
  gt: (column, value) => `${column} > ${value}`,
  gte: (column, value) => `${column} >= ${value}`,
  contains: (column, value) => `${column} CONTAINS ${value}`,
  startsWith: (column, value) => `${column} STARTS WITH ${value}`,
  has: (column, value) => `${value} IN ${column}`,
};

/** Where operands stand in the query, and how they may ask for what has no value. */
interface OperandPlace {
  readonly path: string;
  readonly absence?: Absence;
}

/** All comparisons of one column that an object of operands asks for. */
export function compare(
  column: string,
  operands: object,
  names: Names,
  { path, absence = 'isNull' }: OperandPlace,
): string | undefined {
  checkAbsence(operands, path);
  const { isNull, ...comparisons } = operandsOf(operands, path);
  const texts = Object.entries(comparisons).map(([name, value]) => {
    if (value === null)
      throw new BadInput(
        `${path}.${name} is null. Accepted: a value${absence === 'none' ? '' : `; or \`${absence}: true\` instead`}.`,
      );
    return comparisonOf(name)(column, names.parameter(graphValue(value)));
  });
  if (typeof isNull === 'boolean') texts.push(`${column} IS ${isNull ? '' : 'NOT '}NULL`);
  return texts.length > 0 ? texts.join(' AND ') : undefined;
}

/** @throws BadInput where `isNull` is no answer, or stands beside comparisons that then never hold. */
export function checkAbsence(operands: object, path: string): void {
  if (!('isNull' in operands)) return;
  if (operands.isNull === null)
    throw new BadInput(`${path}.isNull is null. Accepted: true or false; leave it out for either.`);
  if (operands.isNull !== true || Object.keys(operands).length === 1) return;
  throw new BadInput(
    `${path}: what has no value cannot be compared. Accepted: \`isNull: true\` alone, or comparisons.`,
  );
}

function comparisonOf(name: string) {
  const comparison = COMPARISONS[name];
  if (comparison) return comparison;
  throw new Error(`no comparison is called ${name}`);
}

/** Values come through GraphQL's own types; lists may hold null where a client forces it. */
function graphValue(value: unknown): GraphValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(graphValue);
  throw new Error(`${JSON.stringify(value)} is no value of a comparison`);
}

/** Compares a value of the row. */
export const comparing =
  (column: (bindings: Bindings) => string): Condition =>
  (bindings, operands, { names }, path) =>
    compare(column(bindings), operandsOf(operands, path, 'isNull'), names, { path });

const foldedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return folded(value);
  return Array.isArray(value) ? value.map(foldedValue) : value;
};

/**
 * Compares text that is kept in several columns, one a language; folded where the caller asks. Each comparison holds
 * where it holds in any of the languages, but to differ, or to be absent, is to do so in all.
 */
export const comparingText =
  (columns: (bindings: Bindings, lang: unknown) => readonly StoredText[]): Condition =>
  (bindings, given, { names }, path) => {
    const { fold, lang, ...operands } = operandsOf(given, path, 'isNull');
    checkAbsence(operands, path);
    const texts = Object.entries(operands).flatMap(([name, value]) => {
      const operand = { [name]: fold === true ? foldedValue(value) : value };
      const each = columns(bindings, lang).map((text) =>
        compare(fold === true ? text.folded : text.plain, operand, names, { path }),
      );
      const everywhere = name === 'ne' || value === true;
      return each.length === 0 ? [] : [`(${each.join(everywhere ? ' AND ' : ' OR ')})`];
    });
    return texts.length > 0 ? texts.join(' AND ') : undefined;
  };
