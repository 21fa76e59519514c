import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

/** In the small graph CAN leads `frontera` and ALADI cooperates in `plataforma` as PROPOSED only. */
const EVERYTHING = `{
  axis(slug: "frontera") {
    leaders { totalCount nodes { slug } }
    cooperations { totalCount nodes { slug } facets(keys: [KIND]) { buckets { count values { value } } } }
  }
  filtered: initiatives(where: { actors: { some: {} } }) { totalCount nodes { slug } }
  counted: initiatives(where: { actors: { count: { eq: 0 } } }) { nodes { slug } }
  ordered: initiatives(orderBy: [ACTORS_COUNT_ASC]) { nodes { slug } }
  grouped: initiatives {
    aggregate { by(keys: [ACTORS], orderBy: [KEYS_ASC]) { nodes { count values { value } } } }
    facets(keys: [ACTORS], first: 1) { buckets { count values { value } } }
  }
  search(text: "plataforma") { hits { node { ... on Initiative { actors { totalCount } } } } }
  paths(from: "Actor:can", to: "Axis:frontera", maxLength: 1) { length }
}`;

const group = (value: string | null, count: number) => ({ count, values: [{ value }] });
const nodes = (...slugs: readonly string[]) => ({ nodes: slugs.map((slug) => ({ slug })) });

describe.each(ENGINES)('the view of an operation on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const under = async (view: string) => {
    const { data, statements } = await ask(graph, `query Everything ${view} ${EVERYTHING}`);
    expect(statements).toHaveLength(7);
    return data;
  };

  it('holds for every list, filter, count, order, group, facet, hit and path of it', async () => {
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
        aggregate: { by: { nodes: [group('Actor:aladi', 1), group('Actor:can', 2), group('Actor:fao', 1)] } },
        facets: [{ buckets: [group('Actor:can', 2)] }],
      },
      search: { hits: [{ node: { actors: { totalCount: 1 } } }] },
      paths: [{ length: 1 }],
    });
    expect(await under('@view(status: [CONFIRMED])')).toEqual({
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
        aggregate: { by: { nodes: [group('Actor:can', 2), group('Actor:fao', 1), group(null, 1)] } },
        facets: [{ buckets: [group('Actor:can', 2)] }],
      },
      search: { hits: [{ node: { actors: { totalCount: 0 } } }] },
      paths: [],
    });
  });

  it('is said with the answer', async () => {
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
