import type { Graph, Statement } from '../../src/graph/port.ts';
import { readThrough } from './read-through.ts';

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
    this.graph = readThrough(graph, async (statement, parameters) => {
      this.begun += 1;
      await this.#held;
      return graph.read(this.instead ?? statement, parameters);
    });
  }

  letGo(): void {
    this.#letGo();
  }
}
