import type { Graph } from '../../src/graph/port.ts';
import { Child } from './child.ts';
import { readRows } from './use-graph.ts';

/**
 * Lets a child write numbers from `first` on until it has printed this many, then runs `end`. @returns the printed
 * numbers.
 */
export async function writeUntil(
  location: { url: string; user?: string; password?: string },
  first: number,
  enough: number,
  end: (child: Child) => Promise<void>,
): Promise<readonly number[]> {
  const child = new Child('write-numbers.ts', JSON.stringify(location), String(first));
  const acknowledged: number[] = [];
  while (acknowledged.length < enough) acknowledged.push(numberOf(await child.line()));
  await end(child);
  for (let line = await child.line(); line; line = await child.line()) acknowledged.push(numberOf(line));
  return acknowledged;
}

/** The numbers with both nodes, and those with only one. */
export async function keptNumbers(graph: Graph): Promise<{ whole: ReadonlySet<number>; half: readonly number[] }> {
  const text = 'MATCH (n:Number) RETURN n.number AS number, count(n) AS nodes ORDER BY number';
  const rows = await readRows(graph, text);
  const numbersWith = (whole: boolean) =>
    rows.filter((row) => (row.nodes === 2) === whole).map((row) => Number(row.number));
  return { whole: new Set(numbersWith(true)), half: numbersWith(false) };
}

function numberOf(line: string | undefined): number {
  if (!line || !/^\d+$/.test(line)) throw new Error(`The child printed no number but: ${line}`);
  return Number(line);
}
