import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A script in a process of its own, which ends with this one. Its path is relative to the folder of the bench. */
export class Process {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor(script: string, argument: unknown, flags: readonly string[] = []) {
    const translated = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
    this.#child = fork(resolve(import.meta.dirname, script), [JSON.stringify(argument)], {
      execArgv: [...flags, ...translated],
    });
    this.#ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${code}`);
    });
    this.#ended.catch(() => undefined);
  }

  /** Sends a message, if given, and waits for the next reply. */
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
