import type { Row } from '../columns.ts';
import type { Table } from './table.ts';

/** One row as a JSON object, its keys in the order of the columns. */
const objectOf = ({ columns }: Table): ((row: Row) => string) => {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  return (row) => `{${row.map((cell, place) => `${keys[place]}${JSON.stringify(cell)}`).join()}}`;
};

/** A root array of objects. */
export async function* json(table: Table): AsyncGenerator<string> {
  const asObject = objectOf(table);
  let between = '[\n';
  for await (const rows of table.pages) {
    if (rows.length === 0) continue;
    yield between + rows.map(asObject).join(',\n');
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}

/** One object on each line. */
export async function* ndjson(table: Table): AsyncGenerator<string> {
  const asObject = objectOf(table);
  for await (const rows of table.pages) yield rows.map((row) => `${asObject(row)}\n`).join('');
}
