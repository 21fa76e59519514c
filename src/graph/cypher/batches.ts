import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { GraphValue, Row, Statement, Transaction } from '../port.ts';
import { inTurns } from '../turns.ts';

const BATCH_SIZE = 1000;

/** Runs a statement that starts with `UNWIND $rows AS row` over all rows in batches, and returns all result rows. */
export async function runInBatches(
  transaction: Transaction,
  statement: Statement,
  rows: readonly GraphValue[],
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const batch = rows.slice(start, start + BATCH_SIZE);
    found.push(...(await transaction.run(statement, { rows: batch })));
    transaction.progress?.(statement.name, start + batch.length, rows.length);
  }
  return found;
}

const written = z.object({ key: z.string() });

/**
 * Runs a statement that returns `key` for every row it wrote, over all rows in batches.
 *
 * @throws BadInput when a row wrote nothing, because the graph lacks a node that the row refers to.
 */
export async function writeAll(
  transaction: Transaction,
  statement: Statement,
  rows: readonly { readonly key: string; readonly [name: string]: GraphValue }[],
): Promise<void> {
  const answers = await runInBatches(transaction, statement, rows);
  const keys = new Set(await inTurns(answers, (row) => written.parse(row).key));
  const lost = rows.map((row) => row.key).filter((key) => !keys.has(key));
  if (lost.length === 0) return;
  throw new BadInput(
    `"${statement.name}" refers to nodes that are not in the graph: ${[...new Set(lost)].join('; ')}.`,
  );
}
