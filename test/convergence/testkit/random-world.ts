import type { ClaimRow, Facts } from '../../../src/graph/model/facts.ts';
import type { Chance } from '../../testkit/random-values.ts';
import { type World, world } from '../../testkit/world.ts';

/** How many of each kind; ids are `Axis:axis-0` and so on. */
const SIZES = {
  Organism: 6,
  Cooperant: 3,
  Group: 1,
  Axis: 4,
  Topic: 5,
  Initiative: 9,
  Event: 8,
  Commitment: 6,
  Country: 3,
  Statement: 2,
} as const;
type Label = keyof typeof SIZES;

const ids = (...labels: readonly Label[]): readonly string[] =>
  labels.flatMap((label) =>
    Array.from({ length: SIZES[label] }, (_, number) => {
      const identity = ['Organism', 'Cooperant', 'Group'].includes(label) ? 'Actor' : label;
      return `${identity}:${label.toLowerCase()}-${number}`;
    }),
  );

const DAYS = ['2023-03-01', '2023-11-15', '2024-02-01', '2024-04-05', '2024-07-31'];
const EVENT_KINDS = ['MEETING', 'SEMINAR', 'WORKSHOP', 'TALKS', 'SERIES'];

function dated(property: 'date' | 'due', chance: Chance) {
  if (chance.happens(30)) return chance.happens(50) ? { [`${property}Text`]: 'pronto' } : {};
  const [from, to] = [chance.pick(DAYS), chance.pick(DAYS)].sort();
  const open = chance.happens(15);
  return {
    [`${property}From`]: from ?? '',
    ...(!open && { [`${property}To`]: to ?? '' }),
    [`${property}Precision`]: chance.pick(['DAY', 'MONTH']),
    ...(chance.happens(20) && { [`${property}Basis`]: 'INFERRED' }),
  };
}

function nodesInto(built: World, chance: Chance): void {
  const umbrella = () => (chance.happens(10) ? { umbrella: true } : {});
  const columns: { readonly [label: string]: () => object } = {
    Initiative: () => ({
      ...(chance.happens(30) && { state: chance.pick(['PLANNED', 'UNDER_WAY', 'CLOSED', 'CANCELLED']) }),
      ...dated('date', chance),
      ...umbrella(),
    }),
    Event: () => ({
      ...(chance.happens(90) && { kind: chance.pick(EVENT_KINDS) }),
      ...(chance.happens(90) && { state: chance.pick(['HELD', 'HELD', 'PLANNED', 'PROPOSED']) }),
      ...umbrella(),
    }),
    Commitment: () => ({
      kind: chance.pick(['COMMITMENT', 'COMMITMENT', 'PROPOSAL', 'REQUEST', 'OFFER']),
      ...dated('due', chance),
      ...umbrella(),
    }),
    Statement: () => ({ kind: 'REMARK', textEs: 'dicho' }),
  };
  for (const [label, size] of Object.entries(SIZES))
    for (let number = 0; number < size; number++)
      built.node(label, `${label.toLowerCase()}-${number}`, { ...columns[label]?.() });
}

/** A relation between kinds of nodes, how many claims of it at most, and the roles that they may have. */
const LINKS: readonly (readonly [number, readonly Label[], string, readonly Label[], readonly string[]])[] = [
  [3, ['Organism', 'Cooperant', 'Group'], 'LEADS', ['Axis'], []],
  [
    22,
    ['Organism', 'Cooperant', 'Group'],
    'COOPERATES_IN',
    ['Initiative'],
    ['RUNS', 'FUNDS', 'SUPPORTS', 'COORDINATES', 'COMMISSIONS'],
  ],
  [
    12,
    ['Organism', 'Cooperant', 'Group'],
    'TAKES_PART_IN',
    ['Event'],
    ['CONVENES', 'HOSTS', 'ATTENDS', 'IN_COORDINATION'],
  ],
  [8, ['Organism', 'Group'], 'COMMITS_TO', ['Commitment'], ['OWNER', 'OWNER', 'SUPPORTS']],
  [22, ['Initiative', 'Event', 'Commitment'], 'ADDRESSES', ['Axis', 'Topic'], []],
  [3, ['Commitment'], 'CONCERNS', ['Axis', 'Event', 'Initiative'], []],
  [7, ['Initiative'], 'COVERS', ['Country'], []],
  [5, ['Topic'], 'PART_OF', ['Topic', 'Axis'], []],
  [4, ['Event'], 'PART_OF', ['Event'], []],
  [3, ['Commitment'], 'ADDRESSED_TO', ['Organism', 'Cooperant'], []],
  [2, ['Initiative'], 'COMPLEMENTS', ['Initiative'], []],
  [2, ['Commitment'], 'FULFILLED_BY', ['Commitment', 'Event'], []],
  [1, ['Commitment'], 'SUPERSEDED_BY', ['Commitment'], []],
  [3, ['Statement'], 'ABOUT', ['Axis', 'Organism'], []],
];

function versionOf(chance: Chance): Partial<ClaimRow> {
  return {
    status: chance.happens(25) ? chance.pick(['PROPOSED', 'DISPUTED', 'WITHDRAWN']) : 'CONFIRMED',
    basis: chance.happens(20) ? chance.pick(['INFERRED', 'DERIVED']) : 'STATED',
    sources: chance.draw(3),
    ...(chance.happens(15) && { validFrom: chance.pick(DAYS) }),
    ...(chance.happens(10) && { validTo: chance.pick(DAYS) }),
  };
}

function claimsInto(built: World, chance: Chance): void {
  const made = new Set<string>();
  for (const [most, starts, type, ends, roles] of LINKS)
    for (let number = chance.draw(2); number < most; number++) {
      const [from, to] = [chance.pick(ids(...starts)), chance.pick(ids(...ends))];
      const role = roles.length > 0 && chance.happens(75) ? chance.pick(roles) : undefined;
      const key = [from, type, to, role].join(' ');
      if (from === to || made.has(key)) continue;
      made.add(key);
      built.claim(from, type, to, { ...versionOf(chance), ...(role && { role }) });
    }
}

/** What is the same as something else: actors, topics or initiatives, now confirmed, now proposed. */
function sameInto(built: World, chance: Chance): void {
  for (const label of ['Organism', 'Topic', 'Initiative'] as const) {
    const [one, other] = [chance.pick(ids(label)), chance.pick(ids(label))];
    if (one === other || chance.happens(50)) continue;
    built.claim(one, 'SAME_AS', other, { status: chance.pick(['CONFIRMED', 'PROPOSED']) });
  }
}

/** A small world at random, with everything that convergence looks at. */
export function randomWorld(chance: Chance): Facts {
  const built = world();
  nodesInto(built, chance);
  claimsInto(built, chance);
  sameInto(built, chance);
  return built.facts;
}
