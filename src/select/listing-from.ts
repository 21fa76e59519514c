import { call } from '../graph/rows/call.ts';
import type { Bindings, Names, Pages, PageWindow } from '../graph/rows/rows.ts';
import { orderTerms } from './keyset.ts';
import { degreeOf, endsOf, type RelationStep } from './relation-step.ts';
import { seekRange, visibleClaims } from './traversal.ts';

/** Nodes of which all rows of a list have claims with one, as a condition says: `step` leads from them to the rows. */
export interface Start {
  readonly step: RelationStep;
  readonly ids: readonly string[];
}

/** The rows of a list that are read from a start. */
interface Found {
  readonly row: Bindings;
  readonly conditions: readonly string[];
  readonly window: PageWindow | undefined;
}

/**
 * All nodes with a label, where conditions name some of which all of them have claims with one: they are read from there,
 * in order of their ids. A page takes at most its own length from each. Of two such conditions, that with fewer claims
 * gives the rows.
 */
export function listingFrom(start: Start, other: Start | undefined): Pages {
  return {
    bind(_bindings, names, { conditions, window }) {
      const row = { node: names.variable('n'), id: names.variable('i') };
      const found = { row, conditions: conditions(row), window };
      const lines = other
        ? fromFewer(start, other, found, names)
        : from(start, names.parameter(start.ids), found, names);
      const projection = [row.node, row.id];
      return { imports: [], lines: [...lines, `WITH DISTINCT ${projection.join(', ')}`], bindings: row, projection };
    },
    order: ({ id }) => [{ expression: `${id}` }],
  };
}

/** The lines that bind the rows found from the nodes of a list of ids; a row may come from several. */
function from({ step }: Start, ids: string, { row, conditions, window }: Found, names: Names): readonly string[] {
  const { near, far } = endsOf(step);
  const [start, startId, claim, at] = ['n', 'i', 'k', 'i'].map((prefix) => names.variable(prefix));
  const ends = { start: `${start}`, startId: `${startId}`, claim: `${claim}`, node: `${row.node}` };
  const lines = [
    `MATCH (${start}:Entity {id: ${startId}})`,
    ...visibleClaims(step, ends, seekRange(step, ends.claim, window, names)),
    `WITH DISTINCT ${claim}.${near} AS ${at}, ${claim}.${far} AS ${row.id}, ${row.node}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
  ];
  const first = window && [`WITH ${at}, ${row.id}, ${row.node} ${firstBy([`${at}`, `${row.id}`], window, names)}`];
  return [
    `UNWIND ${ids} AS ${startId}`,
    ...(first ? [call([ends.startId], [...lines, ...first, `RETURN ${row.id}, ${row.node}`])] : lines),
  ];
}

/** The first of a page, by values that an index gives in order. */
function firstBy(values: readonly string[], { limit, backwards }: PageWindow, names: Names): string {
  const keys = values.map((expression) => ({ expression }));
  return `ORDER BY ${orderTerms(keys, backwards).join(', ')} LIMIT ${names.parameter(limit)}`;
}

/** The same from one of two starts: that of which fewer claims lead away. */
function fromFewer(one: Start, other: Start, found: Found, names: Names): readonly string[] {
  const [first, second] = [one, other].map((start) => ({
    start,
    ids: names.parameter(start.ids),
    claims: names.variable('c'),
  }));
  if (!first || !second) return [];
  const branch = ({ start, ids }: typeof first, condition: string) => [
    ...from(start, `CASE WHEN ${condition} THEN ${ids} ELSE [] END`, found, names),
    `RETURN ${found.row.id}, ${found.row.node}`,
  ];
  return [
    ...[first, second].map(({ start, ids, claims }) => countClaims(start, ids, claims, names)),
    call(
      [first.claims, second.claims],
      [
        ...branch(first, `${first.claims} <= ${second.claims}`),
        'UNION ALL',
        ...branch(second, `${first.claims} > ${second.claims}`),
      ],
    ),
  ];
}

/** How many claims lead away from a start, whether they are visible or not: an engine may know it without reading them. */
function countClaims({ step }: Start, ids: string, as: string, names: Names): string {
  const [node, id, degree] = [names.variable('n'), names.variable('i'), names.variable('c')];
  return call(
    [],
    [
      `UNWIND ${ids} AS ${id}`,
      `MATCH (${node}:Entity {id: ${id}})`,
      `WITH ${degreeOf(step, node)} AS ${degree}`,
      `RETURN coalesce(sum(${degree}), 0) AS ${as}`,
    ],
  );
}
