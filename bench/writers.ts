import { startDataVersion } from '../src/graph/data-version.ts';
import { install } from '../src/graph/install.ts';
import { openGraph } from '../src/graph/open.ts';
import type { Graph } from '../src/graph/port.ts';
import { emptyGraph } from '../test/testkit/empty-graph.ts';
import { findDatabase } from './database.ts';

/**
 * `npx tsx bench/writers.ts`: what the data version costs concurrent writers on Neo4j. The same writes with and
 * without the node that counts them, in turns, so that both run in the same conditions.
 */

const ROUNDS = 6;
const WRITES = 600;
const WRITERS = [1, 4, 16];

const create = { name: 'create', text: 'UNWIND range(1, 20) AS n CREATE (:Written {key: $key, n: n})' };
const forget = { name: 'forget', text: 'MATCH (data:DataVersion) DELETE data' };

async function milliseconds(graph: Graph, writers: number): Promise<number> {
  let left = WRITES;
  const begun = performance.now();
  const write = async () => {
    while (left > 0) {
      left -= 1;
      const key = left;
      await graph.write((transaction) => transaction.run(create, { key }));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return (performance.now() - begun) / WRITES;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(graph: Graph, writers: number): Promise<void> {
  const times = { counted: [] as number[], uncounted: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await graph.write(startDataVersion);
    times.counted.push(await milliseconds(graph, writers));
    await graph.write((transaction) => transaction.run(forget));
    times.uncounted.push(await milliseconds(graph, writers));
  }
  const [counted, uncounted] = [median(times.counted), median(times.uncounted)];
  const ratio = (counted / uncounted).toFixed(2);
  process.stdout.write(
    `${writers} writers: ${counted.toFixed(2)} ms a write, ${uncounted.toFixed(2)} uncounted: ${ratio}\n`,
  );
}

const database = await findDatabase(process.env);
const graph = await openGraph({ ...database.location, deadlineMilliseconds: 120_000, waitMilliseconds: 60_000 });
try {
  await install(graph);
  await milliseconds(graph, 4);
  for (const writers of WRITERS) await compare(graph, writers);
  await emptyGraph(graph);
} finally {
  await graph.close();
  await database.stop();
}
