import { NOT_TAKEN_ON } from '../model/commitment.ts';
import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';
import { DEEPEST_TOPIC } from './pair-paths.ts';

/**
 * Who cooperates on an axis: every actor with a visible path of claims to it. The actor leads the axis, or takes part in
 * an event, cooperates in an initiative, or makes or supports a commitment or offer, about the axis or one of its topics.
 * A topic belongs to an axis through `PART_OF`, directly or through other topics. Umbrella undertakings, which concern all
 * axes alike, do not count, nor do proposals and requests.
 */

const NOT_WORK = `[${NOT_TAKEN_ON.map((kind) => `'${kind}'`).join(', ')}]`;

/** The condition for nodes that connect an actor with an axis: no umbrella undertaking, no proposal or request. */
export const countsForCooperation = (through: string): string =>
  `coalesce(${through}.umbrella, false) = false AND NOT coalesce(${through}.kind, '') IN ${NOT_WORK}`;

/** What an undertaking must be about: an axis, or a topic, which may belong to one. */
const isAddressed = (topic: string): string => `(${topic}:Topic OR ${topic}:Axis)`;

/** How many claims a path may have: from the actor, to the topic or axis, and from topic to topic up to the axis. */
export const LONGEST_PATH = 2 + DEEPEST_TOPIC;

/**
 * The variables of a path: its role, its number of claims, and the claims. `through` is meaningful from two claims on,
 * `topic` from three on; on shorter paths they hold other nodes, because Grafeo loses the type of a column (node or
 * relation) if one part of a union returns null.
 */
export interface Path {
  readonly role: string;
  readonly length: string;
  readonly through: string;
  readonly topic: string;
  readonly claims: readonly string[];
}

export const pathVariables = (names: Names): Path => ({
  role: names.variable('role'),
  length: names.variable('length'),
  through: names.variable('t'),
  topic: names.variable('topic'),
  claims: Array.from({ length: LONGEST_PATH }, () => names.variable('k')),
});

/** What a path through an undertaking binds: its two first claims, and the path of claims from the topic to the axis. */
interface Working {
  readonly through: string;
  readonly topic: string;
  readonly first: string;
  readonly second: string;
  readonly climb: string;
}

const workingVariables = (names: Names): Working => ({
  through: names.variable('t'),
  topic: names.variable('topic'),
  first: names.variable('k'),
  second: names.variable('k'),
  climb: names.variable('climb'),
});

/** The lines that match the visible paths from an actor through an undertaking to an axis. */
function workingLines(actor: string, axis: string, names: Names, path: Working): readonly string[] {
  const { through, topic, first, second, climb } = path;
  const claim = names.variable('k');
  return [
    `MATCH (${actor})-[${first}:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]->(${through})`,
    `WHERE ${countsForCooperation(through)}`,
    `  AND ${visible(first)}`,
    `MATCH (${through})-[${second}:ADDRESSES|CONCERNS]->(${topic})`,
    `WHERE ${visible(second)}`,
    `  AND ${isAddressed(topic)}`,
    `MATCH ${climb} = (${topic})-[:PART_OF*0..${DEEPEST_TOPIC}]->(${axis})`,
    `WHERE all(${claim} IN relationships(${climb}) WHERE ${visible(claim)})`,
  ];
}

/** The condition that a path meets no node twice. Without it there are more paths, but none surer and no further role. */
function meetsNoNodeTwice(path: string, names: Names): string {
  const at = names.variable('at');
  const nodes = `nodes(${path})`;
  return `all(${at} IN range(0, size(${nodes}) - 2) WHERE NOT ${nodes}[${at}] IN ${nodes}[${at} + 1 ..])`;
}

/** What is returned of each path: of one through an undertaking, and of a claim to lead. */
interface Returned {
  working(path: Working): string;
  leading(claim: string): string;
}

