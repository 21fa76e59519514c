import type { Graph } from '../../src/graph/port.ts';

const SOME_NODES = { name: 'empty', text: 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS gone' };

/** Removes all nodes and relations, in bounded transactions; constraints and indexes stay. */
export async function emptyGraph(graph: Graph): Promise<void> {
  for (;;) {
    const [row] = await graph.write((transaction) => transaction.run(SOME_NODES));
    if (row?.gone === 0) return;
  }
}
