import { readFileSync } from 'node:fs';

/**
 * The files that a process opens besides the callers' connections: connections to Neo4j (100), files, sockets, probes
 * above the limit.
 */
export const FILES_FOR_OTHERS = 256;
const MAXIMUM_CONNECTIONS = 1000;

/** How many files, including connections, this process may have open at once (`ulimit -n`), if the system tells. */
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

/** The default limit of connections for a process that may open this many files. */
export const connectionsFor = (files: number): number =>
  Math.min(MAXIMUM_CONNECTIONS, Math.max(files - FILES_FOR_OTHERS, Math.floor(files / 4)));
