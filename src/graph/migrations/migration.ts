import type { Correction } from '../cypher/corrections.ts';
import type { Graph, Statement, Transaction } from '../port.ts';

/** A change of stored data from one schema version to the next. */
export interface Migration {
  /** The schema version that the migration leads to. */
  readonly version: number;
  /** A short description for error messages. */
  readonly description: string;
  /** Definitions to drop or create before `run`. They run again if the migration was interrupted. */
  definitions(engine: Graph['engine']): readonly Statement[];
  /** Changes of the data before `run`, each in transactions over some nodes; what is done stays if they are interrupted. */
  readonly steps?: readonly Correction[];
  /** Changes the data, in one transaction with the new version. */
  run(transaction: Transaction): Promise<void>;
}
