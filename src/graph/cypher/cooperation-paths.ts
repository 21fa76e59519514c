import { STATUS_STRENGTH } from '../model/claim.ts';
import { visible } from '../model/view.ts';
import type { Names } from '../select/field.ts';
import { call } from '../select/level.ts';

/**
 * Who cooperates on an axis: every actor with a visible path of claims to it. It leads it, takes part in an event on
 * it, cooperates in an initiative that addresses it, or committed itself to something about it; each either directly
 * or by way of a topic of the axis. Umbrella events concern all axes alike and don't count.
 */

/** What a path binds: its role, what it leads through, its topic, and up to three claims on the way. */
export interface PathVariables {
  readonly role: string;
  readonly strength: string;
  readonly through: string;
  readonly topic: string;
  readonly claims: readonly [string, string, string];
}

export const pathVariables = (names: Names): PathVariables => ({
  role: names.variable('role'),
  strength: names.variable('strength'),
  through: names.variable('t'),
  topic: names.variable('topic'),
  claims: [names.variable('k'), names.variable('k'), names.variable('k')],
});

interface Form {
  /** The pattern from `actor` to `axis` over `first`, `second` and `third`, through `through` and `topic`. */
  pattern(actor: string, axis: string, path: PathVariables): string;
  readonly claims: 1 | 2 | 3;
  readonly topic: boolean;
  readonly role?: string;
  condition?(path: PathVariables): string;
}

const notUmbrella = (path: PathVariables) => `coalesce(${path.through}.umbrella, false) = false`;

const through = (type: string, label: string, last: string, condition?: Form['condition']): Form => ({
  pattern: (actor, axis, { claims: [first, second], through }) =>
    `(${actor})-[${first}:${type}]->(${through}:${label})-[${second}:${last}]->(${axis})`,
  claims: 2,
  topic: false,
  ...(condition && { condition }),
});

const throughTopic = (type: string, label: string, condition?: Form['condition']): Form => ({
  pattern: (actor, axis, { claims: [first, second, third], through, topic }) =>
    `(${actor})-[${first}:${type}]->(${through}:${label})-[${second}:ADDRESSES]->(${topic}:Topic)-[${third}:PART_OF]->(${axis})`,
  claims: 3,
  topic: true,
  ...(condition && { condition }),
});

const leading: Form = {
  pattern: (actor, axis, { claims: [first] }) => `(${actor})-[${first}:LEADS]->(${axis})`,
  claims: 1,
  topic: false,
  role: "'LEADS'",
};

/** Every form that a path may have. */
export const FORMS: readonly Form[] = [
  leading,
  through('TAKES_PART_IN', 'Event', 'ADDRESSES', notUmbrella),
  through('COOPERATES_IN', 'Initiative', 'ADDRESSES'),
  through('COMMITS_TO', 'Commitment', 'ADDRESSES'),
  through('COMMITS_TO', 'Commitment', 'CONCERNS'),
  throughTopic('TAKES_PART_IN', 'Event', notUmbrella),
  throughTopic('COOPERATES_IN', 'Initiative'),
  throughTopic('COMMITS_TO', 'Commitment'),
];

const conditions = (form: Form, path: PathVariables) =>
  [...path.claims.slice(0, form.claims).map(visible), ...(form.condition ? [form.condition(path)] : [])].join(' AND ');

/** How sure a status is, as a number that grows with it. */
const strengthOf = (claim: string) =>
  `CASE ${claim}.status ${STATUS_STRENGTH.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} END`;

const weakest = (claims: readonly string[]) =>
  claims.length === 1
    ? strengthOf(claims[0] ?? '')
    : `reduce(weakest = ${STATUS_STRENGTH.length}, one IN [${claims.map(strengthOf).join(', ')}] | CASE WHEN one < weakest THEN one ELSE weakest END)`;

function branch(form: Form, actor: string, axis: string, names: Names, path: PathVariables): string {
  const own = pathVariables(names);
  const claims = own.claims.slice(0, form.claims);
  const returned = [
    `${form.role ?? `${own.claims[0]}.role`} AS ${path.role}`,
    `${weakest(claims)} AS ${path.strength}`,
    `${form.claims > 1 ? own.through : 'null'} AS ${path.through}`,
    `${form.topic ? own.topic : 'null'} AS ${path.topic}`,
    ...path.claims.map((claim, place) => `${claims[place] ?? 'null'} AS ${claim}`),
  ];
  return [
    `MATCH ${form.pattern(actor, axis, own)}`,
    `WHERE ${conditions(form, own)}`,
    `RETURN ${returned.join(', ')}`,
  ].join('\n');
}

/** The lines that bind a row for each visible path between an actor and an axis. */
export function paths(actor: string, axis: string, names: Names, path: PathVariables): readonly string[] {
  const branches = FORMS.map((form) => branch(form, actor, axis, names, path));
  return call([actor, axis], [branches.join('\nUNION ALL\n')]).split('\n');
}

/** The lines that keep a row only where some visible path joins the actor and the axis. */
export function anyPath(actor: string, axis: string, names: Names): readonly string[] {
  const found = names.variable('found');
  const branches = FORMS.map((form) => {
    const own = pathVariables(names);
    return `MATCH ${form.pattern(actor, axis, own)}\nWHERE ${conditions(form, own)}\nRETURN 1 AS ${found}`;
  });
  const any = call([actor, axis], [branches.join('\nUNION ALL\n')]);
  return call([actor, axis], [any, `WITH ${found} LIMIT 1`, `RETURN ${found}`]).split('\n');
}
