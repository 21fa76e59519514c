import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH, temporaryFolder } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';

/** From the seed to the answer: years 1 and 9999, leap days, ends of different precision. */
const SEED = `recordedAt: 2024-02-29T23:59:59.999Z
nodes:
  Organism:
    - { slug: can, name: { es: CAN } }
  Axis:
    - { slug: primero, name: { es: primero } }
    - { slug: ultimo, name: { es: último } }
  Event:
    - { slug: first, name: { es: a }, date: { when: 0001-01-01 } }
    - { slug: first-year, name: { es: b }, date: { when: "0001" } }
    - { slug: leap, name: { es: c }, date: { when: 2024-02-29 } }
    - { slug: leap-month, name: { es: d }, date: { when: 2024-02 } }
    - { slug: mixed, name: { es: e }, date: { when: 2024-02-29/2024 } }
    - { slug: last, name: { es: f }, date: { when: 9999-12-31 } }
    - { slug: last-year, name: { es: g }, date: { when: "9999" } }
  Document:
    - { slug: informe, name: { es: Informe }, title: { es: Informe } }
quotes:
  - document: Document:informe
    section: I
    words: { lidera: asumió el tema }
claims:
  - quotes: [lidera]
    validFrom: 0001-01-01
    validTo: "0001"
    facts: [Actor:can LEADS Axis:primero]
  - quotes: [lidera]
    validFrom: 9999-12-31
    facts: [Actor:can LEADS Axis:ultimo]
`;

