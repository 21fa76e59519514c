import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphNotOpened } from '../errors.ts';
import { DEFAULT_DEADLINE_MILLISECONDS, type GraphLocation } from '../location.ts';
import type { Graph } from '../port.ts';
import { Engine } from './engine.ts';
import { toNotOpened } from './faults.ts';
import { GrafeoGraph } from './graph.ts';

/**
 * Opens a graph file, made with its folder when it is not there, or an empty graph that is not kept.
 *
 * @throws GraphNotOpened when another process has the file open, or it is damaged or no graph at all.
 */
export async function openGrafeo(location: GraphLocation): Promise<Graph> {
  const { deadlineMilliseconds = DEFAULT_DEADLINE_MILLISECONDS } = location;
  const engine = await (location.url === 'memory:' ? temporary(location) : kept(location));
  return new GrafeoGraph(engine, deadlineMilliseconds);
}

function kept({ url, mustExist, memoryMegabytes, warn }: GraphLocation): Promise<Engine> {
  const path = pathOf(url);
  if (mustExist && !existsSync(path)) {
    throw new GraphNotOpened(`There is no graph file ${path}. Set GRAPH_URL to one that is there.`);
  }
  makeFolder(path);
  return Engine.open(`file:${path}`, { path, temporary: false, memoryMegabytes }, { warn });
}

/** A graph that is not kept lies in a file all the same: when the engine's process is ended, another goes on with it. */
async function temporary({ url, memoryMegabytes, warn }: GraphLocation): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'convergencia-graph-'));
  const closed = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'graph.grafeo');
    return await Engine.open(url, { path, temporary: true, memoryMegabytes }, { warn, closed });
  } catch (error) {
    closed();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
  } catch (error) {
    throw toNotOpened(path, error);
  }
}

function pathOf(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  if (path) return path;
  throw new GraphNotOpened('GRAPH_URL names no file. It should look like file:data/convergencia.grafeo.');
}
