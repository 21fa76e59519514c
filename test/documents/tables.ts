import { readFileSync } from 'node:fs';

/** The rows of the first table below a heading, as cells. */
export function rowsUnder(document: string, heading: string): readonly (readonly string[])[] {
  const section = readFileSync(document, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const [table = ''] = /^\|(?:.*\n\|)*.*$/m.exec(section) ?? [];
  const [, , ...rows] = table.split('\n');
  return rows.map((row) => row.slice(2, -2).split(' | '));
}
