import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './measure.ts';

/** How long `npm start` takes on the embedded engine until it prints its address, and its memory then. */
export interface Started {
  /** On a new graph: the founding facts are loaded. */
  readonly first: Start;
  readonly later: Start;
}
interface Start {
  readonly seconds: number;
  /** The resident memory of all processes of the service, in MB (10⁶ bytes). */
  readonly megabytes: number;
}

export const TIMES = 5;

/** The memory of the service and its engine; npm and its shell are in the same process group. */
function megabytesOf(group: number): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pgid=', '-o', 'rss=', '-o', 'args='], { encoding: 'utf8' });
  const kibibytes = processes.split('\n').flatMap((line) => {
    const [own, resident, command = '', script = ''] = line.trim().split(/\s+/);
    const ours = /node$/.test(command) && /run\.mjs$|engine\.mjs$/.test(script);
    return Number(own) === group && ours ? [Number(resident)] : [];
  });
  if (kibibytes.length !== 2) throw new Error(`${kibibytes.length} processes of the service were found, and not 2`);
  return (kibibytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** The address that the service prints. @throws Error if the service ends before. */
export async function printedAddress(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /^Convergencia: (\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the service ended before it said where it listens');
}

async function start(folder: string): Promise<Start> {
  const begun = performance.now();
  const service = spawn('npm', ['start'], {
    env: { ...process.env, GRAPH_URL: `file:${join(folder, 'graph.grafeo')}`, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A process group of its own, so that the final signal reaches the service too, as Ctrl+C does.
    detached: true,
  });
  const ended = once(service, 'exit');
  const { pid } = service;
  if (!pid) throw new Error('npm could not be started');
  await printedAddress(service.stdout);
  const seconds = (performance.now() - begun) / 1000;
  await sleep(500);
  const megabytes = megabytesOf(pid);
  process.kill(-pid, 'SIGINT');
  await ended;
  return { seconds, megabytes };
}

const medianStart = (starts: readonly Start[]): Start => ({
  seconds: median(starts.map(({ seconds }) => seconds)),
  megabytes: median(starts.map(({ megabytes }) => megabytes)),
});

/** Medians of several pairs of starts, each pair on a new graph. */
export async function measureStarts(): Promise<Started> {
  execFileSync('npm', ['run', '--silent', 'build']);
  const first: Start[] = [];
  const later: Start[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'convergencia-start-'));
    try {
      first.push(await start(folder));
      later.push(await start(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { first: medianStart(first), later: medianStart(later) };
}
