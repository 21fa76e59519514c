import { install } from '../src/graph/install.ts';
import { COOPERATES_ON } from '../src/graph/model/definition.ts';
import type { Graph, GraphValue } from '../src/graph/port.ts';
import { emptyGraph } from '../test/testkit/empty-graph.ts';
import type { Sizes } from './sizes.ts';
import { citationFor, type World } from './world.ts';

const BATCH = 5_000;
/** Raised with each change of the generated graph, so that the graph of an earlier run is replaced. */
const GENERATION = 3;

const markOf = (sizes: Sizes) => `${sizes.name} ${GENERATION}`;

/** Loads the generated graph into the database, unless an earlier run left the same one. */
export async function load(graph: Graph, sizes: Sizes, world: World): Promise<void> {
  const [row] = await graph.read({ name: 'mark', text: 'MATCH (mark:BenchGraph) RETURN mark.name AS name' });
  if (row?.name === markOf(sizes)) return;
  await assertOwnOrEmpty(graph, row !== undefined);
  await emptyGraph(graph);
  await tell(graph, 'CREATE (:BenchGraph {name: $name})', { name: 'unfinished' });
  await install(graph);
  await fill(graph, world);
  if (graph.engine === 'neo4j') await graph.read({ name: 'await indexes', text: 'CALL db.awaitIndexes(300)' });
  await tell(graph, 'MATCH (mark:BenchGraph) SET mark.name = $name', { name: markOf(sizes) });
}

/** @throws Error if the database holds data that no bench wrote. */
export async function assertOwnOrEmpty(graph: Graph, marked: boolean): Promise<void> {
  if (marked) return;
  const [row] = await graph.read({ name: 'count', text: 'MATCH (n) RETURN count(n) AS count' });
  if (row?.count === 0) return;
  throw new Error(
    `BENCH_NEO4J_URI (${graph.address}) holds data that no bench made. The bench fills its database anew, so it only ` +
      'takes an empty one. Nothing was changed.',
  );
}

async function fill(graph: Graph, world: World): Promise<void> {
  for (const [labels, rows] of world.nodes) {
    await inBatches(graph, rows, `CREATE (node:${labels}) SET node = row`);
  }
  for (const [type, claims] of world.claims) {
    const rows = claims.map((columns, place) => ({ columns, type, citation: citationFor(place) }));
    await inBatches(
      graph,
      rows,
      [
        'MATCH (from:Entity {id: row.columns.from}) MATCH (to:Entity {id: row.columns.to})',
        'MATCH (citation:Entity {id: row.citation})',
        `CREATE (from)-[version:${type}]->(to) SET version = row.columns`,
        'CREATE (:Claim {claimId: row.columns.claimId, type: row.type, from: row.columns.from, to: row.columns.to})',
        '  -[:CITES]->(citation)',
      ].join('\n'),
    );
  }
  await inBatches(
    graph,
    world.pairs,
    [
      'MATCH (actor:Entity {id: row.actor}) MATCH (axis:Entity {id: row.axis})',
      "CREATE (:Pair {key: row.actor + '|' + row.axis})",
      `CREATE (actor)-[:${COOPERATES_ON} {from: row.actor, to: row.axis}]->(axis)`,
    ].join('\n'),
  );
}

async function inBatches(graph: Graph, rows: readonly GraphValue[], text: string): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tell(graph, `UNWIND $rows AS row\n${text}`, { rows: rows.slice(start, start + BATCH) });
  }
}

const tell = (graph: Graph, text: string, parameters: { readonly [name: string]: GraphValue }) =>
  graph.write((transaction) => transaction.run({ name: 'bench load', text }, parameters));
