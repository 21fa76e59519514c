/**
 * The one interface through which everything else reaches a graph engine.
 *
 * Two engines stand behind it: Neo4j (`neo4j/`) and the embedded Grafeo (`grafeo/`). Both run the same
 * Cypher text and give the same answers; `test/contract/` holds the promises below against each of them.
 */

/**
 * What a parameter may be and what a column comes back as. Dates and times travel as ISO 8601 text. A key may be any text
 * but `__proto__`, which the drivers take for something else.
 */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue };

export type Parameters = { readonly [name: string]: GraphValue };

/** One row, by column name. Its order of keys means nothing. */
export type Row = { readonly [column: string]: GraphValue };

/**
 * A Cypher text and the name under which logs, counts and failures show it.
 *
 * The text is openCypher that both engines parse. A comment of the form
 * `/*+ USING INDEX k:LEADS(from, to) *\/` is a planner hint: Neo4j obeys it, any other engine reads a comment.
 * Values are always parameters. A whole number is sent as an integer, any other number as a float.
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

/** A write transaction: what it ran is all kept, or nothing is. */
export interface Transaction {
  run(statement: Statement, parameters?: Parameters): Promise<readonly Row[]>;
}

/** Runs one reading statement and gives all its rows, as `Graph.read` does. */
export type Reads = (statement: Statement, parameters?: Parameters) => Promise<readonly Row[]>;

export interface Graph {
  readonly engine: 'neo4j' | 'grafeo';

  /** Where the graph is, without credentials: for logs and error texts. */
  readonly address: string;

  /** The version the engine itself reports, such as `5.26.12` or `0.6.0`. */
  version(): Promise<string>;

  /**
   * Runs one reading statement and gives all its rows.
   *
   * @param deadlineMilliseconds how long it may take in all; as long as the graph was opened for, if not given.
   * @throws DeadlineExceeded when it took longer. It is ended then: processor and memory are free again.
   * @throws LimitExceeded when it took more memory than the engine may have.
   * @throws GraphUnavailable when the graph does not answer; a later read may succeed.
   */
  read(statement: Statement, parameters?: Parameters, deadlineMilliseconds?: number): Promise<readonly Row[]>;

  /**
   * Runs `work` in one transaction, committed when it resolves and rolled back when it throws.
   *
   * The engine may run `work` again after a passing fault, so it must not have effects of its own.
   * A statement's own writes are visible to the statements after it, and to nobody else before the commit.
   *
   * @param deadlineMilliseconds how long it may take in all; as long as a read if not given.
   * @throws GraphConflict when a uniqueness promise of the schema would be broken.
   * @throws DeadlineExceeded, LimitExceeded, GraphUnavailable as `read` does; nothing is kept then, unless the answer
   * to the commit itself was lost.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, deadlineMilliseconds?: number): Promise<T>;

  /**
   * Runs `work`, whose reads see the graph as it was at the start where the engine can (Grafeo), whatever is written
   * meanwhile. On Neo4j each read sees what is committed by then.
   *
   * @param deadlineMilliseconds how long each read may take; as long as the graph was opened for, if not given.
   * @throws GraphUnavailable when the engine ended meanwhile, since its moment is gone with it.
   */
  snapshot<T>(work: (read: Reads) => Promise<T>, deadlineMilliseconds?: number): Promise<T>;

  /** Runs one statement of data definition, outside any transaction. Running it again changes nothing. */
  define(statement: Statement): Promise<void>;

  /** @throws GraphUnavailable unless a read would be answered now. */
  ready(): Promise<void>;

  /** Lets running statements end and releases all resources. Calling it twice is fine. */
  close(): Promise<void>;
}
