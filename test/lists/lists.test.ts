import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

describe.each(ONE_OF_EACH)('lists on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const one = async (query: string, variables = {}) => {
    const { data, statements } = await ask(graph, query, { variables });
    expect(statements).toHaveLength(1);
    return data;
  };
  const slugs = async (field: string) => {
    const { list } = await one(`{ list: ${field} { nodes { slug } } }`);
    return list.nodes.map((node: { slug: string }) => node.slug);
  };

  it.each([
    ['initiatives(where: { countries: { some: { code: { eq: "PE" } } } })', ['intercom']],
    ['initiatives(where: { actors: { count: { gte: 2 } } })', ['centro']],
    [
      'initiatives(where: { actors: { where: { kind: { eq: COOPERANT } }, count: { eq: 0 } } })',
      ['intercom', 'plataforma'],
    ],
    ['initiatives(where: { actors: { edge: { role: { eq: RUNS } }, single: {} } })', ['centro', 'intercom']],
    ['initiatives(where: { actors: { all: { kind: { eq: ORGANISM } } } })', ['intercom', 'plataforma']],
    ['initiatives(where: { slug: { eq: "nada" } })', []],
    ['initiatives(where: { actors: { some: { slug: { eq: "nada" } } } })', []],
    ['actors(where: { name: { contains: "COMUNIDAD andina", fold: true } })', ['can']],
    ['actors(where: { name: { startsWith: "Andean" } })', ['can']],
    ['actors(where: { name: { startsWith: "Andean", lang: ES } })', []],
    ['axes(where: { name: { eq: "energia", fold: true, lang: ES } })', ['energia']],
    ['axes(where: { leaders: { none: {} } })', ['energia']],
    ['axes(where: { leaders: { some: {}, edge: { status: { eq: CONFIRMED } } } })', []],
    ['axes(where: { or: [] })', []],
    ['axes(where: {})', ['energia', 'frontera']],
    ['events(where: { date: { overlaps: { from: "2024-05-20", to: "2024-05-20" } } })', ['seminario']],
    ['events(where: { date: { certainlyOverlaps: { from: "2024-05-20", to: "2024-05-20" } } })', []],
    ['events(where: { date: { certainlyOverlaps: { from: "2024-05-01" } } })', ['seminario']],
    ['events(where: { date: { isNull: true } })', ['reunion']],
    ['events(where: { umbrella: { eq: false } })', ['seminario']],
    ['events(orderBy: [{ field: DATE_FROM, direction: DESC }])', ['seminario', 'reunion']],
    [
      'initiatives(orderBy: [{ field: ACTORS_COUNT, direction: DESC }, { field: SLUG, direction: DESC }])',
      ['centro', 'plataforma', 'intercom'],
    ],
    ['initiatives(last: 2)', ['intercom', 'plataforma']],
  ])('%s', async (field, expected) => expect(await slugs(field)).toEqual(expected));

  it.each(['where: { or: [] }', 'where: { not: {} }', 'edge: { or: [] }', 'where: { or: [{ or: [] }] }'])(
    'are empty below a node under a condition that never holds: %s',
    async (args) => {
      const { axis } = await one(`{ axis(slug: "frontera") { initiatives(${args}) { totalCount nodes { slug } } } }`);
      expect(axis.initiatives).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  it('filter and order cooperations, also by the amount of evidence', async () => {
    const { axis } = await one(`{ axis(slug: "frontera") {
      cooperants: cooperations(where: { kind: { eq: COOPERANT } }) { totalCount nodes { slug } }
      most: cooperations(orderBy: [{ edge: EVIDENCE_COUNT, direction: DESC }], first: 1) { nodes { slug } pageInfo { endCursor hasNextPage } }
      last: cooperations(last: 2) { nodes { slug } pageInfo { hasPreviousPage } }
    } }`);
    expect(axis.cooperants).toEqual({ totalCount: 1, nodes: [{ slug: 'fao' }] });
    expect(axis.most).toMatchObject({ nodes: [{ slug: 'can' }], pageInfo: { hasNextPage: true } });
    expect(axis.last).toEqual({ nodes: [{ slug: 'can' }, { slug: 'fao' }], pageInfo: { hasPreviousPage: true } });
    const onward = `{ axis(slug: "frontera") {
      cooperations(orderBy: [{ edge: EVIDENCE_COUNT, direction: DESC }], first: 2, after: "${axis.most.pageInfo.endCursor}") { nodes { slug } } } }`;
    expect((await one(onward)).axis.cooperations.nodes).toEqual([{ slug: 'aladi' }, { slug: 'fao' }]);
  });

  it('group by values and by related nodes, and count each node once per group', async () => {
    const { initiatives } = await one(`{ initiatives { aggregate { count
      matrix: groupBy(keys: [AXES, COUNTRIES]) { totalCount nodes { count values { key value node { id } } } }
      smallest: groupBy(keys: [ACTORS], orderBy: [{ field: KEYS, direction: DESC }], first: 2) { nodes { count values { value } } } } } }`);
    const [frontera, peru] = ['Axis:frontera', 'Country:pe'];
    const cell = (axis: string | null, country: string | null, count: number) => ({
      count,
      values: [
        { key: 'AXES', value: axis, node: axis && { id: axis } },
        { key: 'COUNTRIES', value: country, node: country && { id: country } },
      ],
    });
    expect(initiatives.aggregate).toEqual({
      count: 3,
      matrix: {
        totalCount: 3,
        nodes: [cell(frontera, peru, 1), cell(frontera, null, 1), cell(null, null, 1)],
      },
      smallest: {
        nodes: [
          { count: 1, values: [{ value: 'Actor:fao' }] },
          { count: 2, values: [{ value: 'Actor:can' }] },
        ],
      },
    });
  });

  it('have no node in groups by a value', async () => {
    const { actors } = await one(`{ actors { facets(keys: [KIND, LEADS]) { buckets { values { node { id } } } }
      aggregate { groupBy(keys: [KIND, LEADS], first: 2) { nodes { count values { value node { id } } } } } } }`);
    const [kinds, led] = actors.facets;
    expect(kinds.buckets).toEqual([{ values: [{ node: null }] }, { values: [{ node: null }] }]);
    expect(led.buckets).toEqual([{ values: [{ node: null }] }, { values: [{ node: { id: 'Axis:frontera' } }] }]);
    expect(actors.aggregate.groupBy.nodes).toContainEqual({
      count: 1,
      values: [
        { value: 'ORGANISM', node: null },
        { value: 'Axis:frontera', node: { id: 'Axis:frontera' } },
      ],
    });
  });

  it('compute aggregates and facets over the filtered rows under the view', async () => {
    const asked = (args: string) => `initiatives${args} { totalCount aggregate { count }
      facets(keys: [ACTORS], first: 1) { key buckets { count values { value } } } }`;
    const data = await one(`query Q @view(status: [CONFIRMED]) { ${asked('(where: { axes: { some: {} } })')} }`);
    expect(data.initiatives).toEqual({
      totalCount: 2,
      aggregate: { count: 2 },
      facets: [{ key: 'ACTORS', buckets: [{ count: 2, values: [{ value: 'Actor:can' }] }] }],
    });
    const { events } = await one(
      '{ events { aggregate { date { earliest latest } groupBy(keys: [DATE_YEAR]) { nodes { count values { value } } } } } }',
    );
    expect(events.aggregate).toEqual({
      date: { earliest: '2024-05-01', latest: '2024-05-31' },
      groupBy: {
        nodes: [
          { count: 1, values: [{ value: '2024' }] },
          { count: 1, values: [{ value: null }] },
        ],
      },
    });
  });

  it('page through groups', async () => {
    const page = (after: string | null) =>
      one(
        'query P($after: String) { actors { aggregate { groupBy(keys: [KIND], first: 1, after: $after) { nodes { count values { value } } pageInfo { endCursor hasNextPage } } } } }',
        { after },
      );
    const first = (await page(null)).actors.aggregate.groupBy;
    const second = (await page(first.pageInfo.endCursor)).actors.aggregate.groupBy;
    expect([...first.nodes, ...second.nodes]).toEqual([
      { count: 2, values: [{ value: 'ORGANISM' }] },
      { count: 1, values: [{ value: 'COOPERANT' }] },
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('compare any text literally, and share one statement for all texts', async () => {
    const query =
      'query F($value: String!) { actors(where: { or: [{ acronym: { eq: $value } }, { name: { contains: $value, fold: true } }] }) { nodes { slug } } }';
    const texts = new Set<string | undefined>();
    const tricky = fc.constantFrom(
      "'",
      '"',
      '\\',
      "'}) DETACH DELETE n //",
      '$p0',
      '{}',
      '`',
      '\u0000',
      '%',
      '.*',
      '💧',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(tricky, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 }),
        async (parts) => {
          const value = parts.join('').replaceAll('\u0000', '');
          await world().node('Group', 'literal', { acronym: value, nameEs: 'otro' }).writeTo(graph);
          const { data, statements } = await ask(graph, query, { variables: { value } });
          texts.add(statements[0]?.text);
          expect(data.actors.nodes.map((node: { slug: string }) => node.slug)).toContain('literal');
        },
      ),
      { numRuns: 40, seed: 7, endOnFailure: true },
    );
    expect(texts.size).toBe(1);
    await graph.write((transaction) =>
      transaction.run({ name: 'remove', text: "MATCH (n:Group {slug: 'literal'}) DETACH DELETE n" }),
    );
  });

  it('neither repeat nor skip a row if rows are added between two pages', async () => {
    const page = async (after?: string) => {
      const { data } = await service(graph)(
        'query P($after: String) { topics(first: 2, after: $after, orderBy: [{ field: NAME }]) { nodes { slug } pageInfo { endCursor } } }',
        { variables: { after } },
      );
      return data.topics;
    };
    await world().node('Topic', 'b').node('Topic', 'm').node('Topic', 'x').writeTo(graph);
    const first = await page();
    expect(first.nodes).toEqual([{ slug: 'b' }, { slug: 'digital' }]);
    await world().node('Topic', 'a').node('Topic', 'n').writeTo(graph);
    expect((await page(first.pageInfo.endCursor)).nodes).toEqual([{ slug: 'm' }, { slug: 'n' }]);
  });
});
