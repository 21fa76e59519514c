import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { install } from '../../src/graph/install.ts';
import type { ClaimRow } from '../../src/graph/model/facts.ts';
import type { View } from '../../src/graph/model/view.ts';
import type { Graph } from '../../src/graph/port.ts';
import { viewedQuery } from '../select/random-selection.ts';
import { historyOf, randomClaims, randomNodes, randomView } from '../select/random-world.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';
import { type PlainPair, pairCondition, quantifiedEnds } from './random-cooperations.ts';

const WORLDS = 2;
/** Neo4j plans each new text, which takes longer than running it. */
const RUNS = { grafeo: 10, neo4j: 2 };

const PAIR = 'roles status evidence(first: 60) { role status through { id } topic { id } claims { id } }';
const nodes = randomNodes();
const idsOf = (identity: string) => nodes.filter(({ kind }) => kind.identity === identity).map(({ id }) => id);
const [ACTORS, AXES] = [idsOf('Actor'), idsOf('Axis')];

const byIds = (one: PlainPair, other: PlainPair) =>
  one.actor.id < other.actor.id || (one.actor.id === other.actor.id && one.axis.id < other.axis.id) ? -1 : 1;

describe.each(ONE_OF_EACH)('cooperations of random worlds on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
  });
  afterAll(() => graph.close());

  const read = async (view: View, field: string, statements = 1) => {
    const answer = await ask(graph, `${viewedQuery(view)} { ${field} }`);
    expect(answer.statements).toHaveLength(statements);
    return answer.data;
  };

  /** What the axes say. */
  const union = async (view: View): Promise<readonly PlainPair[]> => {
    const { axes } = await read(
      view,
      `axes(first: 2) { nodes { id cooperations(first: 10) { edges { node { id __typename } ${PAIR} } } } }`,
    );
    return axes.nodes
      .flatMap(({ id, cooperations }: { id: string; cooperations: { edges: { node: object }[] } }) =>
        cooperations.edges.map(({ node, ...rest }) => ({ actor: node, axis: { id }, ...rest })),
      )
      .sort(byIds);
  };

  const connection = (args: string) =>
    `cooperations(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { actor { id __typename } axis { id } ${PAIR} } } }`;

  /** All pages one way, put together. */
  const walked = async (view: View, args: string, backwards: boolean): Promise<readonly PlainPair[]> => {
    const [size, place] = backwards ? ['last: 2', 'before'] : ['first: 2', 'after'];
    const rows: PlainPair[] = [];
    let cursor: string | undefined;
    do {
      const more: string = cursor ? `${place}: "${cursor}"` : '';
      const { edges, pageInfo } = (await read(view, connection(`${size} ${more} ${args}`))).cooperations;
      const page = edges.map(({ node }: { node: PlainPair }) => node);
      if (backwards) rows.unshift(...page);
      else rows.push(...page);
      cursor = (backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)
        ? edges.at(backwards ? 0 : -1).cursor
        : undefined;
    } while (cursor);
    return rows;
  };

  const countsBy = (pairs: readonly PlainPair[], value: (pair: PlainPair) => string) => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(value(pair), (counts.get(value(pair)) ?? 0) + 1);
    return Object.fromEntries(counts);
  };

  const agree = (seed: number) =>
    fc.assert(
      fc.asyncProperty(
        randomView,
        pairCondition(ACTORS, AXES),
        quantifiedEnds(AXES),
        quantifiedEnds(ACTORS),
        fc.boolean(),
        async (view, condition, onAxes, byActors, backwards) => {
          const pairs = await union(view);
          const expected = pairs.filter((pair) => condition.holds(pair));
          const where = `where: { ${condition.text} }`;
          const whole = await read(
            view,
            `${connection(`first: 20 ${where}`)}
             overall: cooperations(${where}) { aggregate { count
               groupBy(keys: [AXIS]) { nodes { count values { value } } } } facets(keys: [ACTOR, KIND]) { key buckets { count values { value } } } }`,
            2,
          );
          const { edges, totalCount } = whole.cooperations;
          expect(edges.map(({ node }: { node: object }) => node)).toEqual(expected);
          const { aggregate, facets } = whole.overall;
          expect([totalCount, aggregate.count]).toEqual([expected.length, expected.length]);
          const counted = (buckets: { count: number; values: { value: string }[] }[]) =>
            Object.fromEntries(buckets.map(({ count, values }) => [values[0]?.value, count]));
          expect(counted(aggregate.groupBy.nodes)).toEqual(countsBy(expected, ({ axis }) => axis.id));
          expect(counted(facets[0].buckets)).toEqual(countsBy(expected, ({ actor }) => actor.id));
          expect(counted(facets[1].buckets)).toEqual(countsBy(expected, ({ actor }) => actor.__typename.toUpperCase()));
          expect(await walked(view, where, backwards)).toEqual(expected);
          const ordered = await walked(
            view,
            `${where} orderBy: [{ field: EVIDENCE_COUNT, direction: DESC }]`,
            backwards,
          );
          expect(ordered).toEqual([...expected].sort((one, other) => other.evidence.length - one.evidence.length));

          const lists = await read(
            view,
            `actors(where: { cooperatesOn: { ${onAxes.text} } }) { nodes { id } }
             axes(where: { cooperators: { ${byActors.text} } }) { nodes { id } }
             nested: actors(where: { cooperatesOn: { some: { cooperators: { ${byActors.text} } } } }) { nodes { id } }`,
            3,
          );
          const found = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
          const axesOf = (id: string) => pairs.filter(({ actor }) => actor.id === id).map(({ axis }) => axis.id);
          const actorsOf = (id: string) => pairs.filter(({ axis }) => axis.id === id).map(({ actor }) => actor.id);
          expect(found(lists.actors)).toEqual(ACTORS.filter((id) => onAxes.holds(axesOf(id))).sort());
          expect(found(lists.axes)).toEqual(AXES.filter((id) => byActors.holds(actorsOf(id))).sort());
          expect(found(lists.nested)).toEqual(
            ACTORS.filter((id) => axesOf(id).some((axis) => byActors.holds(actorsOf(axis)))).sort(),
          );
        },
      ),
      { numRuns: RUNS[engine.kind], seed },
    );

  it('equal the union over all axes and agree with the conditions on actors and axes', async () => {
    const write = (claims: readonly ClaimRow[]) =>
      graph.write((transaction) =>
        writeFacts(transaction, { nodes, citations: [], claims, coverage: [], readings: [] }),
      );
    const worlds = fc.sample(randomClaims, { numRuns: engine.kind === 'grafeo' ? WORLDS : 1, seed: 77 });
    for (const [place, claims] of worlds.entries()) {
      const { first, later } = historyOf(claims);
      await emptyGraph(graph);
      await install(graph);
      await write(first);
      await write(later);
      await agree(77 + place);
    }
  }, 600_000);

  it('are found behind any number of hidden candidates, in both directions', async () => {
    const leaders = Array.from({ length: 40 }, (_, place) => `a${place + 10}`);
    const seen = ['a30', 'a31'];
    const led = world().node('Axis', 'x').node('Axis', 'y');
    for (const slug of leaders) {
      const status = seen.includes(slug) ? 'CONFIRMED' : 'PROPOSED';
      led.node('Organism', slug).claim(`Actor:${slug}`, 'LEADS', 'Axis:x', { status });
      led.claim(`Actor:${slug}`, 'LEADS', 'Axis:y', { status });
    }
    await emptyGraph(graph);
    await install(graph);
    await led.writeTo(graph);
    const found = async (args: string) => {
      const query = `query Q @view(status: [CONFIRMED]) { cooperations(${args}) { nodes { actor { slug } axis { slug } } } }`;
      const { data } = await ask(graph, query);
      return data.cooperations.nodes.map(
        (one: { [end: string]: { slug: string } }) => `${one.actor?.slug} ${one.axis?.slug}`,
      );
    };
    expect(await found('first: 1')).toEqual(['a30 x']);
    expect(await found('first: 3')).toEqual(['a30 x', 'a30 y', 'a31 x']);
    expect(await found('last: 1')).toEqual(['a31 y']);
    expect(await found('last: 3')).toEqual(['a30 y', 'a31 x', 'a31 y']);
    expect(await found('first: 1, where: { axis: { slug: { eq: "y" } } }')).toEqual(['a30 y']);
    expect(await found('last: 1, where: { and: [{ axis: { id: { in: ["Axis:x", "Axis:x"] } } }] }')).toEqual(['a31 x']);
    expect(await found('where: { actor: { slug: { in: [] } } }')).toEqual([]);
    expect(await found('where: { actor: { slug: { eq: "A31", fold: true } } }')).toEqual(['a31 x', 'a31 y']);
  });

  it('refuse cursors of other arguments or views', async () => {
    const answer = await ask(graph, '{ cooperations(first: 1) { pageInfo { endCursor } } }');
    const cursor = answer.data.cooperations.pageInfo.endCursor;
    for (const query of [
      `{ cooperations(after: "${cursor}", where: { axis: { slug: { eq: "energia" } } }) { totalCount nodes { status } } }`,
      `{ cooperations(after: "${cursor}", orderBy: [{ field: EVIDENCE_COUNT }]) { nodes { status } } }`,
      `query V @view(status: [PROPOSED]) { cooperations(after: "${cursor}") { nodes { status } } }`,
    ]) {
      const { errors, statements } = await service(graph)(query);
      expect([errors[0]?.extensions?.code, statements.length]).toEqual(['BAD_USER_INPUT', 0]);
    }
  });
});