/** The visible paths between an actor and an axis, as a union of two parts with their own RETURN. */
function pathUnion(actor: string, axis: string, names: Names, { working, leading }: Returned): string {
  const [leads, path] = [names.variable('k'), workingVariables(names)];
  return call(
    [actor, axis],
    [
      ...workingLines(actor, axis, names, path),
      working(path),
      'UNION ALL',
      `MATCH (${actor})-[${leads}:LEADS]->(${axis})`,
      `WHERE ${visible(leads)}`,
      leading(leads),
    ],
  );
}

/** The lines that bind a row for each visible path between an actor and an axis. */
export function paths(actor: string, axis: string, names: Names, path: Path): string {
  const bound = (values: Path) =>
    [
      ...(['role', 'length', 'through', 'topic'] as const).map((part) => `${values[part]} AS ${path[part]}`),
      ...path.claims.map((claim, at) => `${values.claims[at]} AS ${claim}`),
    ].join(', ');
  return pathUnion(actor, axis, names, {
    working({ through, topic, first, second, climb }) {
      const upward = Array.from({ length: DEEPEST_TOPIC }, (_, at) => `relationships(${climb})[${at}]`);
      const values = { role: `${first}.role`, length: `2 + length(${climb})`, through, topic };
      const returned = `RETURN ${bound({ ...values, claims: [first, second, ...upward] })}`;
      return [`  AND ${meetsNoNodeTwice(climb, names)}`, returned].join('\n');
    },
    leading(leads) {
      const claims = path.claims.map(() => leads);
      return `RETURN ${bound({ role: "'LEADS'", length: '1', through: actor, topic: axis, claims })}`;
    },
  });
}

/** The line that keeps a row only where some visible path joins the actor and the axis. */
export function anyPath(actor: string, axis: string, names: Names): string {
  const found = names.variable('found');
  const one = () => `RETURN 1 AS ${found}`;
  const union = pathUnion(actor, axis, names, { working: one, leading: one });
  return call([actor, axis], [union, `WITH ${found} LIMIT 1`, `RETURN ${found}`]);
}

/** The condition that some visible path joins the actor and the axis. */
export function cooperates(actor: string, axis: string, names: Names): string {
  const { through, topic, first, second, climb } = workingVariables(names);
  const [leads, claim] = [names.variable('k'), names.variable('k')];
  const leading = `MATCH (${actor})-[${leads}:LEADS]->(${axis}) WHERE ${visible(leads)}`;
  // An EXISTS of its own: in one pattern, Grafeo walks all that is not visible too, up to every axis.
  const climbing =
    `MATCH ${climb} = (${topic})-[:PART_OF*0..${DEEPEST_TOPIC}]->(${axis}) ` +
    `WHERE all(${claim} IN relationships(${climb}) WHERE ${visible(claim)})`;
  const working =
    `MATCH (${actor})-[${first}:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]->(${through})` +
    `-[${second}:ADDRESSES|CONCERNS]->(${topic}) ` +
    `WHERE ${countsForCooperation(through)} AND ${visible(first)} AND ${visible(second)} ` +
    `AND ${isAddressed(topic)} AND EXISTS { ${climbing} }`;
  return `(EXISTS { ${leading} } OR EXISTS { ${working} })`;
}

/** Role and the statuses of the claims of a path: all that a summary of paths needs to know of each. */
export function pathSummariesOf(actor: string, axis: string, names: Names, pathSummaries: string): readonly string[] {
  const [summary, claim] = [names.variable('s'), names.variable('k')];
  const union = pathUnion(actor, axis, names, {
    working: ({ first, second, climb }) =>
      `RETURN [${first}.role, ${first}.status, ${second}.status] + ` +
      `[${claim} IN relationships(${climb}) | ${claim}.status] AS ${summary}`,
    leading: (leads) => `RETURN ['LEADS', ${leads}.status] AS ${summary}`,
  });
  return [union, `WITH DISTINCT ${summary}`, `RETURN collect(${summary}) AS ${pathSummaries}`];
}
