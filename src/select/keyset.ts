import type { Key, Names, Scalar, SortKey } from '../graph/rows/rows.ts';

const isNull = (expression: string) => `CASE WHEN ${expression} IS NULL THEN 1 ELSE 0 END`;

/** The terms of an ORDER BY; backwards, the rows nearest before a position come first. */
export function orderTerms(keys: readonly SortKey[], backwards: boolean): readonly string[] {
  const word = (descending: boolean) => (descending ? ' DESC' : '');
  return keys.flatMap(({ expression, descending = false, nullable = false }) => [
    ...(nullable ? [`${isNull(expression)}${word(backwards)}`] : []),
    `${expression}${word(descending !== backwards)}`,
  ]);
}

/** The condition for the rows after a position, or before it. Rows without a value come last. */
export function afterKey(keys: readonly SortKey[], key: Key, backwards: boolean, names: Names): string {
  const values = keys.map((_, index) => key[index] ?? null);
  const parameters = values.map((value) => (value === null ? 'null' : names.parameter(value)));
  const steps = keys.map((sort, index) => {
    const ties = keys.slice(0, index).map((one, index) => equal(one, values[index] ?? null, `${parameters[index]}`));
    return [...ties, afterValue(sort, values[index] ?? null, `${parameters[index]}`, backwards)].join(' AND ');
  });
  return `(${steps.map((step) => `(${step})`).join(' OR ')})`;
}

const equal = ({ expression }: SortKey, value: Scalar, parameter: string) =>
  value === null ? `${expression} IS NULL` : `${expression} = ${parameter}`;

function afterValue(
  { expression, descending = false, nullable = false }: SortKey,
  value: Scalar,
  parameter: string,
  backwards: boolean,
) {
  if (value === null) return backwards ? `${expression} IS NOT NULL` : 'false';
  const compared = `${expression} ${descending === backwards ? '>' : '<'} ${parameter}`;
  return nullable && !backwards ? `(${compared} OR ${expression} IS NULL)` : compared;
}
