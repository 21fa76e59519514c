import type grafeo from '@grafeo-db/js';
import { Lifetime } from '../lifetime.ts';
import type { Graph, Parameters, Reads, Row, Statement, Transaction } from '../port.ts';
import { toFault, toNotClosed } from './faults.ts';
import { Queue } from './queue.ts';
import { readIn, readRows } from './read.ts';
import { GrafeoTransaction } from './transaction.ts';

/** The embedded engine: reads run side by side, writes one after another. */
export class GrafeoGraph implements Graph {
  readonly engine = 'grafeo';
  readonly address: string;
  readonly #database: grafeo.GrafeoDB;
  readonly #lifetime: Lifetime;
  readonly #writes = new Queue();

  constructor(address: string, database: grafeo.GrafeoDB) {
    this.address = address;
    this.#database = database;
    this.#lifetime = new Lifetime(address);
  }

  version(): Promise<string> {
    return this.#lifetime.during(async () => this.#database.version());
  }

  read(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.#lifetime.during(() => readRows(this.#database, statement, parameters));
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#lifetime.during(() => this.#writes.run(() => this.#inTransaction(work)));
  }

  snapshot<T>(work: (read: Reads) => Promise<T>): Promise<T> {
    return this.#lifetime.during(async () => {
      const transaction = this.#database.beginTransaction();
      try {
        return await work((statement, parameters = {}) => readIn(transaction, statement, parameters));
      } finally {
        if (transaction.isActive) transaction.rollback();
      }
    });
  }

  async define(statement: Statement): Promise<void> {
    const defining = () => this.#database.executeCypher(statement.text);
    await this.#lifetime
      .during(() => this.#writes.run(defining))
      .catch((error: unknown) => {
        throw toFault(error);
      });
  }

  async ready(): Promise<void> {
    await this.read({ name: 'ready', text: 'RETURN 1 AS ready' });
  }

  close(): Promise<void> {
    return this.#lifetime.close(async () => {
      try {
        this.#database.close();
      } catch (error) {
        throw toNotClosed(this.address, error);
      }
    });
  }

  async #inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = new GrafeoTransaction(this.#database.beginTransaction());
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw toFault(error);
    }
  }
}
