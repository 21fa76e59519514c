import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { administrationOf } from '../../src/administration/administration.ts';
import { parseTask } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import type { Graph } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';

/** Runs a command as the command line does. */
export async function command(graph: Graph, ...words: readonly string[]) {
  const task = parseTask(words);
  if (task.command === 'help') throw new Error('no command');
  const lines: string[] = [];
  const code = await run(administrationOf(graph), task, (line) => void lines.push(line), undefined);
  return { code, lines, text: lines.join('\n') };
}

/** The path of a file that is not there yet, in a folder of its own. */
export const newFile = (name: string): string => join(temporaryFolder(), name);

/** A file in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = newFile(name);
  writeFileSync(file, content);
  return file;
}

/** The cells of a row by their headers. */
type Row = { [header: string]: string | null };

/** Changes rows of a workbook as a person would who sees the sheet; what is hidden stays in its row. */
export async function correct(file: string, change: (rows: Row[]) => Row[]): Promise<string> {
  const { sheets } = await readXlsx(readFileSync(file));
  const [matrix] = sheets;
  if (!matrix) throw new Error('no sheet');
  const filled = matrix.rows.filter((row) => row.some((cell) => cell !== null));
  const [headers = [], ...rows] = filled.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  const named = rows.map((row) => Object.fromEntries(headers.map((header, place) => [header, row[place] ?? null])));
  const changed = change(named).map((row) => headers.map((header) => row[`${header}`] ?? null));
  const others = sheets
    .slice(1)
    .map(({ name, rows: kept, hidden }) => ({ name, rows: kept, ...(hidden && { hidden }) }));
  return fileWith(
    'corregida.xlsx',
    await writeXlsx({ sheets: [{ name: matrix.name, rows: [headers, ...changed] }, ...others] }),
  );
}
