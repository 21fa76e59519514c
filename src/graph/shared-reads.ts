import type { Graph, Parameters, Row, Statement } from './port.ts';
import { SharedStatement } from './shared-statement.ts';

/** How long each reader asks alone what took too long for several. */
const APART_MILLISECONDS = 10_000;

/**
 * A graph whose reads share statements where they begin in one turn of the event loop and differ at most in the ids they
 * ask for. None joins a statement that was already sent, so each sees all that was written before it began.
 */
export class SharedReads implements Pick<Graph, 'read'> {
  readonly #graph: Pick<Graph, 'read'>;
  /** Those that are sent at the end of this turn, by what their readers have in common. */
  readonly #open = new Map<string, SharedStatement>();
  readonly #apart = new Set<string>();

  constructor(graph: Pick<Graph, 'read'>) {
    this.#graph = graph;
  }

  read(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    const { ids, ...others } = parameters;
    const hasIds = statement.rowsOfEachId !== undefined && isList(ids);
    const [common, asked] = hasIds ? [others, ids] : [parameters, []];
    const key = `${statement.text}\n${JSON.stringify(common)}`;
    if (this.#apart.has(key)) return this.#graph.read(statement, parameters);
    const open = this.#open.get(key);
    if (open?.hasRoomFor(asked)) return open.join(asked);
    if (open) this.#send(key, open);
    return this.#opened(key, new SharedStatement(this.#graph, statement, common)).join(asked);
  }

  #opened(key: string, shared: SharedStatement): SharedStatement {
    if (this.#open.size === 0) setImmediate(() => this.#endTurn());
    this.#open.set(key, shared);
    return shared;
  }

  #endTurn(): void {
    for (const [key, shared] of this.#open) this.#send(key, shared);
  }

  async #send(key: string, shared: SharedStatement): Promise<void> {
    this.#open.delete(key);
    if (await shared.send()) return;
    this.#apart.add(key);
    setTimeout(() => this.#apart.delete(key), APART_MILLISECONDS).unref();
  }
}

/** `Array.isArray` does not narrow read-only lists. */
const isList = <T>(value: T | readonly T[] | undefined): value is readonly T[] => Array.isArray(value);
