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
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void Promise.resolve(giveUp()).then(reject, reject), this.remaining());
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /** The graph was at work on it for too long. */
  exceeded(): DeadlineExceeded {
    return new DeadlineExceeded(
      `This was not answered within ${this.milliseconds / 1000} s and was ended. Accepted: less at once, such as a ` +
        'smaller `first`, fewer levels, or conditions that are quicker to check.',
    );
  }
}
