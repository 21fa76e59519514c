import type { Progress } from './progress.ts';

/**
 * The only interface through which the rest of the program reaches a graph engine.
 *
 * There are two implementations: Neo4j (`neo4j/`) and the embedded Grafeo (`grafeo/`). Both run the same Cypher text
 * and give the same answers; `test/contract/` tests this contract against each of them.
 */

/**
 * A value of a parameter or a column. Dates and times are ISO 8601 texts. A key may be any text except `__proto__`,
 * which the drivers misinterpret.
 */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue };

export type Parameters = { readonly [name: string]: GraphValue };

/** One row, by column name. The order of the keys has no meaning. */
export type Row = { readonly [column: string]: GraphValue };

/**
 * A Cypher text, and its name in logs, counts and error messages.
 *
 * The text is openCypher that both engines parse. A comment of the form `/*+ USING INDEX k:LEADS(from, to) *\/` is a
 * planner hint: Neo4j uses it, and other engines ignore it. Values are always parameters. A whole number is sent as an
 * integer, any other number as a float.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /**
   * How many rows it reads at most for each of `$ids`, where it reads each by itself and returns it in a column `id`.
   * Reads of the same text may then be one.
   */
  readonly rowsOfEachId?: number;
}

/** A write transaction. Either all of its writes are kept, or none. */
export interface Transaction {
  run(statement: Statement, parameters?: Parameters): Promise<readonly Row[]>;
  /** Told how many rows of a long statement are done, if somebody wants to know. */
  readonly progress?: Progress;
}

/** Runs one read statement and returns all its rows, as `Graph.read` does. */
export type Reads = (statement: Statement, parameters?: Parameters) => Promise<readonly Row[]>;

export interface Graph {
  readonly engine: 'neo4j' | 'grafeo';

  /** The address of the graph without credentials, for logs and error messages. */
  readonly address: string;

  /** The version that the engine reports, such as `5.26.12` or `0.6.0`. */
  version(): Promise<string>;

  /**
   * Runs one read statement and returns all its rows.
   *
   * @param deadlineMilliseconds the deadline of the read; the default of the graph if not given.
   * @throws DeadlineExceeded when the statement takes longer. It is stopped, and frees its processor and memory.
   * @throws LimitExceeded when the statement exceeds the memory limit of the engine.
   * @throws GraphUnavailable when the graph does not answer; a later read may succeed.
   */
  read(statement: Statement, parameters?: Parameters, deadlineMilliseconds?: number): Promise<readonly Row[]>;

  /**
   * Runs `work` in one transaction, which is committed when `work` resolves and rolled back when it throws.
   *
   * The engine may run `work` again after a transient fault, so `work` must have no side effects. Each statement sees
   * the writes of the statements before it; nobody else sees them before the commit. The last statement of the
   * transaction raises the version of the data (`data-version.ts`).
   *
   * @param deadlineMilliseconds the deadline of the whole write; the default of the graph if not given.
   * @throws GraphConflict when a uniqueness constraint would be violated.
   * @throws DeadlineExceeded, LimitExceeded, GraphUnavailable as `read` does. The write is then rolled back, unless
   * only the answer to the commit was lost.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, deadlineMilliseconds?: number): Promise<T>;

  /**
   * Runs `work` with a consistent view of the graph. On Grafeo all reads see the graph as it was at the start; on Neo4j
   * each read sees what is committed by then.
   *
   * @param deadlineMilliseconds the deadline of each read; the default of the graph if not given.
   * @throws GraphUnavailable when the engine ended meanwhile, because its snapshot is lost.
   */
  snapshot<T>(work: (read: Reads) => Promise<T>, deadlineMilliseconds?: number): Promise<T>;

  /**
   * Runs data definition statements, each outside any transaction, and waits until what they define can be used. Running
   * them again changes nothing.
   */
  define(...statements: readonly Statement[]): Promise<void>;

  /** @throws GraphUnavailable if the graph cannot answer a read now. */
  ready(): Promise<void>;

  /** Waits for running statements and releases all resources. It may be called twice. */
  close(): Promise<void>;
}
