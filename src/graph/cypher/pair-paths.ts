import { COOPERATES_ON } from '../model/definition.ts';
import type { Statement } from '../port.ts';

/**
 * The paths by which an actor may cooperate on an axis, whatever the state of their claims. They are never fewer than
 * the paths that an answer verifies: umbrella events are among them, so that a changed flag loses no pair.
 */
const PARTICIPATION = ['TAKES_PART_IN', 'COOPERATES_IN', 'COMMITS_TO'];
const ADDRESSING = ['ADDRESSES', 'CONCERNS'];

const takingPart = `(actor:Actor)-[:${PARTICIPATION.join('|')}]->(undertaking:Entity)`;
const leading = '(actor:Actor)-[:LEADS]->(axis:Axis)';
const direct = `${takingPart}-[:${ADDRESSING.join('|')}]->(axis:Axis)`;
const byTopic = `${takingPart}-[:ADDRESSES]->(topic:Topic)-[:PART_OF]->(axis:Axis)`;

const pairs = 'RETURN DISTINCT actor.id AS actor, axis.id AS axis';
const eachPath = (lines: (path: string) => readonly string[], paths: readonly string[]) =>
  paths.map((path) => lines(path).join('\n')).join('\nUNION\n');

/** Every pair of an actor and an axis that some path joins. */
export const allPairs: Statement = {
  name: 'all pairs',
  text: eachPath((path) => [`MATCH ${path}`, pairs], [leading, direct, byTopic]),
};

/** Every such pair that its summary relation does not join: none, unless something wrote past `writeFacts`. */
export const missingPairs: Statement = {
  name: 'missing pairs',
  text: eachPath(
    (path) => [`MATCH ${path}`, `WHERE NOT EXISTS { (actor)-[:${COOPERATES_ON}]->(axis) }`, pairs],
    [leading, direct, byTopic],
  ),
};

const joins = (path: string) =>
  `NOT EXISTS { ${path.replace('(actor:Actor)', '(actor)').replace('(axis:Axis)', '(axis)')} }`;

/** Every summary relation without such a path: of no harm to answers, and what a rebuild takes away. */
export const needlessPairs: Statement = {
  name: 'needless pairs',
  text: [
    `MATCH (actor)-[:${COOPERATES_ON}]->(axis)`,
    `WHERE ${[leading, direct, byTopic].map(joins).join(' AND ')}`,
    pairs,
  ].join('\n'),
};

/** The pairs that claims of some types bring about. */
export interface Cause {
  readonly types: readonly string[];
  readonly pairs: Statement;
}

const cause = (types: readonly string[], from: string, to: string, paths: readonly string[]): Cause => ({
  types,
  pairs: {
    name: `pairs by ${types.join(', ')}`,
    text: eachPath(
      (path) => [
        'UNWIND $rows AS row',
        `MATCH (${from}:Entity {id: row.from})`,
        `MATCH (${to}:Entity {id: row.to})`,
        `MATCH ${path}`,
        pairs,
      ],
      paths,
    ),
  },
});

export const CAUSES: readonly Cause[] = [
  cause(['LEADS'], 'actor', 'axis', [leading]),
  cause(PARTICIPATION, 'actor', 'undertaking', [direct, byTopic]),
  cause(ADDRESSING, 'undertaking', 'axis', [direct]),
  cause(['ADDRESSES'], 'undertaking', 'topic', [byTopic]),
  cause(['PART_OF'], 'topic', 'axis', [byTopic]),
];
