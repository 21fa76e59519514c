import { once } from 'node:events';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadSeed } from '../seed/load.ts';
import { install } from '../src/graph/install.ts';
import { load } from '../src/graph/maintenance/load.ts';
import { openGraph } from '../src/graph/open.ts';
import type { Graph } from '../src/graph/port.ts';
import { listen, serverOver } from '../src/http/server.ts';
import { MaintenanceWorld } from './maintenance-world.ts';

/**
 * `npx tsx bench/pages.ts [--nodes N]`: how long pages take, made anew and where nothing changed (304), and their sizes: over
 * the founding facts, or with `--nodes` over a generated graph.
 */

const { values: options } = parseArgs({ options: { nodes: { type: 'string', default: '0' } } });
const nodes = Number(options.nodes);

const PAGES = ['/', '/axes/seguridad-alimentaria', '/organisms/can', '/documents/informe-taller-intersecretarias-2024'];
const WARM = 20;
const TIMES = 100;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function graphOf(): Promise<Graph> {
  const graph = await openGraph({ url: 'memory:', deadlineMilliseconds: 60_000 });
  if (nodes === 0) {
    await install(graph);
    await loadSeed(graph, fileURLToPath(new URL('../seed/facts', import.meta.url)));
    return graph;
  }
  const world = new MaintenanceWorld(nodes);
  await load(graph, async function* () {
    for (const lines of world.lines()) yield Buffer.from(lines);
  });
  return graph;
}

const graph = await graphOf();
const server = serverOver(graph, pino({ level: 'warn' }));
const port = await listen(server, '127.0.0.1', 0);

interface Answer {
  readonly milliseconds: number;
  readonly status: number | undefined;
  readonly bytes: number;
  readonly etag: string;
  readonly text: string;
}

async function ask(path: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
  const begun = performance.now();
  const all = { accept: 'text/html', 'accept-language': 'es', ...headers };
  const [response] = await once(get({ port, path, headers: all }), 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return {
    milliseconds: performance.now() - begun,
    status: response.statusCode,
    bytes: body.length,
    etag: String(response.headers.etag ?? ''),
    text: body.toString('utf8'),
  };
}

const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

async function medianOf(path: string, headers: { readonly [name: string]: string }): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM + TIMES; turn += 1) {
    const { milliseconds } = await ask(path, headers);
    if (turn >= WARM) times.push(milliseconds);
  }
  return median(times);
}

/** The pages to measure: on a generated graph, the first of some lists. */
async function pages(): Promise<readonly string[]> {
  if (nodes === 0) return PAGES;
  const found = ['/'];
  for (const list of ['/axes', '/organisms', '/initiatives']) {
    const { text } = await ask(list);
    const [, first] = new RegExp(`<li><a href="(${list}/[^?"]+)`).exec(text) ?? [];
    if (first) found.push(first);
  }
  return found;
}

try {
  for (const path of await pages()) {
    const { status, etag } = await ask(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const { bytes } = await ask(path, { 'accept-encoding': 'gzip' });
    const anew = await medianOf(path, {});
    const known = await medianOf(path, { 'if-none-match': etag });
    say(
      `${path}: p50 ${anew.toFixed(1)} ms anew, ${known.toFixed(1)} ms with 304, ${(bytes / 1000).toFixed(1)} kB gzipped`,
    );
  }
} finally {
  server.closeAllConnections();
  server.close();
  await graph.close();
}
