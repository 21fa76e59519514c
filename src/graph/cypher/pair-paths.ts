import type { Statement } from '../port.ts';

/**
 * The paths by which an actor may cooperate on an axis, whatever the state of their claims. They include all paths that
 * an answer checks, and more: paths through umbrella events are included, so a changed flag loses no pair.
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

/** Every pair of an actor of `$keys` and an axis that a path joins. */
export const pairsOf: Statement = {
  name: 'pairs of actors',
  text: eachPath(
    (path) => ['UNWIND $keys AS key', 'MATCH (actor:Entity {id: key})', `MATCH ${path}`, pairs],
    [leading, direct, byTopic],
  ),
};

/** The pairs of actor and axis whose paths contain given claims of some types. */
export interface PairSource {
  readonly types: readonly string[];
  readonly pairs: Statement;
}

const pairSource = (types: readonly string[], from: string, to: string, paths: readonly string[]): PairSource => ({
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

export const PAIR_SOURCES: readonly PairSource[] = [
  pairSource(['LEADS'], 'actor', 'axis', [leading]),
  pairSource(PARTICIPATION, 'actor', 'undertaking', [direct, byTopic]),
  pairSource(ADDRESSING, 'undertaking', 'axis', [direct]),
  pairSource(['ADDRESSES'], 'undertaking', 'topic', [byTopic]),
  pairSource(['PART_OF'], 'topic', 'axis', [byTopic]),
];
