import type { Graph, Statement, Transaction } from '../port.ts';

/** One step of the schema version: what stored data need to follow a change of the program. */
export interface Migration {
  /** The schema version that a graph of the version before has after it. */
  readonly version: number;
  /** What it does, for error texts. */
  readonly description: string;
  /** Definitions that it drops, or needs before it runs; all run again where the step was broken off. */
  definitions(engine: Graph['engine']): readonly Statement[];
  /** What it changes in the data, in one transaction with the version. */
  run(transaction: Transaction): Promise<void>;
}
