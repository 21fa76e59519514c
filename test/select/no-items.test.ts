import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

describe.each(ENGINES)('a page or list of no items on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it.each([
    ['first: 0', { hasNextPage: true, hasPreviousPage: false }],
    ['last: 0', { hasNextPage: false, hasPreviousPage: true }],
    ['first: 0, where: { slug: { eq: "nada" } }', {}],
    ['last: 0, where: { slug: { eq: "nada" } }', {}],
  ])('(%s) tells whether there are items', async (args, expected) => {
    const { data, statements } = await ask(
      graph,
      `{ axes(${args}) { nodes { slug leaders { nodes { slug } } } edges { cursor } ${PAGE_INFO} totalCount } }`,
    );
    expect(data.axes).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { ...NO_PAGE, ...expected },
      totalCount: args.includes('nada') ? 0 : 2,
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.text).not.toContain('LEADS');
  });

  it('works with a cursor', async () => {
    const page = async (args: string) => {
      const { data } = await ask(graph, `{ axes(${args}) { nodes { slug } ${PAGE_INFO} } }`);
      return data.axes;
    };
    const first = (await page('first: 1')).pageInfo.endCursor;
    const last = (await page('first: 2')).pageInfo.endCursor;
    const after = { nodes: [], pageInfo: { ...NO_PAGE, hasPreviousPage: true } };
    expect(await page(`first: 0, after: "${first}"`)).toEqual({
      ...after,
      pageInfo: { ...after.pageInfo, hasNextPage: true },
    });
    expect(await page(`first: 0, after: "${last}"`)).toEqual(after);
  });

  it.each([
    ['axes(first: 0) { nodes { slug } edges { cursor } }', { nodes: [], edges: [] }],
    ['axes(last: 0) { nodes { slug } }', { nodes: [] }],
    ['search(text: "can", first: 0) { hits { match } }', { hits: [] }],
    ['paths(from: "Actor:can", to: "Axis:energia", first: 0) { length }', []],
  ])('%s needs no statement', async (field, expected) => {
    const { data, statements } = await ask(graph, `{ found: ${field} }`);
    expect([data.found, statements]).toEqual([expected, []]);
  });

  it('adds nothing to the statement below a node', async () => {
    const text = async (more: string) => {
      const { data, statements } = await ask(graph, `{ axis(slug: "frontera") { slug ${more} } }`);
      return [data.axis, statements.map((one) => one.text)];
    };
    const [node, alone] = await text('');
    const [list, same] = await text('initiatives(first: 0) { nodes { slug actors { nodes { slug } } } }');
    expect([list, same]).toEqual([{ ...Object(node), initiatives: { nodes: [] } }, alone]);
  });

  it('still has totals and groups', async () => {
    const { data } = await ask(
      graph,
      `{ initiatives(first: 0) { totalCount aggregate { count groupBy(keys: [AXES], first: 0) { totalCount nodes { count } } }
         facets(keys: [AXES], first: 0) { key buckets { count } } }
         search(text: "can", first: 0) { totalCount hits { match } }
         axis(slug: "frontera") { leaders { edges { citations(first: 0) { quote } } } } }`,
    );
    expect(data).toMatchObject({
      initiatives: {
        totalCount: 3,
        aggregate: { count: 3, groupBy: { nodes: [] } },
        facets: [{ key: 'AXES', buckets: [] }],
      },
      search: { totalCount: 1, hits: [] },
      axis: { leaders: { edges: [{ citations: [] }] } },
    });
    expect(data.initiatives.aggregate.groupBy.totalCount).toBeGreaterThan(0);
  });

  it.each(['after: "x"', 'where: { slug: { eq: null } }', 'last: 1'])('still refuses (%s)', async (args) => {
    const { errors, statements } = await service(graph)(`{ axes(first: 0, ${args}) { nodes { slug } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(statements).toEqual([]);
  });
});