describe.each(ONE_OF_EACH)('extreme dates on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.yaml'), SEED);
    await loadSeed(graph, folder, () => new Date('2024-02-29T23:59:59.999Z'));
  });
  afterAll(() => graph?.close());

  const events = async (where: string) => {
    const { data } = await ask(
      graph,
      `{ events(where: { date: ${where} }, orderBy: [{ field: DATE_FROM }]) { nodes { slug } } }`,
    );
    return data.events.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it('are returned as given, in their order', async () => {
    const query = `{ events(orderBy: [{ field: DATE_FROM }, { field: DATE_TO }]) { nodes { slug date { from to precision } }
      aggregate { date { earliest latest } groupBy(keys: [DATE_YEAR]) { totalCount } } } }`;
    const { data } = await ask(graph, query);
    expect(
      data.events.nodes.map(({ slug, date }: { slug: string; date: object }) => [slug, ...Object.values(date)]),
    ).toEqual([
      ['first', '0001-01-01', '0001-01-01', 'DAY'],
      ['first-year', '0001-01-01', '0001-12-31', 'YEAR'],
      ['leap-month', '2024-02-01', '2024-02-29', 'MONTH'],
      ['leap', '2024-02-29', '2024-02-29', 'DAY'],
      ['mixed', '2024-02-29', '2024-12-31', 'YEAR'],
      ['last-year', '9999-01-01', '9999-12-31', 'YEAR'],
      ['last', '9999-12-31', '9999-12-31', 'DAY'],
    ]);
    expect(data.events.aggregate.date).toEqual({ earliest: '0001-01-01', latest: '9999-12-31' });
    expect(data.events.aggregate.groupBy.totalCount).toBe(3);
  });

  it.each([
    ['{ overlaps: { to: "0001-01-01" } }', ['first', 'first-year']],
    ['{ certainlyOverlaps: { to: "0001-01-01" } }', ['first']],
    ['{ certainlyOverlaps: { from: "0001-01-01", to: "0001-12-31" } }', ['first', 'first-year']],
    ['{ overlaps: { from: "9999-12-31" } }', ['last-year', 'last']],
    ['{ certainlyOverlaps: { from: "9999-12-31" } }', ['last']],
    ['{ overlaps: { from: "2024-02-29", to: "2024-02-29" } }', ['leap-month', 'leap', 'mixed']],
    ['{ certainlyOverlaps: { from: "2024-02-29", to: "2024-02-29" } }', ['leap']],
    ['{ certainlyOverlaps: { from: "2024-06-01", to: "2024-06-30" } }', []],
    ['{ certainlyOverlaps: { from: "2024-02-29", to: "2024-12-31" } }', ['leap', 'mixed']],
    ['{ from: { lt: "0001-01-02" } }', ['first', 'first-year']],
    ['{ to: { gte: "9999-12-31" } }', ['last-year', 'last']],
    ['{ from: { eq: "2024-02-29" }, precision: { eq: YEAR } }', ['mixed']],
  ])('are filtered by %s', async (where, slugs) => {
    expect(await events(where)).toEqual(slugs);
  });

  it('give the same answer in `overlaps` of a date as in a filter', async () => {
    const { data } = await ask(
      graph,
      `{ event(slug: "mixed") { date {
        day: overlaps(from: "2024-03-01", to: "2024-03-01") year: overlaps(from: "0001-01-01", to: "9999-12-31") } } }`,
    );
    expect(data.event.date).toEqual({ day: 'POSSIBLE', year: 'CERTAIN' });
  });

  it.each([
    ['0001-01-01', ['primero CERTAIN']],
    ['0001-12-31', ['primero POSSIBLE']],
    ['0002-01-01', []],
    ['9999-12-30', []],
    ['9999-12-31', ['ultimo CERTAIN']],
  ])('show the claims that hold on %s', async (day, expected) => {
    const query = `query Q($day: Date) @view(asOf: $day) { actor(slug: "can") { leads { edges { holdsAsOf node { slug } } } } }`;
    const { data } = await ask(graph, query, { variables: { day } });
    const held = data.actor.leads.edges.map(
      ({ holdsAsOf, node }: { holdsAsOf: string; node: { slug: string } }) => `${node.slug} ${holdsAsOf}`,
    );
    expect(held).toEqual(expected);
  });

  const leads = async (edge: string) => {
    const query = `query Q @view(asOf: "0001-01-01") { actor(slug: "can") { leads(edge: { recordedAt: ${edge} }) { totalCount } } }`;
    return (await ask(graph, query)).data.actor.leads.totalCount;
  };

  it.each([
    ['{ eq: "2024-02-29T23:59:59.999Z" }', 1],
    ['{ eq: "2024-03-01T00:59:59.999+01:00" }', 1],
    ['{ eq: "2024-02-29T18:59:59.999-05:00" }', 1],
    ['{ eq: "2024-03-01T13:59:59.999+14:00" }', 1],
    ['{ lt: "2024-03-01T00:00:00+00:01" }', 0],
    ['{ lt: "2024-03-01T00:00:00-00:01" }', 1],
    ['{ gt: "0001-01-01T00:00:00+12:00" }', 1],
    ['{ lt: "9999-12-31T23:59:59Z" }', 1],
  ])('are compared as moments with any offset: %s', async (edge, count) => {
    expect(await leads(edge)).toBe(count);
  });

  it.each([
    ['{ lt: "9999-12-31T23:59:59-05:00" }', 'in the years 0000 to 9999 of UTC'],
    ['{ gt: "0000-01-01T00:00:00+01:00" }', 'in the years 0000 to 9999 of UTC'],
    ['{ eq: "2023-02-29T00:00:00Z" }', 'is not a moment; accepted'],
    ['{ eq: "2024-02-29T24:00:00Z" }', 'is not a moment; accepted'],
    ['{ eq: "2024-02-29T00:00:00" }', 'ISO 8601 with offset'],
  ])('are refused as the moment %s', async (edge, message) => {
    const { errors } = await service(graph)(
      `{ actor(slug: "can") { leads(edge: { recordedAt: ${edge} }) { totalCount } } }`,
    );
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toContain(message);
  });

  it.each(['2023-02-29', '1900-02-29', '10000-01-01', '2024-2-29', '-0001-01-01'])(
    'are refused as the day %s',
    async (day) => {
      const { errors } = await service(graph)(`{ events(where: { date: { from: { eq: "${day}" } } }) { totalCount } }`);
      expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors[0]?.message).toContain('is not a day; accepted');
    },
  );
});
