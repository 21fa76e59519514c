import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Graph, GraphValue, Parameters, Row } from '../../src/graph/port.ts';
import { emptyGraph } from './empty-graph.ts';
import type { Engine } from './engines.ts';

/** One graph for all tests of a `describe`, emptied before each of them. Call the result inside a test. */
export function useGraph(engine: Engine): () => Graph {
  let graph: Graph | undefined;
  const opened = () => {
    if (!graph) throw new Error('The graph is open inside tests only.');
    return graph;
  };
  beforeAll(async () => {
    graph = await engine.open();
  });
  beforeEach(() => emptyGraph(opened()));
  afterAll(() => graph?.close());
  return opened;
}

export function readRows(graph: Graph, text: string, parameters?: Parameters): Promise<readonly Row[]> {
  return graph.read({ name: text, text }, parameters);
}

/** Runs one statement in a write transaction of its own. */
export function writeRows(graph: Graph, text: string, parameters?: Parameters): Promise<readonly Row[]> {
  return graph.write((transaction) => transaction.run({ name: text, text }, parameters));
}

/** The only value of a statement that returns one row with one column. */
export async function askOne(graph: Graph, text: string, parameters?: Parameters): Promise<GraphValue | undefined> {
  const rows = await readRows(graph, text, parameters);
  const columns = rows.map((row) => Object.values(row));
  if (columns.length !== 1 || columns[0]?.length !== 1) throw new Error(`Not one value: ${JSON.stringify(rows)}`);
  return columns[0][0];
}
