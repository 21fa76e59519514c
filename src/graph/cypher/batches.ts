import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { GraphValue, Row, Statement, Transaction } from '../port.ts';

const BATCH_SIZE = 1000;

/** Runs a statement that starts with `UNWIND $rows AS row` over all rows in batches, and returns all result rows. */
export async function runInBatches(
  transaction: Transaction,
  statement: Statement,
  rows: readonly GraphValue[],
): Promise<readonly Row[]> {
  return parseInBatches(transaction, statement, rows, (row) => row);
}

/** The same, with each row parsed as it comes, so that no more than a batch of rows is kept beside what is made of them. */
export async function parseInBatches<Parsed>(
  transaction: Transaction,
  statement: Statement,
  rows: readonly GraphValue[],
  parse: (row: Row) => Parsed,
): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const found = await transaction.run(statement, { rows: rows.slice(start, start + BATCH_SIZE) });
    for (const row of found) parsed.push(parse(row));
    transaction.progress?.(statement.name, Math.min(start + BATCH_SIZE, rows.length), rows.length);
  }
  return parsed;
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
  const keys = new Set(await parseInBatches(transaction, statement, rows, (row) => written.parse(row).key));
  const lost = rows.map((row) => row.key).filter((key) => !keys.has(key));
  if (lost.length === 0) return;
  throw new BadInput(
    `"${statement.name}" refers to nodes that are not in the graph: ${[...new Set(lost)].join('; ')}.`,
  );
}
