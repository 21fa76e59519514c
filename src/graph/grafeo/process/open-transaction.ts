import type grafeo from '@grafeo-db/js';
import type { Parameters, Row, Statement, Transaction } from '../../port.ts';
import { toFault } from '../faults.ts';
import { Queue } from '../queue.ts';
import { toParameters, toRows } from './values.ts';

/**
 * One write transaction. After a failed statement Grafeo would commit the other statements; here, as on Neo4j, the
 * whole transaction fails even if the failure was caught.
 */
export class GrafeoTransaction implements Transaction {
  readonly engine: grafeo.Transaction;
  readonly #statements = new Queue();
  #doom: { readonly fault: unknown } | undefined;

  constructor(transaction: grafeo.Transaction) {
    this.engine = transaction;
  }

  run(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.#statements.run(() => this.#run(statement, parameters));
  }

  async commit(): Promise<void> {
    await this.#statements.drained();
    if (this.#doom) throw this.#doom.fault;
    this.engine.commit();
  }

  async rollback(): Promise<void> {
    await this.#statements.drained();
    if (!this.engine.isActive) return;
    try {
      this.engine.rollback();
    } catch {
      // After a failed commit the transaction is rolled back, although it still claims to be active; the original error
      // matters.
    }
  }

  async #run(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    if (this.#doom) throw this.#doom.fault;
    try {
      return toRows((await this.engine.executeCypher(statement.text, toParameters(parameters))).toArray());
    } catch (error) {
      const fault = toFault(error);
      this.#doom = { fault };
      throw fault;
    }
  }
}
