import { describe, expect, it } from 'vitest';
import { ASKED_BY_DEFAULT, type Asked } from '../../src/convergence/asked.ts';
import { betweennessOf } from '../../src/convergence/findings/betweenness.ts';
import { findAll, reasonsOf } from '../../src/convergence/findings/find.ts';
import type { FindingKind } from '../../src/convergence/findings/kinds.ts';
import { Workings } from '../../src/convergence/findings/workings.ts';
import { readIncidence } from '../../src/convergence/read.ts';
import { install } from '../../src/graph/install.ts';
import { ANONYMOUS, viewWith } from '../../src/graph/model/view.ts';
import { Reader } from '../../src/select/reader.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { seeded } from '../testkit/seeded.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';
import { incidenceOf } from './testkit/incidence-of.ts';
import { betweennessByDefinition } from './testkit/plain-betweenness.ts';
import { randomWorld } from './testkit/random-world.ts';

const VIEW = viewWith({ asOf: '2024-06-01' }, new Date());

/** Organisms that each work alone on a topic of their own, and beside them what a test plants. */
function backdrop(organisms: number) {
  const built = world();
  for (let number = 0; number < organisms; number++)
    built
      .node('Organism', `solo-${number}`)
      .node('Topic', `own-${number}`)
      .node('Initiative', `alone-${number}`)
      .claim(`Actor:solo-${number}`, 'COOPERATES_IN', `Initiative:alone-${number}`)
      .claim(`Initiative:alone-${number}`, 'ADDRESSES', `Topic:own-${number}`);
  return built;
}
type Built = ReturnType<typeof backdrop>;

const works = (built: Built, actor: string, initiative: string, item: string, columns: object = {}) =>
  built
    .node('Organism', actor)
    .node('Initiative', initiative, { ...columns })
    .claim(`Actor:${actor}`, 'COOPERATES_IN', `Initiative:${initiative}`)
    .claim(`Initiative:${initiative}`, 'ADDRESSES', item);

function find(built: Built, kind: FindingKind, asked: Partial<Asked> = {}) {
  const workings = new Workings(incidenceOf(built.facts, VIEW), { ...ASKED_BY_DEFAULT, ...asked });
  const [all] = findAll(workings, { kinds: [kind], grades: null, at: VIEW.asOf });
  return (all?.found ?? []).map((one) => ({ ...one, reasons: reasonsOf(workings, one) }));
}

describe('what is planted in a world is found, and nothing else', () => {
  it('duplications with their grades, an overlap of the past, and a fragmentation', () => {
    const built = backdrop(30).node('Axis', 'a').node('Topic', 't').node('Country', 'x').node('Country', 'y');
    const days = (from: string, to: string) => ({ dateFrom: from, dateTo: to, datePrecision: 'DAY' });
    works(built, 'one', 'first', 'Topic:t', days('2024-01-01', '2024-03-01')).claim(
      'Initiative:first',
      'COVERS',
      'Country:x',
    );
    works(built, 'two', 'second', 'Topic:t', days('2024-02-01', '2024-12-31')).claim(
      'Initiative:second',
      'COVERS',
      'Country:x',
    );
    works(built, 'three', 'past', 'Topic:t', days('2020-01-01', '2020-12-31')).claim(
      'Initiative:past',
      'COVERS',
      'Country:y',
    );
    works(built, 'four', 'wide', 'Axis:a');
    works(built, 'five', 'broad', 'Axis:a');
    expect(find(built, 'DUPLICATION').map(({ subjects, grade }) => [...subjects, grade].join(' '))).toEqual([
      'Initiative:broad Initiative:wide FRAGMENTATION',
      'Initiative:first Initiative:past OVERLAP',
      'Initiative:first Initiative:second DUPLICATION',
      'Initiative:past Initiative:second OVERLAP',
    ]);
  });

  it('a broker between two groups, and whom it joins', () => {
    const built = backdrop(10).node('Topic', 't');
    works(built, 'left', 'l', 'Topic:t');
    works(built, 'right', 'r', 'Topic:t');
    built.node('Cooperant', 'between');
    for (const initiative of ['l', 'r']) built.claim('Actor:between', 'COOPERATES_IN', `Initiative:${initiative}`);
    const [broker, ...others] = find(built, 'BROKER');
    expect(others).toEqual([]);
    expect(broker?.subjects).toEqual(['Actor:between']);
    expect(broker?.reasons.filter(({ kind }) => kind === 'JOINS').map(({ about }) => about)).toEqual([
      ['Actor:left', 'Actor:right'],
    ]);
  });

  it('an index of concentration from ten undertakings on', () => {
    const indexOf = (initiatives: number) => {
      const built = backdrop(3).node('Axis', 'a');
      for (let number = 0; number < initiatives; number++)
        works(built, number < initiatives / 2 ? 'one' : 'two', `i-${number}`, 'Axis:a');
      const [axis] = find(built, 'CONCENTRATION');
      return axis?.reasons.find(({ kind }) => kind === 'HERFINDAHL')?.number;
    };
    expect(indexOf(8)).toBeUndefined();
    expect(indexOf(10)).toBeCloseTo(0.5);
  });

  it('betweenness of forty actors, as Freeman defines it; none of fewer than thirty', () => {
    const chance = seeded(7);
    const ties = new Map(Array.from({ length: 40 }, (_, actor) => [actor, new Set<number>()]));
    for (let tie = 0; tie < 60; tie++) {
      const [one, other] = [chance.draw(40), chance.draw(40)];
      if (one === other) continue;
      ties.get(one)?.add(other);
      ties.get(other)?.add(one);
    }
    const exact = betweennessOf(ties);
    const named = new Map([...ties].map(([actor, others]) => [`${actor}`, new Set([...others].map(String))]));
    for (const [actor, value] of betweennessByDefinition(named))
      expect(exact?.get(Number(actor))).toBeCloseTo(value, 8);
    expect(betweennessOf(new Map([...ties].slice(0, 29)))).toBeUndefined();
  });
});

describe.each(ONE_OF_EACH)('the incidence that is read, on $name', (engine) => {
  const graph = useGraph(engine);

  it('has what the facts say, so that the same is found', async () => {
    await install(graph());
    const facts = randomWorld(seeded(3));
    const built = world();
    for (const { kind, slug, columns } of facts.nodes) built.node(kind.label, slug, columns);
    for (const { from, type, to, ...more } of facts.claims) built.claim(from, type, to, { ...more, sources: 0 });
    await built.writeTo(graph());
    const reader = new Reader(graph(), { view: VIEW, isToday: false, viewer: ANONYMOUS });
    const read = await readIncidence({ day: VIEW.asOf, viewKey: '', rows: (one, more) => reader.rows(one, more) });
    const asked: Asked = { ...ASKED_BY_DEFAULT, through: ['INITIATIVE', 'EVENT'] };
    const all = [read, incidenceOf(built.facts, VIEW)].map((incidence) =>
      findAll(new Workings(incidence, asked), { kinds: null, grades: null, at: VIEW.asOf }),
    );
    expect(all[0]).toEqual(all[1]);
    expect(all[0]?.flatMap(({ found }) => found).length).toBeGreaterThan(10);
  });
});
