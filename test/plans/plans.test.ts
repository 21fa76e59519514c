import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withHints } from '../../src/graph/neo4j/hints.ts';
import type { Graph, Parameters, Statement } from '../../src/graph/port.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { NEO4J_ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { largeGraph } from './large-graph.ts';

const SHAPES: readonly (readonly [name: string, query: string])[] = [
  ['one node by its slug', '{ axis(slug: "x-1") { name { text } } }'],
  ['several nodes by their ids', '{ nodes(ids: ["Axis:x-1", "Actor:a-1"]) { id } }'],
  ['a list', '{ initiatives { nodes { slug } } }'],
  ['a list from a slug on', '{ initiatives(where: { slug: { gt: "i-5" } }) { nodes { slug } } }'],
  ['one of a list by its slug', '{ initiatives(where: { slug: { eq: "i-5" } }) { nodes { slug } } }'],
  ['some of a list by their slugs', '{ initiatives(where: { slug: { in: ["i-5", "i-6"] } }) { nodes { slug } } }'],
  ['the end of a list', '{ initiatives(last: 20) { nodes { slug } } }'],
  ['a page of a hub', '{ axis(slug: "x-0") { initiatives { edges { status node { slug } } } } }'],
  ['the end of a hub', '{ axis(slug: "x-0") { initiatives(last: 20) { nodes { slug } } } }'],
  ['how many a hub has', '{ axis(slug: "x-0") { initiatives { totalCount } } }'],
  [
    'four levels',
    '{ axis(slug: "x-0") { initiatives { nodes { actors { nodes { initiatives(first: 5) { nodes { slug } } } } } } } }',
  ],
  [
    'a hub, filtered by a value',
    '{ axis(slug: "x-0") { initiatives(where: { name: { contains: "9" } }) { nodes { slug } } } }',
  ],
  [
    'a hub, filtered by its claims',
    '{ axis(slug: "x-0") { initiatives(edge: { status: { eq: PROPOSED } }) { nodes { slug } } } }',
  ],
  [
    'a list, filtered by what it leads to',
    '{ initiatives(where: { axes: { some: { slug: { eq: "x-1" } } } }) { nodes { slug } } }',
  ],
  [
    'a list, filtered by two things that it leads to',
    '{ initiatives(where: { axes: { some: { slug: { eq: "x-0" } } }, actors: { some: { slug: { in: ["a-1", "a-2"] } } } }) { nodes { slug } } }',
  ],
  ['a list, filtered by how many', '{ initiatives(where: { actors: { count: { gte: 2 } } }) { nodes { slug } } }'],
  ['a list, ordered by name', '{ axes(orderBy: [{ field: NAME }]) { nodes { slug } } }'],
  ['who cooperates on a hub', '{ axis(slug: "x-0") { cooperations { edges { node { slug } roles status } } } }'],
  ['who cooperates on what', '{ cooperations { nodes { actor { slug } axis { slug } roles status } } }'],
  ['the end of who cooperates on what', '{ cooperations(last: 20) { nodes { actor { slug } axis { slug } } } }'],
  [
    'who cooperates on one axis, of all cooperations',
    '{ cooperations(where: { axis: { slug: { eq: "x-1" } } }) { nodes { actor { slug } roles } } }',
  ],
  [
    'on what one actor cooperates, of all cooperations',
    '{ cooperations(where: { actor: { slug: { eq: "a-1" } } }) { nodes { axis { slug } roles } } }',
  ],
  ['how many cooperate on what', '{ cooperations { totalCount } }'],
  [
    'actors, filtered by what they cooperate on',
    '{ actors(where: { cooperatesOn: { some: { slug: { eq: "x-1" } } } }) { nodes { slug } } }',
  ],
  [
    'evidence of cooperations',
    '{ axis(slug: "x-1") { cooperations(first: 5) { edges { evidence { claims { id citations { quote } } } } } } }',
  ],
  [
    'groups of a hub',
    '{ axis(slug: "x-0") { initiatives { aggregate { count groupBy(keys: [ACTORS]) { nodes { count } } } } } }',
  ],
  ['paths', '{ paths(from: "Actor:a-1", to: "Axis:x-1", maxLength: 2) { steps { node { id } } } }'],
];

/** Accepted starts of a plan: an index, given values, or the rows of the enclosing part. */
const STARTS =
  /^(Node(Unique)?Index(Seek|SeekByRange|Scan|ContainsScan)(\(Locking\))?|(Directed|Undirected)RelationshipIndex(Seek|SeekByRange|Scan)|Argument|EmptyRow|Unwind|MultiNodeIndexSeek|NodeCountFromCountStore)$/;

const leaves = (plan: Plan): readonly string[] =>
  plan.children.length === 0 ? [plan.operatorType.replace(/@.*/, '')] : plan.children.flatMap(leaves);

describeEach(NEO4J_ENGINES, 'plans on $name over 100,000 nodes', ({ address, open }) => {
  let [graph, driver]: [Graph | undefined, Driver | undefined] = [undefined, undefined];
  const read: { statement: Statement; parameters: Parameters }[] = [];

  beforeAll(async () => {
    graph = await open();
    driver = neo4j.driver(address.url, neo4j.auth.basic(address.user ?? '', address.password ?? ''));
    await largeGraph(graph);
  }, 300_000);
  afterAll(async () => {
    if (graph) await emptyGraph(graph);
    await graph?.close();
    await driver?.close();
  }, 300_000);

  /** A graph that runs nothing and records the statements. */
  const noting = (): Graph => {
    if (!graph) throw new Error('the graph is open inside tests only');
    const real = graph;
    return {
      ...real,
      engine: real.engine,
      address: real.address,
      read: async (statement, parameters = {}) => {
        read.push({ statement, parameters });
        return [];
      },
    };
  };

  it.each(SHAPES)('every part of the plan starts from an index: %s', async (_name, query) => {
    read.length = 0;
    await service(noting())(query);
    expect(read).toHaveLength(1);
    const session = driver?.session();
    for (const { statement, parameters } of read) {
      const result = await session?.run(`EXPLAIN ${withHints(statement.text)}`, parameters);
      const plan = result?.summary.plan;
      if (!plan) throw new Error('the server gave no plan');
      expect(leaves(plan).filter((leaf) => !STARTS.test(leaf))).toEqual([]);
    }
    await session?.close();
  });
});
