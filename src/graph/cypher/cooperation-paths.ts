import { STATUS_STRENGTH } from '../model/claim.ts';
import { visible } from '../model/view.ts';
import type { Names } from '../select/field.ts';
import { call } from '../select/level.ts';

/**
 * Who cooperates on an axis: every actor with a visible path of claims to it. It leads it, takes part in an event on
 * it, cooperates in an initiative that addresses it, or committed itself to something about it; each either directly
 * or by way of a topic of the axis. Umbrella events concern all axes alike and don't count.
 */

/**
 * What a path binds: its role, how sure it is, how many claims it has (1 to 3), and these. Through what it leads means
 * something from two claims on, its topic from three on; before, other variables stand in their place, since of a
 * union that gives null in one part Grafeo forgets that the column is a node or a relation.
 */
export interface Path {
  readonly role: string;
  readonly strength: string;
  readonly length: string;
  readonly through: string;
  readonly topic: string;
  readonly claims: readonly [string, string, string];
}

export const pathVariables = (names: Names): Path => ({
  role: names.variable('role'),
  strength: names.variable('strength'),
  length: names.variable('length'),
  through: names.variable('t'),
  topic: names.variable('topic'),
  claims: [names.variable('k'), names.variable('k'), names.variable('k')],
});

/** How sure a status is, as a number that grows with it; no claim weakens nothing. */
const strengthOf = (claim: string) =>
  `CASE ${claim}.status ${STATUS_STRENGTH.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} ELSE ${STATUS_STRENGTH.length} END`;

const weakest = (claims: readonly string[]) =>
  `reduce(weakest = ${STATUS_STRENGTH.length}, one IN [${claims.map(strengthOf).join(', ')}] | CASE WHEN one < weakest THEN one ELSE weakest END)`;

/** The lines that bind a row for each visible path between an actor and an axis. */
export function paths(actor: string, axis: string, names: Names, path: Path): readonly string[] {
  const [first, second, third] = path.claims;
  const [leads, own] = [names.variable('k'), pathVariables(names)];
  const [working, on, up] = own.claims;
  return [
    call(
      [actor, axis],
      [
        `MATCH (${actor})-[${working}:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]->(${own.through})`,
        `WHERE coalesce(${own.through}.umbrella, false) = false`,
        `  AND ${visible(working)}`,
        `MATCH (${own.through})-[${on}:ADDRESSES|CONCERNS]->(${own.topic})`,
        `WHERE ${visible(on)}`,
        `OPTIONAL MATCH (${own.topic})-[${up}:PART_OF]->(${axis})`,
        `WHERE ${own.topic}:Topic`,
        `  AND ${visible(up)}`,
        `WITH ${axis}, ${own.through}, ${own.topic}, ${own.claims.join(', ')}`,
        `WHERE ${own.topic} = ${axis} OR ${up} IS NOT NULL`,
        `RETURN ${working}.role AS ${path.role}, ${weakest(own.claims)} AS ${path.strength},`,
        `  CASE WHEN ${up} IS NULL THEN 2 ELSE 3 END AS ${path.length}, ${own.through} AS ${path.through},`,
        `  ${own.topic} AS ${path.topic}, ${working} AS ${first}, ${on} AS ${second}, ${up} AS ${third}`,
        'UNION ALL',
        `MATCH (${actor})-[${leads}:LEADS]->(${axis})`,
        `WHERE ${visible(leads)}`,
        `RETURN 'LEADS' AS ${path.role}, ${weakest([leads])} AS ${path.strength}, 1 AS ${path.length},`,
        `  ${actor} AS ${path.through}, ${axis} AS ${path.topic}, ${leads} AS ${first}, ${leads} AS ${second}, ${leads} AS ${third}`,
      ],
    ),
  ];
}

/** The lines that keep a row only where some visible path joins the actor and the axis. */
export function anyPath(actor: string, axis: string, names: Names): readonly string[] {
  const [path, found] = [pathVariables(names), names.variable('found')];
  const lines = [...paths(actor, axis, names, path), `WITH 1 AS ${found} LIMIT 1`, `RETURN ${found}`];
  return [call([actor, axis], lines)];
}
