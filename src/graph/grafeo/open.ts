import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { GraphNotOpened } from '../errors.ts';
import { fileUrlOf, pathOfFileUrl } from '../file-url.ts';
import { DEFAULT_DEADLINE_MILLISECONDS, type GraphLocation } from '../location.ts';
import type { Graph } from '../port.ts';
import { Engine } from './engine.ts';
import { toNotOpened } from './faults.ts';
import { GrafeoGraph } from './graph.ts';

/**
 * Opens a graph file, or an empty temporary graph. Creates the file and its folder if needed.
 *
 * @throws GraphNotOpened when another process has the file open, or when the file is damaged or not a graph.
 */
export async function openGrafeo(location: GraphLocation): Promise<Graph> {
  const { deadlineMilliseconds = DEFAULT_DEADLINE_MILLISECONDS } = location;
  const engine = await (location.url === 'memory:' ? temporary(location) : kept(location));
  return new GrafeoGraph(engine, deadlineMilliseconds);
}

function kept({ url, mustExist, memoryMegabytes, warn }: GraphLocation): Promise<Engine> {
  const path = pathOfFileUrl(url);
  if (mustExist && !existsSync(path)) {
    throw new GraphNotOpened(`There is no graph file ${path}. Set GRAPH_URL to an existing one.`);
  }
  makeFolder(path);
  return Engine.open(fileUrlOf(path), { path, temporary: false, memoryMegabytes }, { warn });
}

/** A temporary graph is also a file, so that a new process can continue with it when the engine's process is ended. */
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
