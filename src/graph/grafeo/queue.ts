/** Runs tasks one after another, each once the one before has ended, however it ended. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all that was queued so far has ended. */
  async drained(): Promise<void> {
    await this.#last;
  }
}
