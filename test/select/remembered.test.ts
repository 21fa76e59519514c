import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

const ACTORS_OF = 'actors { nodes { slug initiatives(where: { slug: { eq: $slug } }) { totalCount nodes { slug } } } }';

describe.each(ENGINES)('a repeated document on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it.each([
    [
      'a variable of the field itself also stands in a fragment',
      `query Q($slug: String!) { initiative(slug: $slug) { ...F } } fragment F on Initiative { ${ACTORS_OF} }`,
      [{ slug: 'centro' }, { slug: 'intercom' }],
    ],
    [
      'a variable of the field itself also stands below the same field elsewhere',
      `query Q($slug: String!) { initiative(slug: $slug) { slug } initiative(slug: $slug) { ${ACTORS_OF} } }`,
      [{ slug: 'centro' }, { slug: 'intercom' }],
    ],
    [
      'a field is merged with one that is not always included',
      'query Q($more: Boolean!) { axis(slug: "frontera") { slug } axis(slug: "frontera") @include(if: $more) { name { text } } }',
      [{ more: false }, { more: true }, { more: false }],
    ],
    [
      'a list is merged with one that is not always included',
      'query Q($more: Boolean!) { axes(first: 1) { nodes { slug } } axes(first: 1) @include(if: $more) { totalCount } }',
      [{ more: false }, { more: true }, { more: false }],
    ],
    [
      'a variable may be left out',
      'query Q($slug: String) { axes(where: { slug: { startsWith: $slug } }) { nodes { slug } } }',
      [{}, { slug: 'e' }, {}],
    ],
  ])('gives the same answer as a new one if %s', async (_case, query, all) => {
    const again = service(graph);
    for (const variables of all) {
      const { data, errors } = await again(query, { variables });
      const fresh = await ask(graph, query, { variables });
      expect({ variables, data, errors }).toEqual({ variables, data: fresh.data, errors: [] });
    }
  });

  it('distinguishes a variable that is null from one that is absent', async () => {
    const again = service(graph);
    const query = 'query Q($slug: String) { axes(where: { slug: { eq: $slug } }) { totalCount } }';
    expect((await again(query)).data.axes.totalCount).toBe(2);
    const { errors } = await again(query, { variables: { slug: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
