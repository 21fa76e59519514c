import { GraphUnavailable } from './errors.ts';

/** Counts what runs on a graph, so that closing lets it end and refuses what comes after. */
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

  /** Releases once, after the last running task; calling again waits for the same release. */
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
