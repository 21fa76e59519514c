import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { SEARCHES } from './searches.ts';

const QUERY = `query Search($text: String!, $kinds: [NodeKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount facets { kind count }
    hits { match field language fragment { text highlighted } node { id __typename } }
  }
}`;

async function founded(graph: Graph): Promise<Graph> {
  await install(graph);
  await loadSeed(graph, 'seed/facts');
  return graph;
}

interface Hit {
  readonly match: string;
  readonly node: { readonly id: string; readonly __typename: string };
  readonly fragment: readonly { readonly text: string; readonly highlighted: boolean }[];
}

const marked = ({ fragment }: Hit) =>
  fragment.map(({ text, highlighted }) => (highlighted ? `[${text}]` : text)).join('');

describe.each(ONE_OF_EACH)('search of the founding graph on $name', (engine) => {
  let graph: Graph;
  let reference: Graph;
  beforeAll(async () => {
    graph = await founded(await engine.open());
    reference = await founded(await openGraph({ url: 'memory:' }));
  }, 300_000);
  afterAll(async () => {
    await graph?.close();
    await reference?.close();
  });
  const search = async (text: string, more: object = {}) =>
    (await ask(graph, QUERY, { variables: { text, ...more } })).data.search;
  const firstOf = async (text: string): Promise<Hit> => (await search(text)).hits[0];

  it.each(SEARCHES)('finds %s', async (text, first) => {
    const { data, statements } = await ask(graph, QUERY, { variables: { text } });
    const { hits, totalCount, facets } = data.search;
    expect(hits.slice(0, Math.max(1, first.length)).map(({ node }: Hit) => node.id)).toEqual(first);
    expect(statements).toHaveLength(1);
    expect(facets.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(totalCount);
    expect(hits).toHaveLength(Math.min(20, totalCount));
    expect(data).toEqual((await ask(reference, QUERY, { variables: { text } })).data);
  });

  it('returns match, field and fragment of each hit, with the matching words highlighted', async () => {
    expect(await firstOf('can')).toMatchObject({ match: 'ACRONYM', field: 'ACRONYM', language: null });
    expect(await firstOf('communaute andine')).toMatchObject({ match: 'NAME', field: 'NAME', language: 'FR' });
    expect(await firstOf('PE')).toMatchObject({ match: 'ALIAS', field: 'ALIAS', language: null });
    expect(await firstOf('san vic')).toMatchObject({ match: 'BEGINNING' });
    expect(await firstOf('datos aduaneros')).toMatchObject({ match: 'TEXT', field: 'TEXT', language: 'ES' });
    expect(await firstOf('guiterrez')).toMatchObject({ match: 'ONE_LETTER' });
    expect(marked(await firstOf('guiterrez'))).toBe('Gonzalo Alfonso [Gutiérrez]');
    expect(marked(await firstOf('albatcp'))).toBe('[ALBA-TCP]');
    expect(marked(await firstOf('electrica'))).toBe('energía sostenible e integración [eléctrica]');
  });

  it('finds only the requested kinds, and counts them', async () => {
    const all = await search('integracion', { first: 100 });
    const axes = await search('integracion', { kinds: ['AXIS', 'TOPIC'], first: 100 });
    expect(axes.hits).toEqual(all.hits.filter(({ node }: Hit) => ['Axis', 'Topic'].includes(node.__typename)));
    expect(axes.facets).toEqual(all.facets.filter(({ kind }: { kind: string }) => ['AXIS', 'TOPIC'].includes(kind)));
    expect(axes.totalCount).toBe(axes.hits.length);
    expect((await search('integracion', { kinds: [] })).hits).toEqual([]);
  });

  it('does not treat a number as a misspelling of another', async () => {
    const { hits, totalCount } = await search('2024');
    expect(totalCount).toBe(3);
    expect(hits.map(({ match }: Hit) => match)).not.toContain('ONE_LETTER');
  });

  it('returns the first n hits', async () => {
    const { hits } = await search('de', { first: 100 });
    expect((await search('de', { first: 3 })).hits).toEqual(hits.slice(0, 3));
  });

  it('reads the fields below a hit in the same statement, under the view', async () => {
    const leads = async (view: string) => {
      const { data, statements } = await ask(
        graph,
        `query Q ${view} { found: search(text: "aladi", kinds: [ORGANISM]) { hits { it: node { id
           ... on Organism { leads { edges { status node { slug } } } } } } } }`,
      );
      expect(statements).toHaveLength(1);
      return data.found.hits.map(({ it }: { it: { id: string; leads: { edges: object[] } } }) => [
        it.id,
        it.leads.edges.length,
      ]);
    };
    expect(await leads('')).toEqual([['Actor:aladi', 1]]);
    expect(await leads('@view(status: [WITHDRAWN])')).toEqual([['Actor:aladi', 0]]);
  });

  it.each([
    ['', 'from 1 to 100'],
    ['x'.repeat(101), 'from 1 to 100'],
    ['a b c d e f g h i', 'at most 8 words'],
  ])('refuses the text "%s" with what is accepted', async (text, accepted) => {
    const { errors, statements } = await service(graph)(QUERY, { variables: { text } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(accepted);
    expect(statements).toEqual([]);
  });

  it('refuses a number of hits out of range', async () => {
    const { errors } = await service(graph)(QUERY, { variables: { text: 'can', first: 101 } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
