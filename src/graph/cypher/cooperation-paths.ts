import { NOT_TAKEN_ON } from '../model/commitment.ts';
import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';

/**
 * Who cooperates on an axis: every actor with a visible path of claims to it. The actor leads the axis, or takes part in
 * an event, cooperates in an initiative, or makes or supports a commitment or offer, about the axis or one of its topics.
 * Umbrella events, which concern all axes alike, do not count, nor do proposals and requests.
 */

const NOT_WORK = `[${NOT_TAKEN_ON.map((kind) => `'${kind}'`).join(', ')}]`;

/** The condition for nodes that connect an actor with an axis: no umbrella event, no proposal or request. */
export const isWork = (through: string): string =>
  `coalesce(${through}.umbrella, false) = false AND NOT coalesce(${through}.kind, '') IN ${NOT_WORK}`;

/**
 * The variables of a path: its role, its number of claims (1 to 3), and the claims. `through` is meaningful from two
 * claims on, `topic` from three on; on shorter paths they hold other nodes, because Grafeo loses the type of a column
 * (node or relation) if one part of a union returns null.
 */
export interface Path {
  readonly role: string;
  readonly length: string;
  readonly through: string;
  readonly topic: string;
  readonly claims: readonly [string, string, string];
}

export const pathVariables = (names: Names): Path => ({
  role: names.variable('role'),
  length: names.variable('length'),
  through: names.variable('t'),
  topic: names.variable('topic'),
  claims: [names.variable('k'), names.variable('k'), names.variable('k')],
});

/** The variables of an actor and an axis. */
interface CooperationEnds {
  readonly actor: string;
  readonly axis: string;
}

/** The visible paths between an actor and an axis, as a union of two parts with their own RETURN. */
function pathUnion(
  { actor, axis }: CooperationEnds,
  names: Names,
  working: (path: Path) => string,
  leading: (claim: string) => string,
) {
  const [leads, path] = [names.variable('k'), pathVariables(names)];
  const { through, topic, claims } = path;
  const [first, second, third] = claims;
  return call(
    [actor, axis],
    [
      `MATCH (${actor})-[${first}:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]->(${through})`,
      `WHERE ${isWork(through)}`,
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

/** The lines that bind a row for each visible path between an actor and an axis. */
export function paths(actor: string, axis: string, names: Names, path: Path): string {
  const [first, second, third] = path.claims;
  const bound = ({ role, length, through, topic, claims }: Path) =>
    `${role} AS ${path.role}, ${length} AS ${path.length}, ${through} AS ${path.through}, ${topic} AS ${path.topic}, ` +
    `${claims[0]} AS ${first}, ${claims[1]} AS ${second}, ${claims[2]} AS ${third}`;
  return pathUnion(
    { actor, axis },
    names,
    ({ claims, ...others }) =>
      bound({
        ...others,
        claims,
        role: `${claims[0]}.role`,
        length: `CASE WHEN ${claims[2]} IS NULL THEN 2 ELSE 3 END`,
      }),
    (leads) => bound({ role: "'LEADS'", length: '1', through: actor, topic: axis, claims: [leads, leads, leads] }),
  );
}

/** The line that keeps a row only where some visible path joins the actor and the axis. */
export function anyPath(actor: string, axis: string, names: Names): string {
  const found = names.variable('found');
  const one = () => `1 AS ${found}`;
  return call([actor, axis], [pathUnion({ actor, axis }, names, one, one), `WITH ${found} LIMIT 1`, `RETURN ${found}`]);
}

/** Role and the statuses of the claims of a path: all that a summary of paths needs to know of each. */
export function pathSummariesOf(actor: string, axis: string, names: Names, pathSummaries: string): readonly string[] {
  const [role, first, second, third] = ['role', 's', 's', 's'].map((prefix) => names.variable(prefix));
  const bound = (from: string, claims: readonly string[]) =>
    `${from} AS ${role}, ${claims[0]}.status AS ${first}, ${claims[1]}.status AS ${second}, ${claims[2]}.status AS ${third}`;
  return [
    pathUnion(
      { actor, axis },
      names,
      ({ claims }) => bound(`${claims[0]}.role`, claims),
      (leads) => bound("'LEADS'", [leads, leads, leads]),
    ),
    `WITH DISTINCT ${role}, ${first}, ${second}, ${third}`,
    `RETURN collect([${role}, ${first}, ${second}, ${third}]) AS ${pathSummaries}`,
  ];
}
