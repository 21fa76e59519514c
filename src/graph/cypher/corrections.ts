import type { Graph, Reads, Transaction } from '../port.ts';
import { type Progress, silent } from '../progress.ts';
import { type KeyScan, keysOf } from './key-scan.ts';

/** What follows from other data at the nodes of a walk, and is made anew where it does not. */
export interface Correction extends KeyScan {
  /** Whether something is wrong at the nodes of these keys. */
  finds(read: Reads, keys: readonly string[]): Promise<boolean>;
  /** Corrects it. @returns at how many places. */
  correct(transaction: Transaction, keys: readonly string[]): Promise<number>;
}

/** Corrects all nodes in one transaction. @returns at how many places. */
export async function correctIn(transaction: Transaction, corrections: readonly Correction[]): Promise<number> {
  let count = 0;
  const read: Reads = (statement, parameters) => transaction.run(statement, parameters);
  for (const correction of corrections) {
    for await (const keys of keysOf(read, correction)) count += await correction.correct(transaction, keys);
  }
  return count;
}

/**
 * The same with a transaction for some nodes at a time, and none where nothing is wrong: what one transaction holds is
 * bounded however large the graph is, others write meanwhile, and what was done stays done wherever it is broken off.
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
      if (await correction.finds(read, keys)) {
        count += await graph.write((transaction) => correction.correct(transaction, keys), STEP_MILLISECONDS);
      }
    }
  }
  return count;
}

/** A step is small; a server that is busy with others may still keep it waiting. */
const STEP_MILLISECONDS = 120_000;
