import type { Graph, Reads, Transaction } from '../port.ts';
import { type Progress, silent } from '../progress.ts';
import { type KeyScan, keysOf } from './key-scan.ts';

/** A scan that finds and corrects derived data at the scanned nodes. */
export interface Correction extends KeyScan {
  /** Whether something is wrong at the nodes with these keys. */
  isNeeded(read: Reads, keys: readonly string[]): Promise<boolean>;
  /** Corrects the nodes with these keys. @returns the number of corrections. */
  correct(transaction: Transaction, keys: readonly string[]): Promise<number>;
}

/** Corrects all nodes in one transaction. @returns the number of corrections. */
export async function correctIn(transaction: Transaction, corrections: readonly Correction[]): Promise<number> {
  let count = 0;
  const read: Reads = (statement, parameters) => transaction.run(statement, parameters);
  for (const correction of corrections) {
    for await (const keys of keysOf(read, correction)) count += await correction.correct(transaction, keys);
  }
  return count;
}

/**
 * Corrects all nodes in steps, each a transaction over some nodes. Nodes without errors need no transaction. So the
 * size of a transaction is bounded for any graph, others can write meanwhile, and finished steps stay if the work is
 * interrupted. @returns the number of corrections.
 */
export async function correctInSteps(
  graph: Graph,
  corrections: readonly Correction[],
  progress: Progress = silent,
): Promise<number> {
  let count = 0;
  const read: Reads = (statement, parameters) => graph.read(statement, parameters);
  for (const correction of corrections) {
    for await (const keys of keysOf(read, correction, progress)) {
      if (await correction.isNeeded(read, keys)) {
        count += await graph.write((transaction) => correction.correct(transaction, keys), STEP_MILLISECONDS);
      }
    }
  }
  return count;
}

/** A step is small, but a busy server may delay it. */
const STEP_MILLISECONDS = 120_000;
