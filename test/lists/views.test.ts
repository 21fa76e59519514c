import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

/** In the small graph CAN leads `frontera`, and ALADI cooperates in `plataforma` with status PROPOSED only. */
const EVERYTHING = `{
  axis(slug: "frontera") {
    leaders { totalCount nodes { slug } }
    cooperations { totalCount nodes { slug } facets(keys: [KIND]) { buckets { count values { value } } } }
  }
  filtered: initiatives(where: { actors: { some: {} } }) { totalCount nodes { slug } }
  counted: initiatives(where: { actors: { count: { eq: 0 } } }) { nodes { slug } }
  ordered: initiatives(orderBy: [{ field: ACTORS_COUNT }]) { nodes { slug } }
  grouped: initiatives {
    aggregate { groupBy(keys: [ACTORS], orderBy: [{ field: KEYS }]) { nodes { count values { value } } } }
    facets(keys: [ACTORS], first: 1) { buckets { count values { value } } }
  }
  search(text: "plataforma") { hits { node { ... on Initiative { actors { totalCount } } } } }
  paths(from: "Actor:can", to: "Axis:frontera", maxLength: 1) { length }
}`;

const group = (value: string | null, count: number) => ({ count, values: [{ value }] });
const nodes = (...slugs: readonly string[]) => ({ nodes: slugs.map((slug) => ({ slug })) });

describe.each(ONE_OF_EACH)('the view of an operation on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const under = async (view: string, parameters = '') => {
    const { data, statements } = await ask(graph, `query Everything ${view} ${EVERYTHING}`, { parameters });
    expect(statements).toHaveLength(7);
    return data;
  };

  it('applies to every list, filter, count, order, group, facet, hit and path', async () => {
    expect(await under('')).toEqual({
      axis: {
        leaders: { totalCount: 1, ...nodes('can') },
        cooperations: {
          totalCount: 3,
          ...nodes('aladi', 'can', 'fao'),
          facets: [{ buckets: [group('ORGANISM', 2), group('COOPERANT', 1)] }],
        },
      },
      filtered: { totalCount: 3, ...nodes('centro', 'intercom', 'plataforma') },
      counted: nodes(),
      ordered: nodes('intercom', 'plataforma', 'centro'),
      grouped: {
        aggregate: { groupBy: { nodes: [group('Actor:aladi', 1), group('Actor:can', 2), group('Actor:fao', 1)] } },
        facets: [{ buckets: [group('Actor:can', 2)] }],
      },
      search: { hits: [{ node: { actors: { totalCount: 1 } } }] },
      paths: [{ length: 1 }],
    });
    const confirmed = await under('@view(status: [CONFIRMED])');
    expect(await under('', '?status=CONFIRMED')).toEqual(confirmed);
    expect(confirmed).toEqual({
      axis: {
        leaders: { totalCount: 0, ...nodes() },
        cooperations: {
          totalCount: 2,
          ...nodes('can', 'fao'),
          facets: [{ buckets: [group('COOPERANT', 1), group('ORGANISM', 1)] }],
        },
      },
      filtered: { totalCount: 2, ...nodes('centro', 'intercom') },
      counted: nodes('plataforma'),
      ordered: nodes('plataforma', 'intercom', 'centro'),
      grouped: {
        aggregate: { groupBy: { nodes: [group('Actor:can', 2), group('Actor:fao', 1), group(null, 1)] } },
        facets: [{ buckets: [group('Actor:can', 2)] }],
      },
      search: { hits: [{ node: { actors: { totalCount: 0 } } }] },
      paths: [],
    });
  });

  it('is taken, part by part, from the operation, else from the endpoint, else from the default', async () => {
    const viewOf = async (head: string, parameters: string) =>
      (await ask(graph, `query Q ${head} { axes { totalCount } }`, { parameters })).extensions.view;
    const byDefault = await viewOf('', '');
    const endpoint = '?asOf=2024-04-06&status=PROPOSED,CONFIRMED&minSources=2';
    const ofEndpoint = { ...byDefault, asOf: '2024-04-06', status: ['CONFIRMED', 'PROPOSED'], minSources: 2 };
    expect(await viewOf('', endpoint)).toEqual(ofEndpoint);
    expect(await viewOf('@view(asOf: null)', endpoint)).toEqual(ofEndpoint);
    expect(await viewOf('@view(minSources: 0, basis: [STATED])', endpoint)).toEqual({
      ...ofEndpoint,
      minSources: 0,
      basis: ['STATED'],
    });
    expect(await viewOf('@view(status: [DISPUTED])', endpoint)).toEqual({ ...ofEndpoint, status: ['DISPUTED'] });
    expect(await viewOf('', '?recordedAt=2024-04-05T10:00:00%2B02:00&basis=DERIVED&basis=STATED')).toEqual({
      ...byDefault,
      recordedAt: '2024-04-05T08:00:00.000Z',
      basis: ['STATED', 'DERIVED'],
    });
  });

  it('on the endpoint sets the languages of texts, before the header and after the argument of a field', async () => {
    const query = '{ axis(slug: "energia") { name { lang } own: name(lang: [ES]) { lang } } }';
    const headers = { 'accept-language': 'en' };
    for (const parameters of ['?lang=fr,pt', '?lang=FR&lang=PT', '?lang=FR,PT']) {
      const { data } = await ask(graph, query, { parameters, headers });
      expect(data.axis).toEqual({ name: { lang: 'PT' }, own: { lang: 'ES' } });
    }
  });

  it('is part of the answer', async () => {
    const view = '@view(asOf: "2024-04-06", status: [CONFIRMED, PROPOSED], minSources: 1)';
    const { extensions } = await ask(graph, `query Q ${view} { axes { totalCount } }`);
    expect(extensions).toEqual({
      view: {
        asOf: '2024-04-06',
        recordedAt: null,
        status: ['CONFIRMED', 'PROPOSED'],
        basis: ['STATED', 'INFERRED', 'DERIVED'],
        minSources: 1,
      },
    });
  });
});
