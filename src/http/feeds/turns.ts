import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Turn } from '../../feeds/rows.ts';
import type { Admission } from '../admission.ts';
import { Refusal } from '../refusal.ts';
import type { ServerLimits } from '../server-limits.ts';
import { Waiting } from '../waiting.ts';
import { CallerLeft } from './caller-left.ts';

const PAUSE_MILLISECONDS = 100;

/**
 * The slots of one download: each page takes one of its own, as an operation does. So a caller who reads slowly holds none,
 * and others are answered between two pages.
 */
export class Turns {
  readonly #admission: Admission;
  readonly #patience: number;
  readonly #waiting = new Waiting();
  #begun = false;

  constructor(admission: Admission, { LIMIT_STALL_SECONDS }: ServerLimits, response: ServerResponse) {
    this.#admission = admission;
    this.#patience = LIMIT_STALL_SECONDS * 1000;
    response.once('close', () => this.#waiting.end(new CallerLeft()));
  }

  /** Runs one piece of work in a slot. @throws Refusal if there is none for it. */
  readonly take: Turn = async (work) => {
    const end = await this.#enter();
    this.#begun = true;
    try {
      return await work();
    } finally {
      end();
    }
  };

  /** The first page is refused as an operation is; a later one waits for as long as a caller may stall. */
  async #enter(): Promise<() => void> {
    const end = performance.now() + this.#patience;
    for (;;) {
      try {
        return await this.#admission.enter(this.#waiting);
      } catch (error) {
        const isOver = !this.#begun || performance.now() > end;
        if (isOver || !(error instanceof Refusal)) throw error;
        await sleep(PAUSE_MILLISECONDS);
      }
    }
  }
}
