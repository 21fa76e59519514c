import type { Transaction as Neo4jTransaction, Session } from 'neo4j-driver';
import { raiseDataVersion } from '../data-version.ts';
import type { Deadline } from '../deadline.ts';
import { GraphUnavailable } from '../errors.ts';
import type { Parameters, Row, Statement, Transaction } from '../port.ts';
import { isAnswer, toFault } from './faults.ts';
import { withHints } from './hints.ts';
import { toParameters, toRow } from './values.ts';

/** The same limit for the server, in case we can no longer tell it to stop. */
export const onServer = (deadline: Deadline) => ({ timeout: Math.max(1, Math.ceil(deadline.remaining())) });

/** One write transaction. A failed statement dooms it, even when the failure was caught. */
class Neo4jWriting implements Transaction {
  readonly #transaction: Neo4jTransaction;
  readonly #address: string;
  #doom: { readonly fault: unknown } | undefined;

  constructor(transaction: Neo4jTransaction, address: string) {
    this.#transaction = transaction;
    this.#address = address;
  }

  async run(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    if (this.#doom) throw this.#doom.fault;
    try {
      const result = await this.#transaction.run(withHints(statement.text), toParameters(parameters));
      return result.records.map(toRow);
    } catch (error) {
      const fault = toFault(this.#address, error);
      this.#doom = { fault };
      throw fault;
    }
  }

  /** A commit whose answer was lost must not be tried again: it may have been kept. */
  async commit(): Promise<void> {
    if (this.#doom) throw this.#doom.fault;
    try {
      await this.#transaction.commit();
    } catch (error) {
      if (isAnswer(error)) throw toFault(this.#address, error);
      throw new GraphUnavailable(`The graph at ${this.#address} did not confirm a write: it may be kept or not.`);
    }
  }

  async rollback(): Promise<void> {
    if (this.#transaction.isOpen()) await this.#transaction.rollback().catch(() => undefined);
  }
}

/** Runs `work` and commits what it did, unless the deadline passed meanwhile: its caller has been told so. */
export async function transact<T>(
  session: Session,
  address: string,
  deadline: Deadline,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = new Neo4jWriting(await session.beginTransaction(onServer(deadline)), address);
  try {
    const result = await work(transaction);
    await raiseDataVersion(transaction);
    if (deadline.passed()) throw deadline.exceeded();
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}
