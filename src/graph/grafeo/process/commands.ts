import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import { fileUrlOf } from '../../file-url.ts';
import type { Parameters, Statement } from '../../port.ts';
import { toFault, toNotClosed, toNotOpened } from '../faults.ts';
import type { Command, GraphFile, Reply } from '../protocol.ts';
import { withLogTail } from './log-tail.ts';
import { watchMemory } from './memory.ts';
import { GrafeoTransaction } from './open-transaction.ts';
import { Plans } from './plans.ts';
import { readIn, readRows } from './read.ts';

type Done = Omit<Reply, 'id'>;

const PING: Statement = { name: 'ping', text: 'RETURN 1 AS ready' };

/** Carries out the commands of the service: reads run concurrently, transactions are identified by numbers. */
export class Commands {
  readonly #transactions = new Map<number, GrafeoTransaction>();
  #database: grafeo.GrafeoDB | undefined;
  #plans: Plans | undefined;
  #file: GraphFile | undefined;

  async run(command: Command): Promise<Done> {
    if ('statement' in command) this.#plans?.register(command.statement.text);
    switch (command.do) {
      case 'open':
        return this.#open(command);
      case 'version':
        return { version: this.#opened().version() };
      case 'ping':
        return { rows: await readRows(this.#opened(), PING, {}) };
      case 'close':
        return this.#close();
      case 'read':
        return { rows: await this.#read(command.statement, command.parameters, command.transaction) };
      case 'define':
        return this.#define(command.statement);
      case 'run':
        return { rows: await this.#transaction(command.transaction).run(command.statement, command.parameters) };
      default:
        return this.#inTransaction(command.do, command.transaction);
    }
  }

  /** Removes a temporary graph when the service ended without closing it. */
  abandon(): void {
    if (this.#file?.temporary) rmSync(dirname(this.#file.path), { recursive: true, force: true });
  }

  #open(file: GraphFile): Done {
    this.#file = file;
    const warnings: string[] = [];
    try {
      const open = () => grafeo.GrafeoDB.create(file.path);
      this.#database = withLogTail(file.path, open, (text) => warnings.push(text));
      this.#plans = new Plans(this.#database);
    } catch (error) {
      throw toNotOpened(file.path, error);
    }
    if (file.memoryMegabytes !== undefined) watchMemory(file.memoryMegabytes, file.path);
    return { warnings };
  }

  #close(): Done {
    try {
      this.#opened().close();
    } catch (error) {
      throw toNotClosed(fileUrlOf(this.#file?.path ?? ''), error);
    }
    return {};
  }

  #read(statement: Statement, parameters: Parameters, transaction: number | undefined) {
    if (transaction === undefined) return readRows(this.#opened(), statement, parameters);
    return readIn(this.#transaction(transaction).engine, statement, parameters);
  }

  async #define({ text }: Statement): Promise<Done> {
    try {
      await this.#opened().executeCypher(text);
    } catch (error) {
      throw toFault(error);
    }
    return {};
  }

  async #inTransaction(action: 'begin' | 'commit' | 'rollback', number: number): Promise<Done> {
    if (action === 'begin') {
      this.#transactions.set(number, new GrafeoTransaction(this.#opened().beginTransaction()));
      return {};
    }
    const transaction = this.#transaction(number);
    this.#transactions.delete(number);
    try {
      await transaction[action]();
    } catch (error) {
      await transaction.rollback();
      throw toFault(error);
    }
    return {};
  }

  #transaction(number: number): GrafeoTransaction {
    const transaction = this.#transactions.get(number);
    if (transaction) return transaction;
    throw new Error(`The transaction ${number} is not open.`);
  }

  #opened(): grafeo.GrafeoDB {
    if (this.#database) return this.#database;
    throw new Error('No graph is open.');
  }
}
