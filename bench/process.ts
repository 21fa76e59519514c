import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A script of the bench in a process of its own, which ends with this one. */
export class Process {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor(script: string, argument: unknown, flags: readonly string[] = []) {
    this.#child = fork(join(import.meta.dirname, script), [JSON.stringify(argument)], {
      execArgv: [...flags, '--import', 'tsx'],
    });
    this.#ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${code}`);
    });
    this.#ended.catch(() => undefined);
  }

  /** Sends something, if anything is given, and waits for the next that comes back. */
  async exchange(message?: object): Promise<unknown> {
    const answered = new Promise<unknown>((resolve) => this.#child.once('message', resolve));
    if (message) this.#child.send(message);
    return Promise.race([answered, this.#ended]);
  }

  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.#ended.catch(() => undefined);
  }
}
