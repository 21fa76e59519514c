import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/**
 * Axes with different numbers, events with dates of different precision, initiatives with different cooperants and
 * roles.
 */
const filtered = () =>
  world()
    .node('Axis', 'a', { position: 1 })
    .node('Axis', 'b', { position: 2 })
    .node('Axis', 'c', { position: 3 })
    .node('Axis', 'd')
    .node('Event', 'day', { dateFrom: '2024-05-20', dateTo: '2024-05-20', datePrecision: 'DAY' })
    .node('Event', 'half', { dateFrom: '2024-05-16', dateTo: '2024-05-31', datePrecision: 'HALF_MONTH' })
    .node('Event', 'month', { dateFrom: '2024-05-01', dateTo: '2024-05-31', datePrecision: 'MONTH' })
    .node('Event', 'undated')
    .node('Organism', 'can')
    .node('Organism', 'sica')
    .node('Cooperant', 'fao')
    .node('Initiative', 'alone', { nameEs: 'Integración ELÉCTRICA', nameEn: 'Power integration' })
    .node('Initiative', 'mixed', { nameEs: 'Integracion digital' })
    .node('Initiative', 'nobody')
    .node('Initiative', 'twice')
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:alone', { role: 'FUNDS', status: 'PROPOSED' })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:mixed', { role: 'RUNS' })
    .claim('Actor:sica', 'COOPERATES_IN', 'Initiative:mixed')
    .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:mixed')
    .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:twice', { role: 'RUNS' })
    .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:twice', { role: 'FUNDS' });

describe.each(ONE_OF_EACH)('filters on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await filtered().writeTo(graph);
  });
  afterAll(() => graph.close());

  /** The slugs in a list that satisfy each condition. */
  const found = async (list: string, conditions: readonly string[]) => {
    const answers: { [condition: string]: string } = {};
    for (const condition of conditions) {
      const { data, statements } = await ask(graph, `{ list: ${list}(where: { ${condition} }) { nodes { slug } } }`);
      expect(statements).toHaveLength(1);
      answers[condition] = data.list.nodes.map((node: { slug: string }) => node.slug).join(' ');
    }
    return answers;
  };
  const holds = async (list: string, expected: { readonly [condition: string]: string }) =>
    expect(await found(list, Object.keys(expected))).toEqual(expected);

  it('compare values: eq, ne, in, lt, lte, gt, gte, isNull, contains, startsWith', () =>
    holds('axes', {
      'position: { eq: 2 }': 'b',
      'position: { ne: 2 }': 'a c d',
      'position: { in: [1, 3] }': 'a c',
      'position: { lt: 2 }': 'a',
      'position: { lte: 2 }': 'a b',
      'position: { gt: 2 }': 'c',
      'position: { gte: 2 }': 'b c',
      'position: { gt: 1, lt: 3 }': 'b',
      'position: { isNull: true }': 'd',
      'id: { contains: "is:c" }': 'c',
      'id: { startsWith: "Axis:d" }': 'd',
    }));

  it('ignore accents and case on request, in all languages or in one', () =>
    holds('initiatives', {
      'name: { contains: "integracion electrica", fold: true }': 'alone',
      'name: { contains: "integracion electrica" }': '',
      'name: { startsWith: "INTEGRACIÓN", fold: true }': 'alone mixed',
      'name: { startsWith: "Integración" }': 'alone',
      'name: { eq: "power INTEGRATION", fold: true }': 'alone',
      'name: { eq: "power INTEGRATION", fold: true, lang: ES }': '',
    }));

  it('distinguish possible from certain overlap with a period, by the precision of a date', () =>
    holds('events', {
      'date: { overlaps: { from: "2024-05-20", to: "2024-05-20" } }': 'day half month',
      'date: { certainlyOverlaps: { from: "2024-05-20", to: "2024-05-20" } }': 'day',
      'date: { certainlyOverlaps: { from: "2024-05-16", to: "2024-05-31" } }': 'day half',
      'date: { certainlyOverlaps: { from: "2024-05-01", to: "2024-05-31" } }': 'day half month',
      'date: { overlaps: { to: "2024-05-15" } }': 'month',
      'date: { from: { gte: "2024-05-16" } }': 'day half',
      'date: { precision: { in: [HALF_MONTH, MONTH] } }': 'half month',
      'date: { isNull: true }': 'undated',
    }));

  it('combine with and, or and not, also nested', () =>
    holds('axes', {
      'or: [{ slug: { eq: "a" } }, { position: { eq: 3 } }]': 'a c',
      'and: [{ position: { gt: 1 } }, { not: { slug: { eq: "c" } } }]': 'b',
      'not: { or: [{ slug: { eq: "a" } }, { and: [{ slug: { eq: "b" } }, { position: { eq: 2 } }] }] }': 'c d',
      'position: { gt: 1 }, or: [{ slug: { eq: "a" } }, { slug: { eq: "b" } }]': 'b',
    }));

  it('apply to related nodes: some, none, all, single', () =>
    holds('initiatives', {
      'actors: { some: { kind: { eq: ORGANISM } } }': 'alone mixed',
      'actors: { none: { kind: { eq: ORGANISM } } }': 'nobody twice',
      'actors: { all: { kind: { eq: ORGANISM } } }': 'alone nobody',
      'actors: { single: { kind: { eq: COOPERANT } } }': 'mixed twice',
      'actors: { some: { initiatives: { some: { slug: { eq: "twice" } } } } }': 'mixed twice',
    }));

  it('apply to the claims themselves', () =>
    holds('initiatives', {
      'actors: { some: {}, edge: { role: { eq: RUNS } } }': 'mixed twice',
      'actors: { some: { slug: { eq: "can" } }, edge: { status: { eq: PROPOSED } } }': 'alone',
      'actors: { none: {}, edge: { role: { isNull: true } } }': 'alone nobody twice',
    }));

  it('apply to the number of distinct related nodes', () =>
    holds('initiatives', {
      'actors: { count: { gte: 2 } }': 'mixed',
      'actors: { count: { eq: 1 } }': 'alone twice',
      'actors: { count: { eq: 0 } }': 'nobody',
      'actors: { where: { kind: { eq: ORGANISM } }, count: { eq: 2 } }': 'mixed',
      'actors: { edge: { role: { eq: RUNS } }, count: { eq: 1 } }': 'mixed twice',
    }));
});
