import type { Graph, Statement } from '../../src/graph/port.ts';

/** A graph whose reads wait until they are released, as on a busy engine. */
export class HeldGraph {
  readonly graph: Graph;
  /** The number of reads that have begun. */
  begun = 0;
  /** A statement to run instead of the requested ones, if a small graph cannot make them expensive enough. */
  instead: Statement | undefined;
  #letGo: () => void = () => undefined;
  readonly #held = new Promise<void>((resolve) => {
    this.#letGo = resolve;
  });

  constructor(graph: Graph) {
    this.graph = {
      engine: graph.engine,
      address: graph.address,
      version: () => graph.version(),
      read: async (statement, parameters) => {
        this.begun += 1;
        await this.#held;
        return graph.read(this.instead ?? statement, parameters);
      },
      write: (work, deadlineMilliseconds) => graph.write(work, deadlineMilliseconds),
      snapshot: (work) => graph.snapshot(work),
      define: (statement) => graph.define(statement),
      ready: () => graph.ready(),
      close: () => graph.close(),
    };
  }

  letGo(): void {
    this.#letGo();
  }
}
