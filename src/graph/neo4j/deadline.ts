import { setTimeout as sleep } from 'node:timers/promises';
import { GraphUnavailable } from '../errors.ts';
import { isPassing } from './faults.ts';

const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 500;

/** The moment until which an answer is worth waiting for. */
export class Deadline {
  readonly #address: string;
  readonly #milliseconds: number;
  readonly #end: number;

  constructor(address: string, milliseconds: number) {
    this.#address = address;
    this.#milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
  }

  remaining(): number {
    return Math.max(0, this.#end - performance.now());
  }

  passed(): boolean {
    return this.remaining() === 0;
  }

  /** The same limit for the server, in case we can no longer tell it to stop. */
  onServer(): { timeout: number } {
    return { timeout: Math.max(1, Math.ceil(this.remaining())) };
  }

  /** The answer, or a failure when the deadline comes first; `onLate` is then to give the answer up. */
  hold<T>(answer: Promise<T>, onLate: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        onLate();
        reject(this.fault());
      }, this.remaining());
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  fault(): GraphUnavailable {
    return new GraphUnavailable(`The graph at ${this.#address} gave no answer within ${this.#milliseconds} ms.`);
  }
}

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
