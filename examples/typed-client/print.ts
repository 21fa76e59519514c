import { stringify } from 'csv-stringify/sync';

interface Row {
  readonly [column: string]: string | number | null | undefined;
}

/** Prints rows as CSV, all or none; where they can't be had, why, with exit code 1. */
export async function printCsv(rows: AsyncIterable<Row>): Promise<void> {
  try {
    const all: Row[] = [];
    for await (const row of rows) all.push(row);
    process.stdout.write(stringify(all, { header: true, escape_formulas: true }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
