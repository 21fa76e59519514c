import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** From some day in April to some day in the second half of June. */
const APRIL_TO_JUNE = {
  validFrom: '2024-04-01',
  validFromLatest: '2024-04-30',
  validToEarliest: '2024-06-16',
  validTo: '2024-06-30',
};

describe.each(ONE_OF_EACH)('claims with imprecise dates on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await world()
      .node('Organism', 'can')
      .node('Organism', 'sica')
      .node('Axis', 'energia')
      .claim('Actor:can', 'LEADS', 'Axis:energia', APRIL_TO_JUNE)
      .claim('Actor:sica', 'LEADS', 'Axis:energia', { validFrom: '2024-05-01' })
      .writeTo(graph);
  });
  afterAll(() => graph.close());

  it.each([
    ['2024-03-31', []],
    ['2024-04-01', [['can', 'POSSIBLE']]],
    ['2024-04-29', [['can', 'POSSIBLE']]],
    ['2024-04-30', [['can', 'CERTAIN']]],
    [
      '2024-05-01',
      [
        ['can', 'CERTAIN'],
        ['sica', 'CERTAIN'],
      ],
    ],
    [
      '2024-06-16',
      [
        ['can', 'CERTAIN'],
        ['sica', 'CERTAIN'],
      ],
    ],
    [
      '2024-06-17',
      [
        ['can', 'POSSIBLE'],
        ['sica', 'CERTAIN'],
      ],
    ],
    [
      '2024-06-30',
      [
        ['can', 'POSSIBLE'],
        ['sica', 'CERTAIN'],
      ],
    ],
    ['2024-07-01', [['sica', 'CERTAIN']]],
  ])('hold possibly or certainly on %s, now and at the time of recording', async (day, expected) => {
    for (const recorded of ['', ', recordedAt: "2024-04-10T00:00:00Z"']) {
      const { data } = await ask(
        graph,
        `query Q @view(asOf: "${day}"${recorded}) { axis(slug: "energia") { leaders {
           totalCount edges { holdsAsOf claim { holdsAsOf } node { slug } } } } }`,
      );
      const { totalCount, edges } = data.axis.leaders;
      const found = edges.map((edge: { holdsAsOf: string; node: { slug: string } }) => [
        edge.node.slug,
        edge.holdsAsOf,
      ]);
      expect(found).toEqual(expected);
      expect(totalCount).toBe(expected.length);
      for (const { holdsAsOf, claim } of edges) expect(claim.holdsAsOf).toBe(holdsAsOf);
    }
  });
});

/** Recorded on this day, which decides where no document has a date. */
const RECORDED = { recordedAt: '2024-04-10T23:59:59.999Z' };

describe.each(ONE_OF_EACH)('claims without a first day on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await world()
      .node('Organism', 'can')
      .node('Axis', 'atestiguada')
      .node('Axis', 'terminada')
      .node('Axis', 'sin-fecha')
      .node('Axis', 'desde-mayo')
      .claim('Actor:can', 'LEADS', 'Axis:atestiguada', { ...RECORDED, attestedFrom: '2024-04-01' })
      .claim('Actor:can', 'LEADS', 'Axis:terminada', {
        ...RECORDED,
        attestedFrom: '2024-04-01',
        validToEarliest: '2024-04-15',
        validTo: '2024-04-30',
      })
      .claim('Actor:can', 'LEADS', 'Axis:sin-fecha', RECORDED)
      .claim('Actor:can', 'LEADS', 'Axis:desde-mayo', {
        ...RECORDED,
        attestedFrom: '2024-01-01',
        validFrom: '2024-05-01',
        validFromLatest: '2024-05-31',
      })
      .writeTo(graph);
  });
  afterAll(() => graph.close());

  it.each([
    ['2024-03-31', { atestiguada: 'POSSIBLE', 'sin-fecha': 'POSSIBLE', terminada: 'POSSIBLE' }],
    ['2024-04-01', { atestiguada: 'CERTAIN', 'sin-fecha': 'POSSIBLE', terminada: 'CERTAIN' }],
    ['2024-04-09', { atestiguada: 'CERTAIN', 'sin-fecha': 'POSSIBLE', terminada: 'CERTAIN' }],
    ['2024-04-10', { atestiguada: 'CERTAIN', 'sin-fecha': 'CERTAIN', terminada: 'CERTAIN' }],
    ['2024-04-16', { atestiguada: 'CERTAIN', 'sin-fecha': 'CERTAIN', terminada: 'POSSIBLE' }],
    ['2024-05-01', { atestiguada: 'CERTAIN', 'desde-mayo': 'POSSIBLE', 'sin-fecha': 'CERTAIN' }],
    ['2024-05-31', { atestiguada: 'CERTAIN', 'desde-mayo': 'CERTAIN', 'sin-fecha': 'CERTAIN' }],
  ])('are visible on %s, and hold certainly from the date of their documents on', async (day, expected) => {
    const { data } = await ask(
      graph,
      `query Q @view(asOf: "${day}") { actor(slug: "can") { leads { totalCount edges { holdsAsOf node { slug } } } } }`,
    );
    const { edges, totalCount } = data.actor.leads;
    const found = edges.map((edge: { holdsAsOf: string; node: { slug: string } }) => [edge.node.slug, edge.holdsAsOf]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(totalCount).toBe(edges.length);
  });

  it('have `attestedFrom`', async () => {
    const { data } = await ask(
      graph,
      '{ actor(slug: "can") { leads(orderBy: [{ field: SLUG }]) { edges { node { slug } claim { validFrom attestedFrom } } } } }',
    );
    const said = data.actor.leads.edges.map(
      ({ node, claim }: { node: { slug: string }; claim: { attestedFrom: string | null } }) => [
        node.slug,
        claim.attestedFrom,
      ],
    );
    expect(Object.fromEntries(said)).toMatchObject({ atestiguada: '2024-04-01', 'sin-fecha': null });
  });
});
