import type { Session } from 'neo4j-driver';
import { Deadline } from '../deadline.ts';
import { DeadlineExceeded, GraphUnavailable } from '../errors.ts';
import { Lifetime } from '../lifetime.ts';
import type { Graph, Parameters, Reads, Row, Statement, Transaction } from '../port.ts';
import type { Connection } from './connection.ts';
import { isAlreadyDefined, toFault } from './faults.ts';
import { withHints } from './hints.ts';
import { retrying } from './retrying.ts';
import { onServer, transact } from './transaction.ts';
import { toParameters, toRow } from './values.ts';

/** Building an index over a large graph takes longer than a request may. */
const DEFINITION_DEADLINE = 600_000;
/** A statement whose hint names an index that is still being built fails. */
const INDEXES_ONLINE = `CALL db.awaitIndexes(${DEFINITION_DEADLINE / 1000})`;
const READY_DEADLINE = 2_000;

/** A Neo4j server or cluster. Reads go to any member of a cluster, writes to its leader. */
export class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly address: string;
  readonly #connection: Connection;
  readonly #milliseconds: number;
  readonly #lifetime: Lifetime;

  constructor(address: string, connection: Connection, deadlineMilliseconds: number) {
    this.address = address;
    this.#connection = connection;
    this.#milliseconds = deadlineMilliseconds;
    this.#lifetime = new Lifetime(address);
  }

  version(): Promise<string> {
    return this.#within(this.#milliseconds, 'READ', async () => {
      const { agent } = await this.#connection.driver.getServerInfo();
      return agent?.replace('Neo4j/', '') ?? 'unknown';
    });
  }

  read(
    statement: Statement,
    parameters: Parameters = {},
    deadlineMilliseconds = this.#milliseconds,
  ): Promise<readonly Row[]> {
    return this.#within(deadlineMilliseconds, 'READ', (session, deadline) =>
      readRows(session, deadline, statement, parameters),
    );
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, deadlineMilliseconds = this.#milliseconds): Promise<T> {
    return this.#within(deadlineMilliseconds, 'WRITE', (session, deadline) =>
      transact(session, this.address, deadline, work),
    );
  }

  snapshot<T>(work: (read: Reads) => Promise<T>, deadlineMilliseconds = this.#milliseconds): Promise<T> {
    return work((statement, parameters) => this.read(statement, parameters, deadlineMilliseconds));
  }

  async define(...statements: readonly Statement[]): Promise<void> {
    await this.#within(DEFINITION_DEADLINE, 'WRITE', async (session) => {
      for (const { text } of statements)
        await session.run(withHints(text)).catch((error) => {
          if (!isAlreadyDefined(error)) throw error;
        });
      await session.run(INDEXES_ONLINE);
    });
  }

  async ready(): Promise<void> {
    const ping = { name: 'ready', text: 'RETURN 1 AS ready' };
    const milliseconds = Math.min(READY_DEADLINE, this.#milliseconds);
    await this.#within(milliseconds, 'READ', (session, deadline) => readRows(session, deadline, ping, {}));
  }

  close(): Promise<void> {
    return this.#lifetime.close(() => this.#connection.close());
  }

  #within<T>(
    milliseconds: number,
    mode: 'READ' | 'WRITE',
    task: (session: Session, deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    const deadline = new Deadline(milliseconds);
    return this.#lifetime.during(() => retrying(deadline, () => this.#attempt(deadline, mode, task)));
  }

  async #attempt<T>(
    deadline: Deadline,
    mode: 'READ' | 'WRITE',
    task: (session: Session, deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    const session = this.#connection.session(mode);
    const giveUp = () => this.#giveUp(session, deadline);
    try {
      return await deadline.hold(task(session, deadline), giveUp);
    } catch (error) {
      const fault = toFault(this.address, error);
      throw fault instanceof DeadlineExceeded ? deadline.exceeded() : fault;
    } finally {
      session.close().catch(() => undefined);
    }
  }

  /** Ends what a session is waiting for. Where the server doesn't answer, nobody knows what it is at. */
  async #giveUp(session: Session, deadline: Deadline) {
    if (await this.#connection.giveUp(session, deadline.milliseconds)) return deadline.exceeded();
    return new GraphUnavailable(`The graph at ${this.address} gave no answer within ${deadline.milliseconds} ms.`);
  }
}

/** Commits itself, which takes one round trip where a transaction of its own takes two or three. */
async function readRows(
  session: Session,
  deadline: Deadline,
  statement: Statement,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const result = await withoutStack(() =>
    session.run(withHints(statement.text), toParameters(parameters), onServer(deadline)),
  );
  return result.records.map(toRow);
}

/** The driver takes the text of a stack for every result, only to name it in a failure: a twentieth of a read. */
function withoutStack<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
