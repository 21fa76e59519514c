import type { Key, Names, SortKey } from '../graph/rows/rows.ts';

const isNull = (expression: string) => `CASE WHEN ${expression} IS NULL THEN 1 ELSE 0 END`;

/** The terms of an ORDER BY; backwards, the rows nearest before a position come first. */
export function orderTerms(keys: readonly SortKey[], backwards: boolean): readonly string[] {
  const word = (descending: boolean) => (descending ? ' DESC' : '');
  return keys.flatMap(({ expression, descending = false, nullable = false }) => [
    ...(nullable ? [`${isNull(expression)}${word(backwards)}`] : []),
    `${expression}${word(descending !== backwards)}`,
  ]);
}

/**
 * The condition for the rows after a position, or before it. Rows without a value come last. It is written without OR:
 * Neo4j would read the rows of each alternative, and drop those that it has read twice.
 */
export function afterKey(keys: readonly SortKey[], key: Key, backwards: boolean, names: Names): string {
  const [sort, ...others] = keys;
  if (!sort) return 'false';
  const value = key[0] ?? null;
  const parameter = value === null ? undefined : names.parameter(value);
  const after = afterValue(sort, parameter, backwards);
  if (others.length === 0) return after;
  const { expression } = sort;
  const equal = parameter === undefined ? `${expression} IS NULL` : `${expression} = ${parameter}`;
  return `CASE WHEN ${equal} THEN ${afterKey(others, key.slice(1), backwards, names)} ELSE ${after} END`;
}

/** The condition for values after one, or after the absence of one, which is last. */
function afterValue(
  { expression, descending = false, nullable = false }: SortKey,
  parameter: string | undefined,
  backwards: boolean,
): string {
  if (parameter === undefined) return backwards ? `${expression} IS NOT NULL` : 'false';
  const compared = `${expression} ${descending === backwards ? '>' : '<'} ${parameter}`;
  return nullable && !backwards ? `coalesce(${compared}, true)` : compared;
}
