import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { LimitExceeded } from '../../graph/errors.ts';
import { type Sets, type SharedCounts, sharedCounts, workOf } from './shared-counts.ts';

/** About how many words are looked at in 20 ms; what takes longer is counted by another thread. */
const WORK_OF_A_TURN = 5_000_000;
/** About ten seconds. */
const MOST_WORK = 2_500_000_000;

const SOURCES = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(SOURCES ? './program.ts' : './counter.mjs', import.meta.url));
const FLAGS = SOURCES ? ['--import', 'tsx'] : [];

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
  return work > WORK_OF_A_TURN ? byThread(sets) : sharedCounts(sets);
}

function byThread(sets: Sets): Promise<SharedCounts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { execArgv: FLAGS });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that counts ended before it answered')));
    worker.once('message', (message) => {
      resolve(counted.parse(message));
      worker.terminate();
    });
    worker.postMessage(sets);
  });
}
