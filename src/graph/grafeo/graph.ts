import { Deadline } from '../deadline.ts';
import { GraphUnavailable } from '../errors.ts';
import { Lifetime } from '../lifetime.ts';
import type { Graph, Parameters, Reads, Row, Statement, Transaction } from '../port.ts';
import { ChildEnded } from './child.ts';
import type { Engine } from './engine.ts';
import { Queue } from './queue.ts';
import { snapshot, transact } from './transaction.ts';

/** Building an index over a large graph takes longer than the deadline of a request. */
const DEFINITION_MILLISECONDS = 120_000;
const READY_MILLISECONDS = 2_000;
/** How often a write runs again because the engine ended. */
const MAXIMUM_ATTEMPTS = 3;

/** The embedded engine in a process of its own: reads run concurrently, writes one after another. */
export class GrafeoGraph implements Graph {
  readonly engine = 'grafeo';
  readonly address: string;
  readonly #engine: Engine;
  readonly #milliseconds: number;
  readonly #lifetime: Lifetime;
  readonly #writes = new Queue();

  constructor(engine: Engine, deadlineMilliseconds: number) {
    this.address = engine.address;
    this.#engine = engine;
    this.#milliseconds = deadlineMilliseconds;
    this.#lifetime = new Lifetime(engine.address);
  }

  version(): Promise<string> {
    return this.#lifetime.during(async () => {
      const { version = 'unknown' } = await this.#engine.send({ do: 'version' }, new Deadline(this.#milliseconds));
      return version;
    });
  }

  read(
    statement: Statement,
    parameters: Parameters = {},
    deadlineMilliseconds = this.#milliseconds,
  ): Promise<readonly Row[]> {
    return this.#lifetime.during(async () => {
      const command = { do: 'read', statement, parameters } as const;
      const { rows = [] } = await this.#engine.send(command, new Deadline(deadlineMilliseconds));
      return rows;
    });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, deadlineMilliseconds = this.#milliseconds): Promise<T> {
    const deadline = new Deadline(deadlineMilliseconds);
    return this.#lifetime.during(() => this.#writes.run(() => this.#written(work, deadline)));
  }

  snapshot<T>(work: (read: Reads) => Promise<T>, deadlineMilliseconds = this.#milliseconds): Promise<T> {
    return this.#lifetime.during(async () => {
      try {
        return await snapshot(this.#engine, () => new Deadline(deadlineMilliseconds), work);
      } catch (error) {
        throw error instanceof ChildEnded ? this.#interrupted(error) : error;
      }
    });
  }

  async define(...statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) {
      const deadline = new Deadline(DEFINITION_MILLISECONDS);
      await this.#lifetime.during(() =>
        this.#writes.run(() => this.#engine.send({ do: 'define', statement }, deadline)),
      );
    }
  }

  async ready(): Promise<void> {
    await this.#lifetime.during(() => this.#engine.ready(Math.min(READY_MILLISECONDS, this.#milliseconds)));
  }

  close(): Promise<void> {
    return this.#lifetime.close(() => this.#engine.close());
  }

  /** Runs the write again if the engine ended, as long as the deadline allows. */
  async #written<T>(work: (transaction: Transaction) => Promise<T>, deadline: Deadline): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      if (deadline.passed()) throw deadline.exceeded();
      try {
        return await transact(this.#engine, deadline, work);
      } catch (error) {
        if (!(error instanceof ChildEnded)) throw error;
        if (attempt === MAXIMUM_ATTEMPTS) throw this.#interrupted(error);
      }
    }
  }

  #interrupted(cause: ChildEnded): GraphUnavailable {
    return new GraphUnavailable(
      `The engine of ${this.address} ended during the operation, and nothing was kept. Try again.`,
      { cause },
    );
  }
}
