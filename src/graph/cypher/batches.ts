import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { GraphValue, Row, Statement, Transaction } from '../port.ts';

const BATCH_SIZE = 1000;

/** The rows of a statement, as an array gives them, or as they are made when they are asked for. */
export interface Rows<Value extends GraphValue = GraphValue> {
  readonly length: number;
  slice(start: number, end: number): readonly Value[];
}

/** A row for each item, made when its batch is sent, so that no more than a batch of rows is kept. */
export const rowsOf = <Item, Value extends GraphValue>(
  items: readonly Item[],
  rowFor: (item: Item, place: number) => Value,
): Rows<Value> => ({
  length: items.length,
  slice: (start, end) => items.slice(start, end).map((item, place) => rowFor(item, start + place)),
});

/** What a statement that starts with `UNWIND $rows AS row` finds for the rows, batch by batch. */
async function* inBatches<Value extends GraphValue>(transaction: Transaction, statement: Statement, rows: Rows<Value>) {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const end = Math.min(start + BATCH_SIZE, rows.length);
    const batch = rows.slice(start, end);
    yield { batch, found: await transaction.run(statement, { rows: batch }) };
    transaction.progress?.(statement.name, end, rows.length);
  }
}

/** Runs a statement that starts with `UNWIND $rows AS row` over all rows in batches, and returns all result rows. */
export async function runInBatches(
  transaction: Transaction,
  statement: Statement,
  rows: Rows,
): Promise<readonly Row[]> {
  return parseInBatches(transaction, statement, rows, (row) => row);
}

/** The same, with each row parsed as it comes, so that no more than a batch of rows is kept beside what is made of them. */
export async function parseInBatches<Parsed>(
  transaction: Transaction,
  statement: Statement,
  rows: Rows,
  parse: (row: Row) => Parsed,
): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  for await (const { found } of inBatches(transaction, statement, rows))
    for (const row of found) parsed.push(parse(row));
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
  rows: Rows<{ readonly key: string; readonly [name: string]: GraphValue }>,
): Promise<void> {
  const lost = new Set<string>();
  for await (const { batch, found } of inBatches(transaction, statement, rows)) {
    const keys = new Set(found.map((row) => written.parse(row).key));
    for (const { key } of batch) if (!keys.has(key)) lost.add(key);
  }
  if (lost.size === 0) return;
  throw new BadInput(`"${statement.name}" refers to nodes that are not in the graph: ${[...lost].join('; ')}.`);
}
