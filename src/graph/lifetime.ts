import { GraphUnavailable } from './errors.ts';

/** Counts the operations running on a graph. Closing waits for them and refuses new ones. */
export class Lifetime {
  readonly #address: string;
  #running = 0;
  #closing: Promise<void> | undefined;
  #becameIdle: (() => void) | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  async during<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closing) throw new GraphUnavailable(`The graph at ${this.#address} has been closed.`);
    this.#running += 1;
    try {
      return await task();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#becameIdle?.();
    }
  }

  /** Calls `release` once, after the last running task. A second call waits for the same release. */
  close(release: () => Promise<void>): Promise<void> {
    this.#closing ??= this.#idle().then(release);
    return this.#closing;
  }

  #idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#becameIdle = resolve;
    });
  }
}
