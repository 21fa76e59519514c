import type { Tie } from '../../../src/convergence/suppose.ts';
import type { Chance } from '../../testkit/random-values.ts';

const node = (kind: string, most: number) => (chance: Chance) => `${kind}-${chance.draw(most)}`;
const actor = node('Actor:organism', 6);
const initiative = node('Initiative:initiative', 9);
const event = node('Event:event', 8);
const commitment = node('Commitment:commitment', 6);
const axis = node('Axis:axis', 4);
const topic = node('Topic:topic', 5);

type End = (chance: Chance) => string;
const TIES: readonly (readonly [from: End, relation: Tie['relation'], to: End, roles: readonly (string | null)[]])[] = [
  [actor, 'COOPERATES_IN', initiative, [null, 'RUNS', 'FUNDS', 'COMMISSIONS']],
  [actor, 'TAKES_PART_IN', event, [null, 'CONVENES', 'ATTENDS']],
  [actor, 'COMMITS_TO', commitment, ['OWNER', 'SUPPORTS']],
  [actor, 'LEADS', axis, [null]],
  [initiative, 'ADDRESSES', topic, [null]],
  [event, 'ADDRESSES', axis, [null]],
  [initiative, 'COVERS', node('Country:country', 3), [null]],
  [topic, 'PART_OF', axis, [null]],
  [topic, 'PART_OF', topic, [null]],
  [event, 'PART_OF', event, [null]],
  [commitment, 'ADDRESSED_TO', actor, [null]],
];

/** One to three claims to suppose. */
export const randomTies = (chance: Chance): readonly Tie[] =>
  Array.from({ length: 1 + chance.draw(3) }, () => {
    const [from, relation, to, roles] = chance.pick(TIES);
    return { from: from(chance), relation, to: to(chance), role: chance.pick(roles) };
  }).filter(({ from, to }) => from !== to);
