import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import * as z from 'zod';
import { bytesOfIncidence } from '../src/convergence/incidence.ts';
import { readIncidence, type UnderView } from '../src/convergence/read.ts';
import { messageOf } from '../src/graph/errors.ts';
import { expandDated } from '../src/graph/model/dated.ts';
import { ANONYMOUS, expandVisible, viewParametersIn, viewValues, viewWith } from '../src/graph/model/view.ts';
import { openGraph } from '../src/graph/open.ts';
import { patient } from '../src/graph/patient.ts';
import type { Graph } from '../src/graph/port.ts';
import { graphqlOver } from '../src/http/graphql.ts';
import { pairsByPeer } from './convergence-peer.ts';
import { findDatabase } from './database.ts';
import { load } from './load.ts';
import { median } from './measure.ts';
import { FULL, type Sizes } from './sizes.ts';
import { makeWorld } from './world.ts';

/**
 * `npx tsx bench/convergence.ts [--size small|large] [--neo4j]`: answers of convergence, cold and warm, beside all pairs as
 * Cypher by hand and, on Neo4j, as `@neo4j/graphql` with code of the client. On the embedded engine unless `--neo4j`.
 */

const { values: options } = parseArgs({
  options: { size: { type: 'string', default: 'small' }, neo4j: { type: 'boolean', default: false } },
});

/** 10,000 nodes and 90,000 claims; or the full bench, of 110,000 nodes. */
const SMALL: Sizes = {
  ...FULL,
  name: 'convergence',
  organisms: 500,
  axes: 100,
  initiatives: 9_000,
  hubInitiatives: 0,
  hubCooperants: 500,
};
const sizes = options.size === 'large' ? FULL : SMALL;

const TIMES = 15;
const PATIENCE_MILLISECONDS = 600_000;
/** The time that all pairs by hand may take. */
const DEADLINE_MILLISECONDS = 20_000;
const MEGABYTE = 1e6;

const ten = Array.from({ length: 10 }, (_, place) => `"Actor:organism-${String(place).padStart(6, '0')}"`);
const ANSWERS = {
  matrix: '{ convergence { matrix { totalCount nodes { rowId columnId count status } } } }',
  overlap: '{ convergence { overlap { totalCount nodes { one { id } other { id } shared { count } } } } }',
  subsets: `{ convergence(among: [${ten}]) { subsets { totalCount nodes { itemCount actors { id } } } } }`,
  evidence: '{ convergence { overlap(first: 5) { nodes { evidence { claims { id status citations { id } } } } } } }',
};

const BY_HAND = {
  name: 'pairs by hand',
  text: [
    'MATCH (one:Organism)-[k1:COOPERATES_IN]->(:Initiative)-[k2:ADDRESSES]->(axis:Axis)',
    "WHERE k1.status <> 'WITHDRAWN' AND k2.status <> 'WITHDRAWN'",
    'WITH DISTINCT one, axis',
    'MATCH (axis)<-[k3:ADDRESSES]-(:Initiative)<-[k4:COOPERATES_IN]-(other:Organism)',
    "WHERE one.id < other.id AND k3.status <> 'WITHDRAWN' AND k4.status <> 'WITHDRAWN'",
    'RETURN one.id AS one, other.id AS other, count(DISTINCT axis) AS shared',
    'ORDER BY shared DESC, one, other LIMIT 20',
  ].join('\n'),
};

const answered = z.object({ data: z.object({ convergence: z.unknown() }), errors: z.undefined().optional() });
const say = (text: string) => process.stdout.write(`${text}\n`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A service that has kept nothing yet. */
function newService(graph: Graph) {
  // What is read of a graph is kept by the object that reads it.
  const yoga = graphqlOver(patient(graph, PATIENCE_MILLISECONDS), pino({ level: 'silent' }));
  return async (query: string) => {
    const response = await yoga.fetch('http://bench/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    answered.parse(await response.json());
  };
}

function presentView(graph: Graph): UnderView {
  const view = viewWith({}, new Date());
  return {
    day: view.asOf,
    viewKey: '',
    rows({ name, text: source }, parameters) {
      const text = expandDated(expandVisible(source, 'byCode'), view.basis);
      const values = viewValues(viewParametersIn(text), view, ANONYMOUS, new Date());
      return graph.read({ name, text }, { ...values, ...parameters });
    },
  };
}

async function measure(graph: Graph): Promise<void> {
  await newService(graph)(ANSWERS.matrix);
  for (const [name, query] of Object.entries(ANSWERS)) {
    const colds: number[] = [];
    for (let round = 0; round < 3; round++) {
      const service = newService(graph);
      colds.push(await timed(() => service(query)));
    }
    const service = newService(graph);
    await service(query);
    const silence = monitorEventLoopDelay({ resolution: 5 });
    silence.enable();
    const warm: number[] = [];
    for (let time = 0; time < TIMES; time++) warm.push(await timed(() => service(query)));
    silence.disable();
    const [cold, often] = [median(colds), median(warm)].map((time) => time.toFixed(0));
    say(
      `${name.padEnd(10)} cold ${cold} ms, warm ${often} ms, event loop silent for ${(silence.max / 1e6).toFixed(0)} ms at most`,
    );
  }
}

async function measureReading(graph: Graph): Promise<void> {
  const silence = monitorEventLoopDelay({ resolution: 5 });
  silence.enable();
  const start = performance.now();
  const incidence = await readIncidence(presentView(graph));
  const time = (performance.now() - start).toFixed(0);
  silence.disable();
  const { arrays, ids } = bytesOfIncidence(incidence);
  say(
    `incidence: ${incidence.undertakings.ids.length} undertakings, ${incidence.links.nodes.length} claims, ` +
      `${(arrays / MEGABYTE).toFixed(1)} MB of typed arrays, ${(ids / MEGABYTE).toFixed(1)} MB of ids; read in ${time} ms, the event ` +
      `loop silent for ${(silence.max / 1e6).toFixed(0)} ms at most`,
  );
}

async function measureByHand(graph: Graph): Promise<void> {
  try {
    const time = await timed(() => graph.read(BY_HAND, {}, DEADLINE_MILLISECONDS));
    say(`all pairs as Cypher by hand: ${time.toFixed(0)} ms`);
  } catch (error) {
    say(`all pairs as Cypher by hand: none. ${messageOf(error)}`);
  }
}

const database = options.neo4j ? await findDatabase(process.env) : undefined;
const location = database?.location ?? { url: 'memory:' };
const graph = await openGraph({ ...location, deadlineMilliseconds: PATIENCE_MILLISECONDS });
await load(graph, sizes, makeWorld(sizes));
say(`${graph.engine} ${await graph.version()}, size ${options.size}`);
await measureReading(graph);
await measure(graph);
await measureByHand(graph);
if (database)
  say(
    `all pairs as @neo4j/graphql and code of the client: ${(await timed(() => pairsByPeer(location))).toFixed(0)} ms`,
  );
await graph.close();
await database?.stop();
