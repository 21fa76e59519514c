import type { Graph, Statement } from '../../src/graph/port.ts';
import { readThrough } from './read-through.ts';

/** A graph whose reads wait until they are let go, as those of a busy engine do. */
export class HeldGraph {
  readonly graph: Graph;
  /** How many reads have begun. */
  begun = 0;
  /** A statement to run in place of those that are asked, where no small graph makes them take so much. */
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
