import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RandomOperation, randomOperation } from '../test/testkit/random-operation.ts';
import { HEADERS } from './questions.ts';
import { Random } from './random.ts';
import { printedAddress } from './start.ts';

/** The memory of the service on the founding facts before, during and after many different operations. */
export interface MemoryUse {
  readonly operations: number;
  /** How many of them were answered with data. */
  readonly answered: number;
  readonly seconds: number;
  /** The resident memory of the service and all its child processes, in MB (10⁶ bytes). */
  readonly megabytes: { readonly start: number; readonly peak: number; readonly end: number };
}

const CONNECTIONS = 4;
const FIELDS = 25;
/** One operation in this many has several kB. */
const LARGE_EVERY = 20;
const LARGE_FIELDS = 300;
const LOOK_EVERY_MILLISECONDS = 250;

/** The memory of a process and all its descendants. */
function megabytesOf(root: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'rss='], { encoding: 'utf8' }).trim();
  const processes = lines.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (id: number): number =>
    processes.reduce((sum, [own = 0, parent, resident = 0]) => {
      if (own === id) return sum + resident;
      return parent === id ? sum + below(own) : sum;
    }, 0);
  return (below(root) * 1024) / 1e6;
}

/** The same operations in each run, each with unique names. */
function* operations(count: number): Generator<RandomOperation> {
  const random = new Random(count);
  for (let place = 0; place < count; place += 1) {
    const fields = place % LARGE_EVERY === 0 ? LARGE_FIELDS : FIELDS;
    yield randomOperation((bound) => random.between(0, bound - 1), { fields, mark: `x${place.toString(36)}y` });
  }
}

/** @throws Error if there is no answer, or one that reports an internal error. */
async function isAnswered(url: string, { query, variables: [variables] }: RandomOperation): Promise<boolean> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: HEADERS, body });
  const text = await response.text();
  if (response.status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) throw new Error(`${text}\nto ${body}`);
  return text.includes('"data":{');
}

async function ask(url: string, all: Iterator<RandomOperation>): Promise<number> {
  let answered = 0;
  for (let next = all.next(); !next.done; next = all.next()) if (await isAnswered(url, next.value)) answered += 1;
  return answered;
}

async function load(url: string, process: number, count: number): Promise<MemoryUse> {
  const start = megabytesOf(process);
  let peak = start;
  const look = () => {
    const now = megabytesOf(process);
    peak = Math.max(peak, now);
    return now;
  };
  const looking = setInterval(look, LOOK_EVERY_MILLISECONDS);
  const begun = performance.now();
  try {
    const all = operations(count);
    const answered = await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(url, all)));
    const seconds = (performance.now() - begun) / 1000;
    const end = look();
    return {
      operations: count,
      answered: answered.reduce((sum, one) => sum + one),
      seconds,
      megabytes: { start, peak, end },
    };
  } finally {
    clearInterval(looking);
  }
}

/** Starts the service as users do, on a new graph, and sends operations. */
export async function measureMemory(count: number): Promise<MemoryUse> {
  execFileSync('npm', ['run', '--silent', 'build']);
  const folder = mkdtempSync(join(tmpdir(), 'convergencia-memory-'));
  const service = spawn(process.execPath, [join(import.meta.dirname, '../scripts/run.mjs'), 'main'], {
    env: { ...process.env, GRAPH_URL: `file:${join(folder, 'graph.grafeo')}`, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  try {
    const url = await printedAddress(service.stdout);
    if (!service.pid) throw new Error('the service could not be started');
    return await load(url, service.pid, count);
  } finally {
    service.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  }
}
