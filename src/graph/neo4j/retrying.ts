import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline } from '../deadline.ts';
import { isPassing } from './faults.ts';

const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 500;

/** Tries again after each passing fault, for as long as the deadline leaves time. */
export async function retrying<T>(deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await attempt();
    } catch (fault) {
      if (!isPassing(fault) || deadline.remaining() <= pause) throw fault;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
