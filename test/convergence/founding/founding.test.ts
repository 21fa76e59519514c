import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSeed } from '../../../seed/read.ts';
import { ASKED_BY_DEFAULT, type Asked } from '../../../src/convergence/asked.ts';
import { findAll, reasonsOf } from '../../../src/convergence/findings/find.ts';
import type { Reason } from '../../../src/convergence/findings/found.ts';
import type { FindingKind } from '../../../src/convergence/findings/kinds.ts';
import { Workings } from '../../../src/convergence/findings/workings.ts';
import type { ClaimRow } from '../../../src/graph/model/facts.ts';
import { viewWith } from '../../../src/graph/model/view.ts';
import { incidenceOf } from '../testkit/incidence-of.ts';
import * as expected from './expected.ts';

const FACTS = readSeed(fileURLToPath(new URL('../../../seed/facts', import.meta.url)));
const VIEW = viewWith({ asOf: expected.DAY }, new Date());

/** What is found of one kind in the founding facts, with claims that are added to them. */
function find(kind: FindingKind, asked: Partial<Asked> = {}, added: readonly ClaimRow[] = [], at = expected.DAY) {
  const incidence = incidenceOf({ ...FACTS, claims: [...FACTS.claims, ...added] }, VIEW);
  const workings = new Workings(incidence, { ...ASKED_BY_DEFAULT, ...asked });
  const { universe = 0, found = [] } = findAll(workings, { kinds: [kind], grades: null, at })[0] ?? {};
  return { universe, found: found.map((one) => ({ ...one, reasons: reasonsOf(workings, one) })) };
}

const reasonOf = (reasons: readonly Reason[], kind: string) => reasons.filter((one) => one.kind === kind);
const subjectsOf = (kind: FindingKind) => {
  const { universe, found } = find(kind);
  return { universe, found: found.map(({ subjects }) => subjects) };
};
const results = (reasons: readonly Reason[], kind: string) => reasonOf(reasons, kind).map(({ result }) => result);

