import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import type { World } from '../testkit/world.ts';
import type { PlainRow } from './plain/facts.ts';
import { PlainLists } from './plain/lists.ts';
import { randomClaimOrder, randomEdge, randomOrder, randomWhere, randomWorld } from './random-lists.ts';

/** Neo4j plans each new text, which takes longer than running it, so fewer lists are tested there. */
const RUNS = { grafeo: { worlds: 3, lists: 25 }, neo4j: { worlds: 1, lists: 2 } } as const;

const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const OVER_ALL = 'totalCount aggregate { count }';

const ROOT = `query Walk($where: InitiativeWhere, $orderBy: [InitiativeOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  list: initiatives(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${PAGE} ${OVER_ALL} } }`;

const NESTED = `query Walk($where: InitiativeWhere, $edge: ClaimWhere, $orderBy: [InitiativeClaimOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  axis(slug: "x-0") { list: initiatives(where: $where, edge: $edge, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${PAGE} ${OVER_ALL} } } }`;

type Ask = ReturnType<typeof service>;
interface Asked {
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
  readonly size: number;
}

/** Reads all pages from one end to the other, each in one statement; fails if a page is wrong about what follows. */
async function walk(ask: Ask, { query, variables, size }: Asked, backwards: boolean) {
  const ids: string[] = [];
  let page: { count: number; total: number } | undefined;
  let cursor: string | undefined;
  for (let pages = 0; pages < 100; pages += 1) {
    const place = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
    const { data, errors, statements } = await ask(query, { variables: { ...variables, ...place } });
    expect({ errors, statements: statements.length, variables }).toEqual({ errors: [], statements: 1, variables });
    const { edges, pageInfo, totalCount, aggregate } = data.list ?? data.axis.list;
    const found = edges.map((edge: { node: { id: string } }) => edge.node.id);
    if (backwards) ids.unshift(...found);
    else ids.push(...found);
    page = { count: aggregate.count, total: totalCount };
    expect(backwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== undefined);
    if (edges.length > 0) expect(pageInfo.startCursor).toBe(edges[0].cursor);
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return { ids, ...page };
}

const expected = (rows: readonly PlainRow[]) => {
  const ids = rows.map(({ id }) => id);
  return { ids, count: new Set(ids).size, total: ids.length };
};

describe.each(ONE_OF_EACH)('walking filtered and ordered lists page by page on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
  });
  afterAll(() => graph.close());

  const { worlds, lists } = RUNS[engine.kind];
  const written = async (world: World) => {
    await emptyGraph(graph);
    await install(graph);
    await world.writeTo(graph);
    const { nodes, claims } = world.facts;
    return new PlainLists({ nodes, claims: claims.filter(({ status }) => status !== 'WITHDRAWN') });
  };

  const agree = async (asked: Asked, rows: readonly PlainRow[]) => {
    const ask = service(graph);
    for (const backwards of [false, true]) {
      const said = { backwards, variables: asked.variables };
      expect({ ...said, ...(await walk(ask, asked, backwards)) }).toEqual({ ...said, ...expected(rows) });
    }
  };

  const size = fc.integer({ min: 1, max: 4 });
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

  it('yields exactly the whole list in both directions', async () => {
    for (const [place, world] of fc.sample(randomWorld, { numRuns: worlds, seed: 5 }).entries()) {
      const plain = await written(world);
      await fc.assert(
        fc.asyncProperty(maybe(randomWhere), randomOrder, size, async (where, orderBy, pageSize) => {
          const rows = plain.all('Initiative').filter(({ node }) => plain.holds(node, where));
          await agree(
            { query: ROOT, variables: { where, orderBy }, size: pageSize },
            plain.ordered(rows, 'Initiative', orderBy),
          );
        }),
        { numRuns: lists, seed: 50 + place, endOnFailure: true },
      );
    }
  }, 600_000);

  it('yields exactly the whole list below a node too, over claims', async () => {
    for (const [place, world] of fc.sample(randomWorld, { numRuns: worlds, seed: 6 }).entries()) {
      const plain = await written(world);
      const axis = plain.all('Axis').find(({ node }) => node.slug === 'x-0')?.node;
      if (!axis) throw new Error('every world has the axis x-0');
      await fc.assert(
        fc.asyncProperty(
          maybe(randomWhere),
          maybe(randomEdge),
          randomClaimOrder,
          size,
          async (where, edge, orderBy, pageSize) => {
            const rows = plain
              .reached(axis, 'initiatives')
              ?.filter(({ node, claim }) => plain.holds(node, where) && plain.edgeHolds(claim, edge));
            const asked = { query: NESTED, variables: { where, edge, orderBy }, size: pageSize };
            await agree(asked, plain.ordered(rows ?? [], 'Initiative', orderBy));
          },
        ),
        { numRuns: lists, seed: 60 + place, endOnFailure: true },
      );
    }
  }, 600_000);
});
