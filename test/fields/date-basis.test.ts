import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

const day = (date: string, more = {}) => ({ dateFrom: date, dateTo: date, datePrecision: 'DAY', ...more });

const EVERYTHING = `{
  event(slug: "completado") { date { from to precision basis text overlaps(from: "2023-01-01", to: "2023-12-31") } }
  overlapping: events(where: { date: { overlaps: { from: "2023-01-01", to: "2023-12-31" } } }) { nodes { slug } }
  certain: events(where: { date: { certainlyOverlaps: { to: "2023-12-31" } } }) { nodes { slug } }
  early: events(where: { date: { from: { lt: "2023-10-01" } } }) { nodes { slug } }
  exact: events(where: { date: { precision: { eq: DAY } } }) { nodes { slug } }
  unknown: events(where: { date: { isNull: true } }) { nodes { slug } }
  first: events(orderBy: [{ field: DATE_FROM }]) { nodes { slug } }
  last: events(orderBy: [{ field: DATE_TO, direction: DESC }], first: 1) { nodes { slug } }
  all: events {
    aggregate { date { earliest latest } groupBy(keys: [DATE_YEAR]) { nodes { count values { value } } } }
    facets(keys: [DATE_MONTH]) { buckets { count values { value } } }
  }
  axis(slug: "energia") { events { totalCount } filtered: events(where: { date: { isNull: false } }) { totalCount } }
}`;

const nodes = (...slugs: readonly string[]) => ({ nodes: slugs.map((slug) => ({ slug })) });
const group = (value: string | null, count: number) => ({ count, values: [{ value }] });

describe.each(ONE_OF_EACH)('dates that the source does not state in full, on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await world()
      .node('Axis', 'energia')
      .node('Event', 'completado', day('2023-09-27', { dateBasis: 'INFERRED', dateText: '27 de septiembre' }))
      .node('Event', 'dicho', day('2023-10-08'))
      .node('Event', 'sin-fecha', { dateText: 'en las próximas semanas' })
      .claim('Event:completado', 'ADDRESSES', 'Axis:energia')
      .claim('Event:dicho', 'ADDRESSES', 'Axis:energia')
      .writeTo(graph);
  });
  afterAll(() => graph.close());

  const under = async (view: string) => (await ask(graph, `query Q ${view} ${EVERYTHING}`)).data;

  const known = {
    event: {
      date: {
        from: '2023-09-27',
        to: '2023-09-27',
        precision: 'DAY',
        basis: 'INFERRED',
        text: '27 de septiembre',
        overlaps: 'CERTAIN',
      },
    },
    overlapping: nodes('completado', 'dicho'),
    certain: nodes('completado', 'dicho'),
    early: nodes('completado'),
    exact: nodes('completado', 'dicho'),
    unknown: nodes('sin-fecha'),
    first: nodes('completado', 'dicho', 'sin-fecha'),
    last: nodes('dicho'),
    all: {
      aggregate: {
        date: { earliest: '2023-09-27', latest: '2023-10-08' },
        groupBy: { nodes: [group('2023', 2), group(null, 1)] },
      },
      facets: [{ buckets: [group('2023-09', 1), group('2023-10', 1), group(null, 1)] }],
    },
    axis: { events: { totalCount: 2 }, filtered: { totalCount: 2 } },
  };

  it('are known under a view that includes their basis', async () => {
    expect(await under('')).toEqual(known);
    expect(await under('@view(basis: [INFERRED, STATED])')).toEqual(known);
  });

  it('are unknown under a view of STATED only; their words and the claims stay', async () => {
    expect(await under('@view(basis: [STATED])')).toEqual({
      event: {
        date: {
          from: null,
          to: null,
          precision: null,
          basis: null,
          text: '27 de septiembre',
          overlaps: 'UNKNOWN',
        },
      },
      overlapping: nodes('dicho'),
      certain: nodes('dicho'),
      early: nodes(),
      exact: nodes('dicho'),
      unknown: nodes('completado', 'sin-fecha'),
      first: nodes('dicho', 'completado', 'sin-fecha'),
      last: nodes('dicho'),
      all: {
        aggregate: {
          date: { earliest: '2023-10-08', latest: '2023-10-08' },
          groupBy: { nodes: [group(null, 2), group('2023', 1)] },
        },
        facets: [{ buckets: [group(null, 2), group('2023-10', 1)] }],
      },
      axis: { events: { totalCount: 2 }, filtered: { totalCount: 1 } },
    });
  });

  it('are the only dates known under a view of INFERRED only', async () => {
    const { data } = await ask(
      graph,
      'query Q @view(basis: [INFERRED]) { events { nodes { slug date { from basis } } } }',
    );
    expect(data.events.nodes).toEqual([
      { slug: 'completado', date: { from: '2023-09-27', basis: 'INFERRED' } },
      { slug: 'dicho', date: null },
      { slug: 'sin-fecha', date: { from: null, basis: null } },
    ]);
  });

  it('are treated as unknown in the order of pages', async () => {
    const query = `query Q($after: String) @view(basis: [STATED]) {
      events(first: 1, after: $after, orderBy: [{ field: DATE_FROM, direction: DESC }]) { nodes { slug } pageInfo { endCursor } }
    }`;
    const found: string[] = [];
    const turn = async (after: string | null) => (await ask(graph, query, { variables: { after } })).data.events;
    for (let page = await turn(null); page.nodes.length > 0; page = await turn(page.pageInfo.endCursor))
      found.push(page.nodes[0].slug);
    expect(found).toEqual(['dicho', 'completado', 'sin-fecha']);
  });

  it('cost nothing under other views: the basis is read only if selected', async () => {
    const query = '{ events(orderBy: [{ field: DATE_FROM }]) { nodes { date { from } } } }';
    const { statements } = await ask(graph, query);
    expect(statements.map(({ text }) => text).join()).not.toMatch(/Basis|dated/);
  });
});
