import { readFileSync } from 'node:fs';

/** What a process opens beside the connections of callers: those to Neo4j (100), files, sockets, probes past the limit. */
export const FILES_FOR_OTHERS = 256;
const MOST_CONNECTIONS = 1000;

/** How many files, connections among them, this process may have open at once (`ulimit -n`), where the system says so. */
export function openFiles(): number {
  const most = /^Max open files +(\d+)/m.exec(systemLimits())?.[1];
  return most === undefined ? Number.POSITIVE_INFINITY : Number(most);
}

function systemLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}

/** How many connections may be open at once by default, in a process that may have so many files open. */
export const connectionsFor = (files: number): number =>
  Math.min(MOST_CONNECTIONS, Math.max(files - FILES_FOR_OTHERS, Math.floor(files / 4)));
