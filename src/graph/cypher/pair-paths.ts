import type { Statement } from '../port.ts';

/**
 * The paths by which an actor may cooperate on an axis, whatever the state of their claims. They are never fewer than
 * the paths that an answer verifies: umbrella undertakings are among them, so that a changed flag loses no pair.
 */
const PARTICIPATION = ['TAKES_PART_IN', 'COOPERATES_IN', 'COMMITS_TO'];
const ADDRESSING = ['ADDRESSES', 'CONCERNS'];

/** The maximum number of `PART_OF` from a topic to an axis. */
export const DEEPEST_TOPIC = 4;

const takingPart = `(actor:Actor)-[:${PARTICIPATION.join('|')}]->(undertaking:Entity)`;

/** The lines that match a path; they start at what is bound and keep each pair of ends once. */
type PathLines = readonly string[];

const leading: PathLines = ['MATCH (actor:Actor)-[:LEADS]->(axis:Axis)'];
const direct: PathLines = [`MATCH ${takingPart}-[:${ADDRESSING.join('|')}]->(axis:Axis)`];

const byTopic: PathLines = [
  `MATCH ${takingPart}-[:ADDRESSES]->(topic:Topic)`,
  'WITH DISTINCT actor, topic',
  `MATCH (topic)-[:PART_OF*1..${DEEPEST_TOPIC}]->(axis:Axis)`,
];

/** From the topic, when a claim says that an undertaking addresses it. */
const byAddressedTopic: PathLines = [
  `MATCH (topic:Topic)-[:PART_OF*1..${DEEPEST_TOPIC}]->(axis:Axis)`,
  'WITH DISTINCT undertaking, axis',
  `MATCH ${takingPart}`,
];

/** From both ends of a claim that a topic is part of another or of an axis. */
const byPart: PathLines = [
  `MATCH above = (whole)-[:PART_OF*0..${DEEPEST_TOPIC - 1}]->(axis:Axis)`,
  'WITH part, axis, min(length(above)) AS height',
  `MATCH below = (topic:Topic)-[:PART_OF*0..${DEEPEST_TOPIC - 1}]->(part)`,
  `WHERE length(below) + height < ${DEEPEST_TOPIC}`,
  'WITH DISTINCT topic, axis',
  `MATCH ${takingPart}-[:ADDRESSES]->(topic)`,
];

const pairs = 'RETURN DISTINCT actor.id AS actor, axis.id AS axis';
const union = (start: readonly string[], paths: readonly PathLines[]) =>
  paths.map((path) => [...start, ...path, pairs].join('\n')).join('\nUNION\n');

/** Every pair of an actor of `$keys` and an axis that are joined by a path. */
export const pairsOf: Statement = {
  name: 'pairs of actors',
  text: union(['UNWIND $keys AS key', 'MATCH (actor:Entity {id: key})'], [leading, direct, byTopic]),
};

/** The pairs of actor and axis whose paths contain given claims of some types. */
export interface PairSource {
  readonly types: readonly string[];
  readonly pairs: Statement;
}

const pairSource = (
  types: readonly string[],
  [from, to]: readonly [from: string, to: string],
  paths: readonly PathLines[],
): PairSource => ({
  types,
  pairs: {
    name: `pairs by ${types.join(', ')}`,
    text: union(
      ['UNWIND $rows AS row', `MATCH (${from}:Entity {id: row.from})`, `MATCH (${to}:Entity {id: row.to})`],
      paths,
    ),
  },
});

export const PAIR_SOURCES: readonly PairSource[] = [
  pairSource(['LEADS'], ['actor', 'axis'], [leading]),
  pairSource(PARTICIPATION, ['actor', 'undertaking'], [direct, byTopic]),
  pairSource(ADDRESSING, ['undertaking', 'axis'], [direct]),
  pairSource(['ADDRESSES'], ['undertaking', 'topic'], [byAddressedTopic]),
  pairSource(['PART_OF'], ['part', 'whole'], [byPart]),
];
