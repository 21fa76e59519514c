import { raiseDataVersion } from '../data-version.ts';
import type { Deadline } from '../deadline.ts';
import { GraphUnavailable } from '../errors.ts';
import type { Parameters, Reads, Row, Statement, Transaction } from '../port.ts';
import { type Child, ChildEnded } from './child.ts';
import type { Engine } from './engine.ts';

let numbers = 0;

/**
 * One write transaction in the engine's process. It fails as a whole if the process ends, even if the failure was
 * caught.
 */
class ProcessTransaction implements Transaction {
  readonly #number: number;
  readonly #child: Child;
  readonly #engine: Engine;
  readonly #deadline: Deadline;
  /** Set when the process of the transaction has ended. */
  ended: ChildEnded | undefined;

  constructor(number: number, child: Child, engine: Engine, deadline: Deadline) {
    this.#number = number;
    this.#child = child;
    this.#engine = engine;
    this.#deadline = deadline;
  }

  async run(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    const command = { do: 'run', statement, parameters, transaction: this.#number } as const;
    try {
      const { rows = [] } = await this.#engine.sendTo(this.#child, command, this.#deadline);
      return rows;
    } catch (error) {
      if (error instanceof ChildEnded) this.ended ??= error;
      throw error;
    }
  }

  /** A commit is never repeated, because it may have succeeded. */
  async commit(): Promise<void> {
    if (this.ended) throw this.ended;
    if (this.#deadline.passed()) throw this.#deadline.exceeded();
    try {
      await this.#child.send({ do: 'commit', transaction: this.#number });
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      throw new GraphUnavailable(
        `The graph at ${this.#engine.address} did not confirm a write, which may be kept or not. Read the data before you repeat it.`,
      );
    }
  }
}

/** Runs `work` and commits. @throws ChildEnded when the process ended before the commit: nothing is kept. */
export async function transact<T>(
  engine: Engine,
  deadline: Deadline,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const child = await deadline.hold(engine.child(), () => deadline.exceeded());
  const number = ++numbers;
  await engine.sendTo(child, { do: 'begin', transaction: number }, deadline);
  return engine.duringTransaction(child, async () => {
    const writing = new ProcessTransaction(number, child, engine, deadline);
    try {
      const result = await work(writing);
      await raiseDataVersion(writing);
      await writing.commit();
      return result;
    } catch (error) {
      await child.send({ do: 'rollback', transaction: number }).catch(() => undefined);
      throw writing.ended ?? error;
    }
  });
}

/**
 * Runs `work` on a snapshot: all its reads see the graph as it was at the start. `deadline` makes the deadline of each
 * read.
 */
export async function snapshot<T>(
  engine: Engine,
  deadline: () => Deadline,
  work: (read: Reads) => Promise<T>,
): Promise<T> {
  const child = await engine.child();
  const transaction = ++numbers;
  await engine.sendTo(child, { do: 'begin', transaction }, deadline());
  return engine.duringTransaction(child, async () => {
    try {
      return await work(async (statement, parameters = {}) => {
        const command = { do: 'read', statement, parameters, transaction } as const;
        const { rows = [] } = await engine.sendTo(child, command, deadline());
        return rows;
      });
    } finally {
      await child.send({ do: 'rollback', transaction }).catch(() => undefined);
    }
  });
}
