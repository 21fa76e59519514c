import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openGraph } from '../src/graph/open.ts';
import type { Graph } from '../src/graph/port.ts';
import { checkAgreement } from './agree.ts';
import { measureCooperations } from './cooperations.ts';
import { type Database, findDatabase, untilIdle } from './database.ts';
import { measureEmbedded } from './embedded.ts';
import { measureGrowth } from './growth.ts';
import { load } from './load.ts';
import { measureMaintenance } from './maintenance.ts';
import type { Neo4jMeasurements } from './marks.ts';
import { CONNECTIONS, type Measured, Measurement } from './measure.ts';
import { measureMemory } from './memory.ts';
import { QUESTIONS } from './questions.ts';
import { report } from './report.ts';
import { measureSearch } from './search.ts';
import { type Running, startServers } from './servers.ts';
import { FULL, QUICK, type Sizes } from './sizes.ts';
import { measureStarts } from './start.ts';
import { makeWorld, type World } from './world.ts';

const PARTS = ['start', 'memory', 'embedded', ...QUESTIONS.map(({ name }) => name), 'cooperations', 'search', 'growth'];

const HELP = `npm run bench -- [--quick] [--only NAMES] [--write FILE] [--profile FOLDER]

Times npm start, says what memory many different operations take and what the embedded engine's process costs, and
compares this product with @neo4j/graphql and with hand-written Cypher on one Neo4j: the server
that BENCH_NEO4J_URI names (BENCH_NEO4J_USER, BENCH_NEO4J_PASSWORD; an empty database), or one started from the published
jars.

  --only maintenance  load, rebuild, check and dump of a graph of --nodes N nodes (500000) on both engines. Neo4j has a
                    heap of 1 GB, and for the load, which is one transaction, of --heap N GB (4). It takes half an hour
                    or more, and no run without --only does it
  --quick           a smaller graph and shorter rounds
  --only NAMES      only some of: ${PARTS.join(',')}
  --grown SIZES     the numbers of nodes over which growth is measured, such as 10000,100000,1000000; the largest takes
                    a quarter of an hour to load
  --write FILE      also writes the report to a file, such as docs/bench.md
  --profile FOLDER  our server leaves a CPU profile there
`;

/** How many axes are compared between the servers before measuring. */
const COMPARED = 10;
/** Loading is slow, and not a request. */
const LOADING_DEADLINE = 300_000;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    nodes: { type: 'string', default: '500000' },
    heap: { type: 'string', default: '4' },
    only: { type: 'string', default: PARTS.join(',') },
    grown: { type: 'string' },
    write: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const only = options.only.split(',');
const maintenance = options.only === 'maintenance';
const unknown = only.filter((name) => !PARTS.includes(name));
if (unknown.length > 0 && !maintenance)
  throw new Error(`--only knows ${PARTS.join(', ')}, and no ${unknown.join(', ')}`);
/** Whether a measurement compares with other servers, and so needs a Neo4j. */
const compares = only.some((name) => !['start', 'memory', 'embedded', 'search', 'growth'].includes(name));
const needsNeo4j = compares || only.includes('search') || only.includes('growth');

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Compares the servers on the loaded graph, then measures searches on a new one. */
async function onNeo4j(database: Database, graph: Graph, sizes: Sizes): Promise<Neo4jMeasurements> {
  const compared = compares ? await besideOthers(database, graph, sizes) : NOTHING;
  return {
    version: await graph.version(),
    ...compared,
    searched: only.includes('search') ? await onBothEngines(graph, sizes) : [],
    grown: only.includes('growth') ? await measureGrowth(graph, sizes, say) : [],
  };
}

const NOTHING = { measured: [], oneByOne: [], cooperations: undefined };

async function besideOthers(database: Database, graph: Graph, sizes: Sizes) {
  const world = makeWorld(sizes);
  say(`Neo4j at ${graph.address}: loading the ${sizes.name} graph`);
  await load(graph, sizes, world);
  const servers = await startServers(database.location, options.profile);
  try {
    return await compare(servers, graph, sizes, world);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function onBothEngines(neo4j: Graph, { searched }: Sizes) {
  say(`searching ${searched} nodes`);
  const embedded = await openGraph({ url: 'memory:' });
  try {
    return [await measureSearch(embedded, searched), await measureSearch(neo4j, searched)];
  } finally {
    await embedded.close();
  }
}

async function compare(servers: readonly Running[], graph: Graph, sizes: Sizes, world: World) {
  const measured: Measured[] = [];
  const measurement = new Measurement(servers, world.slugs, sizes, () => untilIdle(graph));
  const oneByOne: Measured[] = [];
  try {
    const questions = QUESTIONS.filter(({ name }) => only.includes(name));
    say('warming up');
    for (const question of questions) await measurement.warmUp(question);
    for (const question of questions) {
      const kilobytes = await checkAgreement(servers, question, world.slugs.slice(0, COMPARED));
      say(`${question.name}: the answers agree, measuring`);
      measured.push(await measurement.run(question, kilobytes, CONNECTIONS));
      oneByOne.push(await measurement.run(question, kilobytes, 1));
    }
  } finally {
    await measurement.stop();
  }
  if (!only.includes('cooperations')) return { measured, oneByOne, cooperations: undefined };
  say('cooperations');
  return { measured, oneByOne, cooperations: await measureCooperations(servers, sizes.pages) };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

async function withNeo4j(sizes: Sizes): Promise<Neo4jMeasurements> {
  const database = await findDatabase(process.env);
  const graph = await openGraph({ ...database.location, deadlineMilliseconds: LOADING_DEADLINE });
  try {
    return await onNeo4j(database, graph, sizes);
  } finally {
    await graph.close();
    await database.stop();
  }
}

async function main(): Promise<void> {
  const usual = options.quick ? QUICK : FULL;
  const sizes = options.grown ? { ...usual, grown: options.grown.split(',').map(Number) } : usual;
  if (only.includes('start')) say('starting');
  const started = only.includes('start') ? await measureStarts() : undefined;
  if (only.includes('memory')) say(`${sizes.operations} random operations`);
  const held = only.includes('memory') ? await measureMemory(sizes.operations) : undefined;
  if (only.includes('embedded')) say('the embedded engine');
  const embedded = only.includes('embedded') ? await measureEmbedded(sizes) : undefined;
  const text = report(sizes, { started, held, embedded }, needsNeo4j ? await withNeo4j(sizes) : undefined);
  process.stdout.write(`${text}\n`);
  if (options.write) write(options.write, text);
}

if (options.help) process.stdout.write(HELP);
else if (maintenance)
  process.stdout.write(`${await measureMaintenance(Number(options.nodes), Number(options.heap))}\n`);
else await main();
