import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { install } from '../src/graph/install.ts';
import { Copier } from '../src/graph/maintenance/copier.ts';
import { parseRecord } from '../src/graph/maintenance/line.ts';
import { linesOf } from '../src/graph/maintenance/lines.ts';
import { definitions, SCHEMA_VERSION } from '../src/graph/model/definition.ts';
import { openGraph } from '../src/graph/open.ts';
import type { Graph } from '../src/graph/port.ts';
import { emptyGraph } from '../test/testkit/empty-graph.ts';
import { findDatabase } from './database.ts';
import { MaintenanceWorld } from './maintenance-world.ts';

const DEADLINE = 600_000;
const SAMPLED_EVERY = 100;
/** How many lines of a dump are sent to a server in one transaction. */
const LINES = 20_000;

/** The result of a command. */
interface CommandResult {
  readonly name: string;
  readonly seconds: number;
  /** The peak memory of all processes of the command together, in MB (10⁶ bytes). */
  readonly megabytes: number;
  readonly said: string;
}

type Settings = { readonly [name: string]: string | undefined };

function megabytesOf(group: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=', '-o', 'rss='], { encoding: 'utf8' }).trim().split('\n');
  const kibibytes = lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([own, resident = 0]) => (own === group ? [resident] : []));
  return (kibibytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** Runs `npm run graph -- …` as users do, but without npm. */
async function command(name: string, settings: Settings, ...words: readonly string[]): Promise<CommandResult> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'cli', ...words], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let megabytes = 0;
  const sample = () => {
    if (child.pid) megabytes = Math.max(megabytes, megabytesOf(child.pid));
  };
  const sampling = setInterval(sample, SAMPLED_EVERY);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearInterval(sampling);
  const said = code === 0 ? (output.trim().split('\n').at(-1) ?? '') : `exit code ${code}: ${errors.trim()}`;
  const ran = { name, seconds: (performance.now() - start) / 1000, megabytes, said };
  process.stderr.write(`${name}: ${ran.seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${said}\n`);
  return ran;
}

async function writeWorld(file: string, nodes: number, derived: boolean): Promise<void> {
  await pipeline(Readable.from(new MaintenanceWorld(nodes, { derived }).lines()), createWriteStream(file));
}

/** The commands run on a new graph without derived data. */
async function embedded(folder: string, bare: string): Promise<readonly CommandResult[]> {
  const [first, second] = ['first', 'second'].map((name) => ({ GRAPH_URL: `file:${join(folder, name)}.grafeo` }));
  const dump = join(folder, 'dump.ndjson');
  return [
    await command('load, nothing derived', first ?? {}, 'load', bare),
    ...(await maintenance(first ?? {}, dump)),
    await command('load of that dump', second ?? {}, 'load', dump),
  ];
}

const maintenance = async (settings: Settings, dump: string): Promise<readonly CommandResult[]> => [
  await command('first rebuild', settings, 'rebuild'),
  await command('second rebuild', settings, 'rebuild'),
  await command('check', settings, 'check'),
  await command('dump', settings, 'dump', dump),
];

/** Runs commands on an empty Neo4j, once it is prepared. */
async function withNeo4j(
  heap: number,
  prepare: (graph: Graph) => Promise<void>,
  run: (settings: Settings) => Promise<readonly CommandResult[]>,
): Promise<readonly CommandResult[]> {
  const database = await findDatabase(process.env, heap);
  const { url, user, password } = database.location;
  try {
    const graph = await openGraph({ ...database.location, deadlineMilliseconds: DEADLINE });
    await emptyGraph(graph);
    await prepare(graph);
    await graph.close();
    return await run({ GRAPH_URL: url, GRAPH_USER: user, GRAPH_PASSWORD: password });
  } finally {
    await database.stop();
  }
}

async function onNeo4j(folder: string, bare: string, heapToLoad: number): Promise<readonly CommandResult[]> {
  const dump = join(folder, 'neo4j.ndjson');
  const kept = await withNeo4j(
    1,
    (graph) => fill(graph, bare),
    (settings) => maintenance(settings, dump),
  );
  const name = `load of that dump, with a heap of ${heapToLoad} GB`;
  const loaded = await withNeo4j(
    heapToLoad,
    async () => undefined,
    async (settings) => [await command(name, settings, 'load', dump)],
  );
  return [...kept, ...loaded];
}

/** Writes a dump in batches: a heap of 1 GB is too small for the transaction of a load. */
async function fill(graph: Graph, file: string): Promise<void> {
  await graph.define(...definitions(graph.engine));
  let held: string[] = [];
  const write = async () => {
    const lines = held;
    held = [];
    await graph.write(async (transaction) => {
      const copier = new Copier(transaction);
      for (const [place, line] of lines.entries()) await copier.addRecord(place, parseRecord(line, SCHEMA_VERSION));
      await copier.flush();
    }, DEADLINE);
  };
  let header = true;
  for await (const line of linesOf(createReadStream(file))) {
    if (!header) held.push(line);
    header = false;
    if (held.length === LINES) await write();
  }
  await write();
  await install(graph);
}

const table = (ran: readonly CommandResult[]) =>
  [
    '| command | seconds | peak, MB | |',
    '| --- | ---: | ---: | --- |',
    ...ran.map(({ name, seconds, megabytes, said }) => {
      return `| ${name} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${said.split('\n')[0]} |`;
    }),
  ].join('\n');

/** Measures maintenance of a graph of about this many nodes on both engines. @returns a page of Markdown. */
export async function measureMaintenance(nodes: number, heapToLoad: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'convergencia-maintenance-'));
  const bare = join(folder, 'bare.ndjson');
  try {
    execFileSync('npm', ['run', '--silent', 'build']);
    await writeWorld(bare, nodes, false);
    const onServer = await onNeo4j(folder, bare, heapToLoad);
    const onFile = await embedded(folder, bare);
    return ['Embedded engine', table(onFile), 'Neo4j (the memory is that of the command)', table(onServer)].join(
      '\n\n',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
