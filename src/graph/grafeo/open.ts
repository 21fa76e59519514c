import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { GraphNotOpened } from '../errors.ts';
import { fileUrlOf, pathOfFileUrl } from '../file-url.ts';
import type { GraphLocation } from '../location.ts';
import type { Graph } from '../port.ts';
import { toNotOpened } from './faults.ts';
import { GrafeoGraph } from './graph.ts';
import { withLogTail } from './log-tail.ts';

/**
 * Opens a graph file, made with its folder when it is not there, or an empty graph in memory.
 *
 * @throws GraphNotOpened when another process has the file open, or it is damaged or no graph at all.
 */
export function openGrafeo({ url, mustExist, warn }: GraphLocation): Graph {
  if (url === 'memory:') return new GrafeoGraph(url, grafeo.GrafeoDB.create());
  const path = pathOfFileUrl(url);
  if (mustExist && !existsSync(path)) {
    throw new GraphNotOpened(`There is no graph file ${path}. Set GRAPH_URL to one that is there.`);
  }
  return new GrafeoGraph(fileUrlOf(path), openFile(path, warn));
}

function openFile(path: string, warn: (text: string) => void = () => undefined): grafeo.GrafeoDB {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return withLogTail(path, () => grafeo.GrafeoDB.create(path), warn);
  } catch (error) {
    throw toNotOpened(path, error);
  }
}