describe('findings in the founding report at 1 June 2024', () => {
  it('one axis has no leader, and the report was read for it', () => {
    const { universe, found } = find('GAP_AXIS_WITHOUT_LEADER');
    const said = found.map(({ subjects: [axis], reasons }) => ({ axis, result: reasons[0]?.result }));
    expect({ universe, found: said }).toEqual(expected.AXES_WITHOUT_LEADER);
    expect(found[0]?.reasons[0]?.coverage).toContain('Coverage:energia-sin-lider');
  });

  it('two axes have no work through initiatives', () => {
    const { universe, found } = expected.AXES_WITHOUT_WORK;
    expect(subjectsOf('GAP_AXIS_WITHOUT_WORK')).toEqual({ universe, found: found.map((axis) => [axis]) });
    expect(subjectsOf('GAP_WORK_WITHOUT_LEADER')).toEqual(expected.WORK_WITHOUT_LEADER);
  });

  it('cross-border cooperation had no seminar, disasters no meeting on the matrix', () => {
    const { universe, found } = find('GAP_AXIS_OUT_OF_SERIES');
    const said = found.map(({ subjects: [axis, series], reasons }) => ({
      axis,
      series,
      result: reasons[0]?.result,
      instead: reasonOf(reasons, 'IN_OTHER_SERIES')
        .map(({ about }) => about[0])
        .join(),
    }));
    expect({ universe, found: said }).toEqual(expected.AXES_OUT_OF_SERIES);
  });

  it('nothing is about the parts of the digital agenda', () => {
    const { universe, found } = expected.TOPICS_NOT_ADDRESSED;
    expect(subjectsOf('GAP_TOPIC_NOT_ADDRESSED')).toEqual({ universe, found: found.map((topic) => [topic]) });
  });

  it('commitments without owner, one by one', () => {
    const { universe, found } = find('GAP_COMMITMENT_WITHOUT_OWNER');
    const said = found.map(({ subjects: [commitment], reasons }) => ({ commitment, result: reasons[0]?.result }));
    expect({ universe, found: said }).toEqual({
      universe: expected.COMMITMENTS_WITHOUT_OWNER.universe,
      found: expected.COMMITMENTS_WITHOUT_OWNER.found.map(({ commitment, result }) => ({ commitment, result })),
    });
  });

  it('leaders without work', () => {
    const { universe, found } = find('GAP_LEADER_WITHOUT_WORK');
    const said = found.map(({ subjects: [leader, axis] }) => ({ axis, leader }));
    expect({ universe, found: said }).toEqual(expected.LEADERS_WITHOUT_WORK);
    expect(found.map(({ reasons }) => results(reasons, 'LEADER'))).toEqual([['PROPOSED'], ['PROPOSED']]);
  });

  it('one candidate for duplication, which vanishes if CAN joins Expo ALADI', () => {
    const said = find('DUPLICATION').found.map(({ subjects, grade, reasons }) => ({
      initiatives: subjects,
      grade,
      on: reasonOf(reasons, 'SAME_TOPIC')[0]?.about[0],
      territory: results(reasons, 'TERRITORY')[0],
      period: results(reasons, 'PERIOD')[0],
      complements: results(reasons, 'COMPLEMENTS')[0],
    }));
    expect(said).toEqual(expected.DUPLICATIONS);
    const [row] = FACTS.claims;
    if (!row) throw new Error('no facts');
    const joining: ClaimRow = {
      ...row,
      ...expected.JOINING,
      type: 'COOPERATES_IN',
      role: undefined,
      status: 'CONFIRMED',
    };
    expect(find('DUPLICATION', {}, [joining]).found).toEqual([]);
  });

  it('deadlines passed, and of no outcome is anything known', () => {
    const kinds = ['DUE_PASSED', 'DUE_AHEAD', 'DUE_UNDATED'] as const;
    const said = kinds.flatMap((kind) =>
      find(kind).found.map(({ subjects: [commitment], grade, reasons }) => ({
        commitment,
        kind,
        grade,
        outcome: results(reasons, 'OUTCOME').join(),
        owners: reasonOf(reasons, 'OWNER').flatMap(({ about }) => about),
      })),
    );
    expect(said).toEqual(expected.DUE);
    const { day, commitment, kind, grade } = expected.DUE_IN_JUNE;
    expect(find('DUE_PASSED', {}, [], day).found).toContainEqual(
      expect.objectContaining({ kind, grade, subjects: [commitment] }),
    );
  });

  it('partners, through initiatives and through talks', () => {
    const said = (asked: Partial<Asked>) =>
      find('PARTNER', asked).found.map(({ subjects, reasons }) => ({
        pair: subjects,
        reasons: reasons.map(({ kind, about: [about, and], result }) => ({
          kind,
          about,
          ...(and && { and }),
          ...(result && { result }),
        })),
      }));
    expect(said({})).toEqual(expected.PARTNERS);
    const { pair, reasons } = expected.PARTNERS_WITH_TALKS;
    const withTalks = said({ through: ['INITIATIVE', 'TALKS'] }).find((one) => `${one.pair}` === `${pair}`);
    expect(withTalks?.reasons).toEqual(expect.arrayContaining(reasons));
  });

  it('brokers, through initiatives and through talks', () => {
    expect(find('BROKER').found).toEqual([]);
    const said = find('BROKER', { through: ['INITIATIVE', 'TALKS'] }).found.map(({ subjects: [broker], reasons }) => ({
      broker,
      degree: reasonOf(reasons, 'TIES')[0]?.number,
      pairs: reasonOf(reasons, 'JOINS').map(({ about }) => about),
    }));
    expect(said).toEqual(expected.BROKERS_WITH_TALKS);
  });

  it('concentration as sets and counts, without an index over so few', () => {
    const said = find('CONCENTRATION').found.map(({ subjects: [subject], reasons }) => ({
      subject,
      actors: reasonOf(reasons, 'ACTORS')[0]?.number,
      largest: reasonOf(reasons, 'LARGEST')[0]?.about,
      in: reasonOf(reasons, 'LARGEST')[0]?.number,
      of: reasonOf(reasons, 'UNDERTAKINGS')[0]?.number,
      leads: reasonOf(reasons, 'LEADER').flatMap(({ about }) => about),
    }));
    expect(said).toEqual(expect.arrayContaining(expected.CONCENTRATION));
    expect(said).toHaveLength(expected.CONCENTRATION.length);
  });
});
