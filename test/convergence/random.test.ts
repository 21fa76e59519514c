import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/convergence/asked.ts';
import { findAll, reasonsOf } from '../../src/convergence/findings/find.ts';
import { FINDING_KINDS, type FindingKind } from '../../src/convergence/findings/kinds.ts';
import { Workings } from '../../src/convergence/findings/workings.ts';
import type { Incidence } from '../../src/convergence/incidence.ts';
import { supposing } from '../../src/convergence/suppose.ts';
import type { View } from '../../src/graph/model/view.ts';
import { isVisible } from '../select/plain-walk.ts';
import type { Chance } from '../testkit/random-values.ts';
import { seeded } from '../testkit/seeded.ts';
import { incidenceOf } from './testkit/incidence-of.ts';
import { PlainFacts } from './testkit/plain-facts.ts';
import { PlainConvergence, type PlainFindings } from './testkit/plain-findings.ts';
import type { Kind } from './testkit/plain-work.ts';
import { randomTies } from './testkit/random-ties.ts';
import { randomWorld } from './testkit/random-world.ts';

const WORLDS = 100;
const SOME = Array.from({ length: 40 }, (_, seed) => seed);

const view = (chance: Chance): View => ({
  asOf: chance.pick(['2024-04-05', '2024-02-01', '2025-01-01']),
  status: chance.happens(30) ? ['CONFIRMED'] : ['CONFIRMED', 'PROPOSED', 'DISPUTED'],
  basis: chance.happens(30) ? ['STATED'] : ['STATED', 'INFERRED', 'DERIVED'],
  minSources: chance.happens(20) ? 1 : 0,
});

const THROUGH: readonly (readonly Kind[])[] = [
  ['INITIATIVE'],
  ['INITIATIVE', 'EVENT'],
  ['INITIATIVE', 'TALKS'],
  ['EVENT', 'COMMITMENT'],
];
const question = (chance: Chance): Asked => ({
  among: chance.happens(30) ? ['Actor:organism-0', 'Actor:organism-1', 'Actor:organism-2', 'Actor:cooperant-0'] : null,
  on: chance.happens(30) ? ['Axis:axis-0', 'Axis:axis-1', 'Topic:topic-0', 'Country:country-0'] : null,
  through: chance.pick(THROUGH),
  functions: chance.happens(20) ? ['DOES', 'UNSAID'] : null,
  planned: chance.happens(30),
});

const ANSWERS: { readonly [kind in FindingKind]: (plain: PlainConvergence, at: string) => PlainFindings } = {
  GAP_AXIS_WITHOUT_LEADER: (plain) => plain.axesWithoutLeader(),
  GAP_AXIS_WITHOUT_WORK: (plain) => plain.axesWithoutWork(),
  GAP_TOPIC_NOT_ADDRESSED: (plain) => plain.topicsNotAddressed(),
  GAP_AXIS_OUT_OF_SERIES: (plain) => plain.axesOutOfSeries(),
  GAP_COMMITMENT_WITHOUT_OWNER: (plain) => plain.commitmentsWithoutOwner(),
  GAP_LEADER_WITHOUT_WORK: (plain) => plain.leadersWithoutWork(),
  GAP_WORK_WITHOUT_LEADER: (plain) => plain.workWithoutLeader(),
  DUPLICATION: (plain) => plain.duplications(),
  DUE_PASSED: (plain, at) => plain.due('DUE_PASSED', at),
  DUE_AHEAD: (plain, at) => plain.due('DUE_AHEAD', at),
  DUE_UNDATED: (plain, at) => plain.due('DUE_UNDATED', at),
  PARTNER: (plain) => plain.partners(),
  BROKER: (plain) => plain.brokers(),
  CONCENTRATION: (plain) => plain.concentration(),
};

/** Without the claims, in one order. */
const bare = (findings: PlainFindings['findings']) =>
  findings
    .map(({ kind, grade, subjects, reasons }) => ({
      kind,
      grade,
      subjects: subjects.join(' '),
      reasons: reasons
        .map(({ kind: why, result, about, number }) => [why, result, about.join(' '), number?.toFixed(9)].join('|'))
        .sort(),
    }))
    .sort((one, other) => (one.subjects < other.subjects ? -1 : 1));

describe('findings in worlds at random', () => {
  it.each(Array.from({ length: WORLDS }, (_, seed) => seed))('are those of the plain computation: world %i', (seed) => {
    const chance = seeded(seed);
    const facts = randomWorld(chance);
    const [seen, asked, at] = [view(chance), question(chance), '2024-04-05'];
    const workings = new Workings(incidenceOf(facts, seen), asked);
    const plain = new PlainConvergence(new PlainFacts(facts, seen), asked, seen.asOf);
    for (const { kind, universe, found } of findAll(workings, { kinds: null, grades: null, at })) {
      const answer = ANSWERS[kind](plain, at);
      const findings = found.map((one) => ({ ...one, reasons: reasonsOf(workings, one) }));
      expect({ kind, universe, findings: bare(findings) }).toEqual({
        kind,
        universe: answer.universe,
        findings: bare(answer.findings),
      });
    }
  });

  it.each(SOME)('are those of a graph that holds only what the view shows: world %i', (seed) => {
    const chance = seeded(seed);
    const facts = randomWorld(chance);
    const [seen, asked] = [view(chance), question(chance)];
    const visible = isVisible(seen);
    const shown = { ...facts, claims: facts.claims.filter((claim) => visible({ ...claim, retractedAt: '9999' })) };
    expect(allIn(incidenceOf(shown, seen), asked)).toEqual(allIn(incidenceOf(facts, seen), asked));
  });

  it.each(SOME)('are the same if ties are supposed as if they were there: world %i', (seed) => {
    const chance = seeded(seed);
    const facts = randomWorld(chance);
    const [seen, asked] = [view(chance), question(chance)];
    const ties = randomTies(chance);
    const [row] = facts.claims;
    const claims = ties.map(({ relation, role, ...ends }, number) => ({
      ...(row ?? fail()),
      ...ends,
      claimId: `supposed-${number}`,
      type: relation,
      role: role ?? undefined,
      status: 'CONFIRMED' as const,
      basis: 'STATED' as const,
      sources: 1,
      validFrom: undefined,
      validTo: undefined,
    }));
    const done = incidenceOf({ ...facts, claims: [...facts.claims, ...claims] }, seen);
    expect(allIn(supposing(incidenceOf(facts, seen), ties), asked)).toEqual(allIn(done, asked));
  });

  it('are of every kind', () => {
    const kinds = Array.from({ length: WORLDS }, (_, seed) => {
      const chance = seeded(seed);
      const facts = randomWorld(chance);
      return findAll(new Workings(incidenceOf(facts, view(chance)), question(chance)), EVERYTHING);
    }).flatMap((all) => all.filter(({ found }) => found.length > 0).map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(FINDING_KINDS));
  });
});

const fail = (): never => {
  throw new Error('a world without claims');
};

const EVERYTHING = { kinds: null, grades: null, at: '2024-04-05' };

/** All that is found, with reasons, in one order. */
function allIn(incidence: Incidence, asked: Asked) {
  const workings = new Workings(incidence, asked);
  return findAll(workings, EVERYTHING).map(({ kind, universe, found }) => ({
    kind,
    universe,
    findings: bare(found.map((one) => ({ ...one, reasons: reasonsOf(workings, one) }))),
  }));
}
