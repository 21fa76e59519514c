import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { LimitExceeded } from '../../graph/errors.ts';
import { type Sets, type SharedCounts, sharedCounts, workOf } from './shared-counts.ts';

/** About how many words are looked at in 20 ms; what takes longer is counted by another thread. */
const WORK_OF_A_TURN = 5_000_000;
/** About two seconds. */
const MOST_WORK = 500_000_000;

/** The program stands beside the bundle of this module. When the sources run directly, tsx translates it. */
const SOURCES = import.meta.url.endsWith('.ts');
const PROGRAM = new URL(SOURCES ? './program.ts' : './counter.mjs', import.meta.url);
const TRANSLATED = `import("tsx/esm/api").then(({ tsImport }) => tsImport('${PROGRAM.href}', '${import.meta.url}'))`;

const newThread = () => (SOURCES ? new Worker(TRANSLATED, { eval: true }) : new Worker(PROGRAM));

const numbers = z.instanceof(Uint32Array);
const counted = z.object({ ones: numbers, others: numbers, counts: numbers });

/** The pairs of sets that share something; large work is done by a thread of its own. @throws LimitExceeded for too much */
export async function countShared(sets: Sets, where: string): Promise<SharedCounts> {
  const work = workOf(sets);
  if (work > MOST_WORK)
    throw new LimitExceeded(
      `${where}: all pairs of ${sets.bits.length / sets.words} actors are too many to compare. Accepted: fewer actors ` +
        '(`among`) or items (`on`).',
    );
  return work > WORK_OF_A_TURN ? inTurn(() => countedByThread(sets)) : sharedCounts(sets);
}

let last: Promise<unknown> = Promise.resolve();

/** One thread at a time: whoever asks meanwhile waits. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** The same, by a thread that ends with it. */
export function countedByThread(sets: Sets): Promise<SharedCounts> {
  return new Promise((resolve, reject) => {
    const worker = newThread();
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that counts ended before it answered')));
    worker.once('message', (message) => {
      resolve(counted.parse(message));
      worker.terminate();
    });
    worker.postMessage(sets);
  });
}
