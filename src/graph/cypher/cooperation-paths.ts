import { NOT_TAKEN_ON } from '../model/commitment.ts';
import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';

/**
 * Who cooperates on an axis: every actor with a visible path of claims to it. The actor leads the axis, or takes part
 * in an event, cooperates in an initiative, or makes or supports a commitment or offer, about the axis or one of its
 * topics. Umbrella events, which concern all axes alike, do not count; nor do proposals and requests.
 */

const EXCLUDED_KINDS = `[${NOT_TAKEN_ON.map((kind) => `'${kind}'`).join(', ')}]`;

/**
 * The condition that a node counts as a connection between an actor and an axis: it is no umbrella event, proposal or
 * request.
 */
export const countsForCooperation = (through: string): string =>
  `coalesce(${through}.umbrella, false) = false AND NOT coalesce(${through}.kind, '') IN ${EXCLUDED_KINDS}`;

/**
 * The variables of a path: its role, its number of claims (1 to 3), and the claims. `through` is meaningful from two
 * claims on, `topic` from three on; on shorter paths they hold other nodes, because Grafeo loses the type of a column
 * (node or relation) if one part of a union returns null.
 */
export interface CooperationPath {
  readonly role: string;
  readonly length: string;
  readonly through: string;
  readonly topic: string;
  readonly claims: readonly [string, string, string];
}

export const pathVariables = (names: Names): CooperationPath => ({
  role: names.variable('role'),
  length: names.variable('length'),
  through: names.variable('t'),
  topic: names.variable('topic'),
  claims: [names.variable('k'), names.variable('k'), names.variable('k')],
});

/** The visible paths between an actor and an axis: a union of two branches, each with its own RETURN. */
function pathUnion(
  actor: string,
  axis: string,
  names: Names,
  working: (path: CooperationPath) => string,
  leading: (claim: string) => string,
) {
  const [leads, path] = [names.variable('k'), pathVariables(names)];
  const { through, topic, claims } = path;
  const [first, second, third] = claims;
  return call(
    [actor, axis],
    [
      `MATCH (${actor})-[${first}:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]->(${through})`,
      `WHERE ${countsForCooperation(through)}`,
      `  AND ${visible(first)}`,
      `MATCH (${through})-[${second}:ADDRESSES|CONCERNS]->(${topic})`,
      `WHERE ${visible(second)}`,
      `OPTIONAL MATCH (${topic})-[${third}:PART_OF]->(${axis})`,
      `WHERE ${topic}:Topic`,
      `  AND ${visible(third)}`,
      `WITH ${axis}, ${through}, ${topic}, ${claims.join(', ')}`,
      `WHERE ${topic} = ${axis} OR ${third} IS NOT NULL`,
      `RETURN ${working(path)}`,
      'UNION ALL',
      `MATCH (${actor})-[${leads}:LEADS]->(${axis})`,
      `WHERE ${visible(leads)}`,
      `RETURN ${leading(leads)}`,
    ],
  );
}

/** The lines that bind one row for each visible path between an actor and an axis. */
export function paths(actor: string, axis: string, names: Names, path: CooperationPath): string {
  const [first, second, third] = path.claims;
  const bound = (role: string, length: string, through: string, topic: string, claims: readonly string[]) =>
    `${role} AS ${path.role}, ${length} AS ${path.length}, ${through} AS ${path.through}, ${topic} AS ${path.topic}, ` +
    `${claims[0]} AS ${first}, ${claims[1]} AS ${second}, ${claims[2]} AS ${third}`;
  return pathUnion(
    actor,
    axis,
    names,
    ({ through, topic, claims }) =>
      bound(`${claims[0]}.role`, `CASE WHEN ${claims[2]} IS NULL THEN 2 ELSE 3 END`, through, topic, claims),
    (leads) => bound("'LEADS'", '1', actor, axis, [leads, leads, leads]),
  );
}

/** The line that keeps a row only if a visible path joins the actor and the axis. */
export function anyPath(actor: string, axis: string, names: Names): string {
  const found = names.variable('found');
  const one = () => `1 AS ${found}`;
  return call([actor, axis], [pathUnion(actor, axis, names, one, one), `WITH ${found} LIMIT 1`, `RETURN ${found}`]);
}

/** Collects the distinct combinations of role and claim statuses of all visible paths. */
export function pathSummariesOf(actor: string, axis: string, names: Names, pathSummaries: string): readonly string[] {
  const [role, first, second, third] = ['role', 's', 's', 's'].map((prefix) => names.variable(prefix));
  const bound = (from: string, claims: readonly string[]) =>
    `${from} AS ${role}, ${claims[0]}.status AS ${first}, ${claims[1]}.status AS ${second}, ${claims[2]}.status AS ${third}`;
  return [
    pathUnion(
      actor,
      axis,
      names,
      ({ claims }) => bound(`${claims[0]}.role`, claims),
      (leads) => bound("'LEADS'", [leads, leads, leads]),
    ),
    `WITH DISTINCT ${role}, ${first}, ${second}, ${third}`,
    `RETURN collect([${role}, ${first}, ${second}, ${third}]) AS ${pathSummaries}`,
  ];
}
