import type { Columns } from './facts.ts';

/**
 * What was known of nodes at a moment.
 *
 * A node lists the moments at which it changed (`changes`), and keeps its columns as they were before the nth of them
 * under their names with `@n`. No read of the present names these. `test/changes/known.test.ts` reads them.
 */
const formerColumn = (column: string, change: number): string => `${column}@${change}`;

/** The name of a column, and whether it is that of a former state. */
export function namedColumn(column: string): { readonly name: string; readonly isFormer: boolean } {
  const name = column.replace(/@\d+$/, '');
  return { name, isFormer: name !== column };
}

/** The type of a link that was taken away. */
export const formerLink = (type: string): string => `FORMER_${type}`;

/** What a node does not keep: its identity does not change, and its history is no state. */
const KEPT_ELSEWHERE = ['id', 'slug', 'origin', 'createdAt', 'changedAt', 'changes', 'searchText'];

/** The columns that keep a state of a node before its nth change. */
export const formerColumns = (columns: Columns, change: number): Columns =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([column]) => !KEPT_ELSEWHERE.includes(column) && !namedColumn(column).isFormer)
      .map(([column, value]) => [formerColumn(column, change), value]),
  );

const AS_PRESENT = [...KEPT_ELSEWHERE, 'seeded'].join('|');

/** A column of a node as it was known at `$recordedAt`. */
const knownColumn = (node: string, column: string) =>
  `(CASE WHEN coalesce(${node}.changedAt, '') <= $recordedAt THEN ${node}.${column} ` +
  `ELSE ${node}['${column}@' + toString(size([m IN ${node}.changes WHERE m <= $recordedAt]) + 1)] END)`;

const isKnown = (node: string) => `coalesce(${node}.createdAt, '') <= $recordedAt`;

/** The columns of what composed texts name as nodes: nodes, undertakings between actor and axis, topics, documents, quotes. */
const COLUMN = /\b((?:n|t|topic|d|quote)\d+)\.(\w+)\b/g;

/** Where composed texts bind a node without a relation: in lists, by id, and the readings of all documents. */
const LISTED = /(MATCH \((n\d+):\w+\)\n\s*WHERE) /g;
const BY_ID = /(MATCH \((n\d+):Entity \{id: id\}\))(\nWHERE )?/g;

/** Where a search finds nodes by their words. */
const FOUND = /-\[use:OCCURS_IN\]->\((?:node)?\)(\n\s*WHERE) /g;

const LINK = /\[:(QUOTES|SAID_BY|SUBJECT|WITHIN|READS|CITES)\]/g;

/** A grouping by values that depend on a parameter: Grafeo 0.6 takes such values only if they are bound before. */
const GROUPING = /^(\s*)WITH (.+ AS g\d+(?:, n\d+)*), (count\(.+\) AS c\d+)$/gm;

function boundBefore(_: string, indent: string, keys: string, count: string): string {
  const values = [...keys.matchAll(/(?:^|, )((?:n\d+, )*)(.+?) AS (g\d+)/g)].map(([, , value, name]) => ({
    value,
    name,
  }));
  const bound = values.map(({ value, name }) => `${value} AS ${name}`).join(', ');
  const names = values.reduce((text, { value, name }) => text.replace(`${value} AS ${name}`, `${name}`), keys);
  return `${indent}WITH *, ${bound}\n${indent}WITH ${names}, ${count}`;
}

/**
 * Replaces in a composed text every column of a node by what was known of it at `$recordedAt`, every link by those that
 * were there, and leaves out nodes that were not known.
 */
export function expandKnown(text: string): string {
  let links = 0;
  const link = (_: string, type: string) => {
    links += 1;
    const variable = `l${links}`;
    return (
      `[${variable}:${type}|${formerLink(type)} WHERE coalesce(${variable}.since, '') <= $recordedAt ` +
      `AND coalesce(${variable}.until, '9999') > $recordedAt]`
    );
  };
  return text
    .replaceAll(GROUPING, boundBefore)
    .replaceAll(COLUMN, (column, node: string, name: string) =>
      new RegExp(`^(${AS_PRESENT})$`).test(name) ? column : knownColumn(node, name),
    )
    .replaceAll(LISTED, (_, match: string, node: string) => `${match} ${isKnown(node)} AND `)
    .replaceAll(BY_ID, (_, match: string, node: string, where: string | undefined) =>
      [match, '\nWHERE ', isKnown(node), where ? ' AND ' : ''].join(''),
    )
    .replaceAll(FOUND, (_, where: string) => `-[use:OCCURS_IN]->(node)${where} ${isKnown('node')} AND `)
    .replaceAll(LINK, link);
}
