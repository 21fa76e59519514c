import { GraphUnavailable } from './errors.ts';
import type { Graph, GraphValue, Parameters, Row, Statement } from './port.ts';

/** How many rows one statement reads for several readers: more are read faster side by side. */
const MOST_ROWS = 100;
/** How long readers wait for what they share: one id may take long, and the others must not wait for it. */
const PATIENCE_MILLISECONDS = 1_000;

type Ids = readonly GraphValue[];

/** The rows of some ids; nothing where each reader is to ask for its own. */
type Answer = ((ids: Ids) => readonly Row[]) | undefined;

/** One statement for all readers who join it before it is sent. */
export class SharedStatement {
  readonly #graph: Pick<Graph, 'read'>;
  readonly #statement: Statement;
  readonly #common: Parameters;
  readonly #ids = new Set<GraphValue>();
  readonly #answer: Promise<Answer>;
  #settle: (answer: Promise<Answer>) => void = () => undefined;
  #readers = 0;
  #differ = false;

  /** @param common the parameters of all its readers, but for their ids. */
  constructor(graph: Pick<Graph, 'read'>, statement: Statement, common: Parameters) {
    this.#graph = graph;
    this.#statement = statement;
    this.#common = common;
    this.#answer = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  hasRoomFor(ids: Ids): boolean {
    const more = ids.filter((id) => !this.#ids.has(id)).length;
    return more === 0 || (this.#ids.size + more) * (this.#statement.rowsOfEachId ?? MOST_ROWS) <= MOST_ROWS;
  }

  /** The rows of these ids; all rows where there are no ids. */
  async join(ids: Ids): Promise<readonly Row[]> {
    const before = this.#ids.size;
    for (const id of ids) this.#ids.add(id);
    this.#differ ||= this.#readers > 0 && (before !== ids.length || before !== this.#ids.size);
    this.#readers += 1;
    const answer = await this.#answer;
    return answer ? answer(ids) : this.#read(ids);
  }

  /** Sends it. @returns whether it answered all its readers, or they had to ask alone. */
  async send(): Promise<boolean> {
    const answer = this.#differ ? this.#shared() : this.#read([...this.#ids]).then((rows) => () => rows);
    this.#settle(answer);
    return answer.then(
      (given) => given !== undefined,
      () => true,
    );
  }

  #read(ids: Ids): Promise<readonly Row[]> {
    return this.#graph.read(this.#statement, ids.length > 0 ? { ...this.#common, ids } : this.#common);
  }

  async #shared(): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS);
    });
    try {
      const rows = await Promise.race([this.#read([...this.#ids]), late]);
      return rows && byId(rows);
    } catch (error) {
      if (error instanceof GraphUnavailable) throw error;
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

function byId(rows: readonly Row[]): Answer {
  const found = new Map<GraphValue | undefined, Row[]>();
  for (const row of rows) {
    const known = found.get(row.id);
    if (known) known.push(row);
    else found.set(row.id, [row]);
  }
  return (ids) => ids.flatMap((id) => found.get(id) ?? []);
}
