import { DeadlineExceeded } from './errors.ts';

/** The moment until which an answer is worth waiting for. */
export class Deadline {
  readonly milliseconds: number;
  readonly #end: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
  }

  remaining(): number {
    return Math.max(0, this.#end - performance.now());
  }

  passed(): boolean {
    return this.remaining() === 0;
  }

  /** The answer; or, when the deadline comes first, the failure that `giveUp` gives once it gave the answer up. */
  hold<T>(answer: Promise<T>, giveUp: () => unknown): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.remaining());
    });
    // What is given up fails in its own way, which is not for the caller.
    const held = answer.then((value) => ({ value }));
    return Promise.race([held, late])
      .then(async (first) => {
        if (first !== 'late') return first.value;
        held.catch(() => undefined);
        throw await giveUp();
      })
      .finally(() => clearTimeout(timer));
  }

  /** The graph was at work on it for too long. */
  exceeded(): DeadlineExceeded {
    return new DeadlineExceeded(
      `This was not answered within ${this.milliseconds / 1000} s and was ended. Accepted: less at once, such as a ` +
        'smaller `first`, fewer levels, or conditions that are quicker to check.',
    );
  }
}
