import { pino } from 'pino';
import * as z from 'zod';
import type { Graph } from '../src/graph/port.ts';
import { graphqlOver } from '../src/http/graphql.ts';
import { GROWTH_QUESTIONS, type GrowthQuestion, PAGE } from './growth-questions.ts';
import { load } from './load.ts';
import { median } from './measure.ts';
import { measureSearch, type Searched } from './search.ts';
import type { Sizes } from './sizes.ts';
import { makeWorld } from './world.ts';

/** The median times of the questions on a graph of one size, in milliseconds by title. */
export interface Grown {
  readonly nodes: number;
  readonly milliseconds: { readonly [title: string]: number };
  readonly searched: Searched;
}

const TIMES = 15;
/** Rounds before the measured ones: a running server has compiled its code. */
const WARM_UP = 10;

/** Four of five nodes are initiatives of the hub. */
const sizesOf = (sizes: Sizes, nodes: number): Sizes => ({
  ...sizes,
  name: `growth ${nodes}`,
  organisms: nodes / 50,
  hubCooperants: nodes / 50,
  axes: Math.min(100, nodes / 100),
  initiatives: nodes / 10,
  hubInitiatives: (nodes * 8) / 10,
});

const page = z.object({ pageInfo: z.object({ endCursor: z.string() }) });
const list = z.object({ initiatives: page });
const answered = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

type Ask = (query: string) => Promise<{ readonly [field: string]: unknown }>;

function askerOver(graph: Graph): Ask {
  const yoga = graphqlOver(graph, pino({ level: 'silent' }));
  return async (query) => {
    const response = await yoga.fetch('http://bench/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    return answered.parse(await response.json()).data;
  };
}

/** The query for the page that a question reads: the cursor before it comes from walking there. */
async function placed({ query }: GrowthQuestion, ask: Ask): Promise<string> {
  if (!query.includes('AFTER')) return query;
  let cursor = '';
  for (let pages = 1; pages < PAGE; pages += 1) {
    const data = await ask(query.replace('AFTER', cursor));
    const { initiatives } = list.parse(data.axis ?? data);
    cursor = `, after: "${initiatives.pageInfo.endCursor}"`;
  }
  return query.replace('AFTER', cursor);
}

/** Asks each question in turn, one request at a time. */
async function timesOf(ask: Ask): Promise<Grown['milliseconds']> {
  const times: { [title: string]: number[] } = {};
  const queries: (readonly [title: string, query: string])[] = [];
  for (const question of GROWTH_QUESTIONS) queries.push([question.title, await placed(question, ask)]);
  for (let time = -WARM_UP; time < TIMES; time += 1)
    for (const [title, query] of queries) {
      const start = performance.now();
      await ask(query);
      if (time >= 0) times[title] = [...(times[title] ?? []), performance.now() - start];
    }
  return Object.fromEntries(Object.entries(times).map(([title, values]) => [title, median(values)]));
}

/** Fills the graph with more and more nodes, and measures the questions and searches on each. */
export async function measureGrowth(
  graph: Graph,
  sizes: Sizes,
  say: (text: string) => void,
): Promise<readonly Grown[]> {
  const grown: Grown[] = [];
  for (const nodes of sizes.grown) {
    say(`growth: ${nodes} nodes`);
    const searched = await measureSearch(graph, nodes);
    const own = sizesOf(sizes, nodes);
    await load(graph, own, makeWorld(own));
    grown.push({ nodes, milliseconds: await timesOf(askerOver(graph)), searched });
  }
  return grown;
}
