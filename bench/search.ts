import { pino } from 'pino';
import * as z from 'zod';
import { writeNodes } from '../src/graph/cypher/write-nodes.ts';
import { install } from '../src/graph/install.ts';
import type { Graph } from '../src/graph/port.ts';
import { graphqlOver } from '../src/http/graphql.ts';
import { emptyGraph } from '../test/testkit/empty-graph.ts';
import { assertOwnOrEmpty } from './load.ts';
import { median } from './measure.ts';
import { makeSearchWorld, type SearchWorld } from './search-world.ts';

/** The durations of searches on one engine by their sort, in milliseconds. */
export interface Searched {
  readonly engine: string;
  readonly nodes: number;
  readonly loadSeconds: number;
  readonly milliseconds: { readonly [sort: string]: readonly number[] };
}

const BATCH = 2_500;
const LOADING_MILLISECONDS = 300_000;
const TIMES = 5;
/** Rounds before the measured ones: a running server has compiled its code. */
const WARM_UP = 5;

const QUERY = `query Search($text: String!) { search(text: $text, first: 20) {
  hits { match field fragment { text highlighted } node { __typename id } } } }`;

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

async function load(graph: Graph, { nodes }: SearchWorld): Promise<number> {
  const [mark] = await graph.read({ name: 'mark', text: 'MATCH (mark:BenchGraph) RETURN mark.name AS name' });
  await assertOwnOrEmpty(graph, mark !== undefined);
  await emptyGraph(graph);
  const text = "CREATE (:BenchGraph {name: 'search'})";
  await graph.write((transaction) => transaction.run({ name: 'mark', text }));
  await install(graph);
  const start = performance.now();
  for (let place = 0; place < nodes.length; place += BATCH) {
    const some = nodes.slice(place, place + BATCH);
    await graph.write((transaction) => writeNodes(transaction, some), LOADING_MILLISECONDS);
  }
  const seconds = (performance.now() - start) / 1000;
  if (graph.engine === 'neo4j') await graph.read({ name: 'await indexes', text: 'CALL db.awaitIndexes(300)' });
  return seconds;
}

const answered = z.object({ data: z.object({ search: z.object({ hits: z.array(z.unknown()) }) }) });

function searcherOver(graph: Graph) {
  const yoga = graphqlOver(graph, pino({ level: 'silent' }));
  return async (text: string) => {
    const start = performance.now();
    const response = await yoga.fetch('http://bench/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { text } }),
    });
    answered.parse(await response.json());
    return performance.now() - start;
  };
}

/** Fills an empty graph and searches it, one search after another, through the whole service except its socket. */
export async function measureSearch(graph: Graph, nodes: number): Promise<Searched> {
  const world = makeSearchWorld(nodes);
  const loadSeconds = await load(graph, world);
  const search = searcherOver(graph);
  const sorts = Object.entries(world.searches);
  const milliseconds: { [sort: string]: number[] } = {};
  for (let time = -WARM_UP; time < TIMES; time += 1) {
    for (const [sort, texts] of sorts) {
      for (const text of texts) {
        const taken = await search(text);
        if (time >= 0) milliseconds[sort] = [...(milliseconds[sort] ?? []), taken];
      }
    }
  }
  return { engine: `${graph.engine} ${await graph.version()}`, nodes, loadSeconds, milliseconds };
}

export const medianOf = ({ milliseconds }: Searched) => median(Object.values(milliseconds).flat());
