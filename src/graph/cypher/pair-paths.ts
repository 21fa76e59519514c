import type { Statement } from '../port.ts';

/**
 * The paths by which an actor may cooperate on an axis, whatever the state of their claims. They are never fewer than
 * the paths that an answer verifies: umbrella undertakings are among them, so that a changed flag loses no pair.
 */
const PARTICIPATION = ['TAKES_PART_IN', 'COOPERATES_IN', 'COMMITS_TO'];
const ADDRESSING = ['ADDRESSES', 'CONCERNS'];

const takingPart = `(actor:Actor)-[:${PARTICIPATION.join('|')}]->(undertaking:Entity)`;
const leading = '(actor:Actor)-[:LEADS]->(axis:Axis)';
/** How many `PART_OF` there may be from a topic to an axis. */
export const DEEPEST_TOPIC = 4;

const direct = `${takingPart}-[:${ADDRESSING.join('|')}]->(axis:Axis)`;
const byTopic = `${takingPart}-[:ADDRESSES]->(topic:Topic)-[:PART_OF*1..${DEEPEST_TOPIC}]->(axis:Axis)`;
const byPart =
  `${takingPart}-[:ADDRESSES]->(:Topic)-[:PART_OF*0..${DEEPEST_TOPIC - 1}]->(part)-[:PART_OF]->(whole)` +
  `-[:PART_OF*0..${DEEPEST_TOPIC - 1}]->(axis:Axis)`;

const pairs = 'RETURN DISTINCT actor.id AS actor, axis.id AS axis';
const eachPath = (lines: (path: string) => readonly string[], paths: readonly string[]) =>
  paths.map((path) => lines(path).join('\n')).join('\nUNION\n');

/** Every pair of an actor of `$keys` and an axis that some path joins. */
export const pairsOf: Statement = {
  name: 'pairs of actors',
  text: eachPath(
    (path) => ['UNWIND $keys AS key', 'MATCH (actor:Entity {id: key})', `MATCH ${path}`, pairs],
    [leading, direct, byTopic],
  ),
};

/** The pairs that claims of some types bring about. */
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
  pairSource(['PART_OF'], 'part', 'whole', [byPart]),
];
