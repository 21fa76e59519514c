type Listener = (reason: Error) => void;

/**
 * Whether the caller is still waiting. One is created for each request; an AbortSignal with a listener would take fifty
 * times as long.
 */
export class Waiting {
  #reason: Error | undefined;
  readonly #listeners: Listener[] = [];

  get isOver(): boolean {
    return this.#reason !== undefined;
  }

  /** Tells all listeners that the caller stopped waiting, and why. Only the first reason counts. */
  end(reason: Error): void {
    if (this.#reason) return;
    this.#reason = reason;
    for (const listener of this.#listeners) listener(reason);
  }

  /** @throws Error with the reason if the caller stopped waiting. */
  throwIfOver(): void {
    if (this.#reason) throw this.#reason;
  }

  /** Calls the listener when the caller stops waiting. */
  whenOver(listener: Listener): void {
    this.#listeners.push(listener);
  }
}
