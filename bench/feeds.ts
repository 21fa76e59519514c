import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { load } from '../src/graph/maintenance/load.ts';
import { openGraph } from '../src/graph/open.ts';
import { listen, serverOver } from '../src/http/server.ts';
import { MaintenanceWorld } from './maintenance-world.ts';

/**
 * `npx tsx bench/feeds.ts [--nodes N] [--url URL]`: feeds of a generated graph: rows a second and the first byte of each
 * format, memory, and how long other questions wait meanwhile. On the embedded engine unless `--url` names an empty Neo4j.
 */

const { values: options } = parseArgs({
  options: { nodes: { type: 'string', default: '100000' }, url: { type: 'string', default: 'memory:' } },
});

const FEEDS = ['initiatives', 'claims', 'cooperations'];
const FORMATS = ['csv', 'xlsx', 'json'];
const QUESTION = '/graphql?query={axes(first:5){nodes{slug}}}';
const PAUSE_MILLISECONDS = 20;

const say = (text: string) => process.stdout.write(`${text}\n`);
const MEGABYTE = 1e6;
const memory = () => process.memoryUsage().rss / MEGABYTE;

const world = new MaintenanceWorld(Number(options.nodes));
const graph = await openGraph({ url: options.url, deadlineMilliseconds: 60_000 });
await load(graph, async function* () {
  for (const lines of world.lines()) yield Buffer.from(lines);
});
const server = serverOver(graph, pino({ level: 'warn' }));
const port = await listen(server, '127.0.0.1', 0);

/** Sends a request and counts the lines of its answer. */
async function ask(path: string): Promise<{ first: number; whole: number; lines: number; bytes: number }> {
  const begun = performance.now();
  const sent = get({ port, path: encodeURI(path), headers: { accept: 'application/json' } });
  const [response] = await once(sent, 'response');
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
  let [first, lines, bytes] = [0, 0, 0];
  for await (const chunk of response) {
    first ||= performance.now() - begun;
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return { first, whole: performance.now() - begun, lines, bytes };
}

async function meanwhile(isOver: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    waits.push((await ask(QUESTION)).whole);
    await sleep(PAUSE_MILLISECONDS);
  }
  return waits.toSorted((one, other) => one - other);
}

async function measure(feed: string, format: string, rows: number): Promise<number> {
  const idle = memory();
  let [peak, over] = [idle, false];
  const looking = setInterval(() => {
    peak = Math.max(peak, memory());
  }, PAUSE_MILLISECONDS);
  const waiting = meanwhile(() => over);
  const { first, whole, lines, bytes } = await ask(`/feeds/${feed}.${format}`);
  over = true;
  clearInterval(looking);
  const waits = await waiting;
  const found = format === 'csv' ? lines - 1 : rows;
  const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
  say(
    `${feed}.${format}: ${found} rows, ${Math.round((found / whole) * 1000)} a second, ${(bytes / MEGABYTE).toFixed(1)} MB, ` +
      `first byte ${Math.round(first)} ms, ${Math.round(peak - idle)} MB above idle, other questions p99 ${Math.round(p99)} ms`,
  );
  return found;
}

try {
  await ask(QUESTION);
  for (const feed of FEEDS) {
    await measure(feed, 'csv', 0);
    let rows = 0;
    for (const format of FORMATS) rows = await measure(feed, format, rows);
  }
} finally {
  server.closeAllConnections();
  server.close();
  await graph.close();
}
