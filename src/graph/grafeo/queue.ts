/** Runs tasks one after another. A failed task does not stop the next one. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all tasks queued so far have ended. */
  async drained(): Promise<void> {
    await this.#last;
  }
}
