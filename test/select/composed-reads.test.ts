import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

describe.each(ENGINES)('composed reads on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it('read four levels with claims and quotes in one statement', async () => {
    const { data, statements } = await ask(
      graph,
      `{ axis(slug: "frontera") { initiatives(first: 10) { edges { status node { slug actors { edges { role node { slug
         initiatives { nodes { slug } } } citations { quote document { slug } } } } } } } } }`,
    );
    expect(statements).toHaveLength(1);
    const [centro, intercom] = data.axis.initiatives.edges;
    expect([centro.node.slug, intercom.node.slug]).toEqual(['centro', 'intercom']);
    expect(centro.node.actors.edges).toEqual([
      {
        role: 'RUNS',
        node: { slug: 'can', initiatives: { nodes: [{ slug: 'centro' }, { slug: 'intercom' }] } },
        citations: [{ quote: 'asumió el tema', document: { slug: 'informe' } }],
      },
      { role: null, node: { slug: 'fao', initiatives: { nodes: [{ slug: 'centro' }] } }, citations: [] },
    ]);
  });

  it('keep aliases with different arguments apart', async () => {
    const { data, statements } = await ask(
      graph,
      `{ axis(slug: "frontera") { one: initiatives(first: 1) { nodes { slug } } two: initiatives { nodes { slug } }
         slug: name(lang: [EN]) { lang } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.axis.one.nodes).toEqual([{ slug: 'centro' }]);
    expect(data.axis.two.nodes).toEqual([{ slug: 'centro' }, { slug: 'intercom' }]);
    expect(data.axis.slug).toEqual({ lang: 'ES' });
  });

  it('have the same text for any aliases', async () => {
    const texts = await Promise.all(
      ['a', 'b'].map(async (alias) => {
        const query = `{ ${alias}: axis(slug: "frontera") { ${alias}: initiatives { ${alias}: nodes { ${alias}: slug } } } }`;
        return (await ask(graph, query)).statements[0]?.text;
      }),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  it('expand fragments, variables, @include and @skip', async () => {
    const query = `query Q($yes: Boolean!, $no: Boolean!, $first: Int) {
      axis(slug: "frontera") { ...Inits @include(if: $yes) leaders @skip(if: $yes) { totalCount } ...Inits @include(if: $no) }
    }
    fragment Inits on Axis { initiatives(first: $first) { nodes { slug } } }`;
    const ask = service(graph);
    const one = await ask(query, { variables: { yes: true, no: false, first: 1 } });
    expect(one.data).toEqual({ axis: { initiatives: { nodes: [{ slug: 'centro' }] } } });
    const two = await ask(query, { variables: { yes: true, no: false, first: 2 } });
    expect(two.data.axis.initiatives.nodes).toHaveLength(2);
    const none = await ask(query, { variables: { yes: false, no: false } });
    expect(none.data).toEqual({ axis: { leaders: { totalCount: 1 } } });
    expect(none.statements).toHaveLength(1);
  });

  it('read the fields of each concrete type of an interface', async () => {
    const { data, statements } = await ask(
      graph,
      `{ initiative(slug: "centro") { actors { nodes { __typename slug
         ... on Organism { members { nodes { code } } } ... on Cooperant { members: events { nodes { slug } } } } } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.initiative.actors.nodes).toEqual([
      { __typename: 'Organism', slug: 'can', members: { nodes: [{ code: 'PE' }] } },
      { __typename: 'Cooperant', slug: 'fao', members: { nodes: [{ slug: 'seminario' }] } },
    ]);
  });

  it('read root fields with the same selection of different nodes in one statement', async () => {
    const { data, statements } = await ask(
      graph,
      '{ a: axis(slug: "frontera") { slug } b: axis(slug: "energia") { slug } c: axis(slug: "nada") { slug } }',
    );
    expect(data).toEqual({ a: { slug: 'frontera' }, b: { slug: 'energia' }, c: null });
    expect(statements).toHaveLength(1);
  });

  it.each([
    [
      '{ a: axis(slug: "frontera") { x: initiatives { totalCount } y: events { totalCount } }' +
        '  b: axis(slug: "energia") { y: initiatives { totalCount } x: events { totalCount } } }',
      { a: { x: { totalCount: 2 }, y: { totalCount: 0 } }, b: { y: { totalCount: 0 }, x: { totalCount: 2 } } },
    ],
    [
      '{ a: axis(slug: "frontera") { __typename } b: axis(slug: "energia") { events { __typename } } }',
      { a: { __typename: 'Axis' }, b: { events: { __typename: 'EventClaimConnection' } } },
    ],
  ])('let root fields with different aliases share a statement: %s', async (query, expected) => {
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    expect(data).toEqual(expected);
  });

  it('read nodes by id in one statement and claims in another', async () => {
    const ids = ['Actor:can', 'Axis:energia', 'Actor:nobody', 'Country:pe'];
    const { data, statements } = await ask(graph, 'query Q($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      variables: { ids },
    });
    expect(statements).toHaveLength(1);
    expect(data.nodes).toEqual([
      { __typename: 'Organism', id: 'Actor:can' },
      { __typename: 'Axis', id: 'Axis:energia' },
      null,
      { __typename: 'Country', id: 'Country:pe' },
    ]);
    const claim = await ask(graph, '{ axis(slug: "frontera") { leaders { edges { claim { id } } } } }');
    const { id } = claim.data.axis.leaders.edges[0].claim;
    const again = await ask(
      graph,
      'query Q($id: ID!) { node(id: $id) { id ... on Claim { type subject { id } object { __typename } citations { quote } } } }',
      { variables: { id } },
    );
    expect(again.statements).toHaveLength(1);
    expect(again.data.node).toEqual({
      id,
      type: 'LEADS',
      subject: { id: 'Actor:can' },
      object: { __typename: 'Axis' },
      citations: [{ quote: 'enviara formalmente una nota' }, { quote: 'asumió el tema' }],
    });
  });

  it('page through a connection and count only what the view shows', async () => {
    const ask = service(graph);
    const query = `query Q($after: String) { axis(slug: "frontera") { leaders { totalCount }
      initiatives(first: 1, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { slug } } } } }`;
    const one = await ask(query);
    expect(one.statements).toHaveLength(1);
    expect(one.data.axis.leaders.totalCount).toBe(1);
    const { initiatives } = one.data.axis;
    expect(initiatives).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(initiatives.pageInfo.endCursor).toBe(initiatives.edges[0].cursor);
    const two = await ask(query, { variables: { after: initiatives.pageInfo.endCursor } });
    expect(two.data.axis.initiatives).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      edges: [{ node: { slug: 'intercom' } }],
    });
  });

  it('list the nodes of a kind in pages', async () => {
    const ask = service(graph);
    const one = await ask('{ axes(first: 1) { totalCount nodes { slug } pageInfo { endCursor hasNextPage } } }');
    expect(one.data.axes).toMatchObject({
      totalCount: 2,
      nodes: [{ slug: 'energia' }],
      pageInfo: { hasNextPage: true },
    });
    const two = await ask(`{ axes(first: 1, after: "${one.data.axes.pageInfo.endCursor}") { nodes { slug } } }`);
    expect(two.data.axes.nodes).toEqual([{ slug: 'frontera' }]);
    expect(two.statements).toHaveLength(1);
  });

  it('apply the same view on every level', async () => {
    const leaders = async (view: string) =>
      (
        await ask(graph, `query Q ${view} { axis(slug: "frontera") { leaders { nodes { slug } } } }`)
      ).data.axis.leaders.nodes.map((node: { slug: string }) => node.slug);
    expect(await leaders('')).toEqual(['can']);
    expect(await leaders('@view(asOf: "2024-03-31")')).toEqual([]);
    expect(await leaders('@view(asOf: "2024-04-06")')).toEqual(['can']);
    expect(await leaders('@view(asOf: "9999-12-31")')).toEqual(['can']);
    expect(await leaders('@view(status: [CONFIRMED])')).toEqual([]);
    expect(await leaders('@view(status: [WITHDRAWN])')).toEqual(['aladi']);
    expect(await leaders('@view(minSources: 2)')).toEqual([]);
    expect(await leaders('@view(minSources: 1)')).toEqual(['can']);
    expect(await leaders('@view(basis: [DERIVED])')).toEqual([]);
    expect(await leaders('@view(recordedAt: "2024-04-09T00:00:00Z")')).toEqual([]);
  });

  it('give names in the first preferred language that exists', async () => {
    const { data } = await ask(
      graph,
      '{ axis(slug: "energia") { name { text lang } en: name(lang: [EN, PT]) { text lang } } }',
      {
        headers: { 'accept-language': 'fr;q=0.9, pt-BR;q=0.5' },
      },
    );
    expect(data.axis).toEqual({ name: { text: 'Energia', lang: 'PT' }, en: { text: 'Energia', lang: 'PT' } });
  });
});
