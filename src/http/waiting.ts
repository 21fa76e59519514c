type Listener = (reason: Error) => void;

/** Whether somebody still waits. It is made for each request: an AbortSignal with a listener takes fifty times as long. */
export class Waiting {
  #reason: Error | undefined;
  readonly #listeners: Listener[] = [];

  get isOver(): boolean {
    return this.#reason !== undefined;
  }

  /** Tells all who listen that nobody waits any more, and why. Only the first reason counts. */
  end(reason: Error): void {
    if (this.#reason) return;
    this.#reason = reason;
    for (const listener of this.#listeners) listener(reason);
  }

  /** @throws Error, the reason why nobody waits any more. */
  throwIfOver(): void {
    if (this.#reason) throw this.#reason;
  }

  /** Calls the listener if the waiting ends. */
  whenOver(listener: Listener): void {
    this.#listeners.push(listener);
  }
}
