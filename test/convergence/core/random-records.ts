import { ASKED_BY_DEFAULT, type Asked } from '../../../src/convergence/asked.ts';
import { Builder } from '../../../src/convergence/build.ts';
import type { Incidence } from '../../../src/convergence/incidence.ts';
import type { ClaimRecord, Frame, UndertakingRecord } from '../../../src/convergence/records.ts';
import { seeded } from '../../testkit/seeded.ts';

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, number) => `${word}-${number}`);
const ORGANISMS = numbered('Actor:organism', 8);
const AXES = numbered('Axis:axis', 7);
const TOPICS = numbered('Topic:topic', 5);
const NO_DATE = { from: null, to: null, precision: null };

const claim = <Type extends string>(type: Type, from: string, to: string): ClaimRecord<Type> => ({
  type,
  from,
  to,
  role: null,
  status: 'CONFIRMED',
  isStated: true,
  isVisible: true,
});

/** An incidence of random initiatives, the same for the same seed. */
export function randomIncidence(seed: number): Incidence {
  const chance = seeded(seed);
  const some = (ids: readonly string[], percent: number) => ids.filter(() => chance.happens(percent));
  const frame: Frame = {
    nodes: [...ORGANISMS, ...AXES, ...TOPICS].map((id) => ({ id, label: labelOf(id) })),
    claims: TOPICS.filter(() => chance.happens(60)).map((topic) => claim('PART_OF', topic, chance.pick(AXES))),
    coverage: [],
    readings: [],
  };
  const builder = new Builder(frame);
  for (const id of numbered('Initiative:initiative', chance.draw(12))) {
    const claims = [
      ...some(ORGANISMS, 25).map((actor) => claim('COOPERATES_IN', actor, id)),
      ...some([...AXES, ...TOPICS], 15).map((item) => claim('ADDRESSES', id, item)),
    ];
    builder.add({ id, ...INITIATIVE, claims });
  }
  return builder.build(1, '2024-06-01');
}

const INITIATIVE: Omit<UndertakingRecord, 'id' | 'claims'> = {
  kind: 'INITIATIVE',
  standing: 'UNSAID',
  isUmbrella: false,
  period: NO_DATE,
};

const labelOf = (id: string) => (id.startsWith('Actor:') ? 'Organism' : id.slice(0, id.indexOf(':')));

export const asking = (more: Partial<Asked> = {}): Asked => ({ ...ASKED_BY_DEFAULT, ...more });
