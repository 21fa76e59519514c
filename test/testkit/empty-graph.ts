import type { Graph } from '../../src/graph/port.ts';

/** Deletes relations before nodes, so that the many relations of one node are not all deleted at once. */
const BATCH_SIZE = 10_000;
const PARTS = [
  { name: 'some relations', text: `MATCH ()-[k]->() WITH k LIMIT ${BATCH_SIZE} DELETE k RETURN count(k) AS gone` },
  { name: 'some nodes', text: `MATCH (n) WITH n LIMIT ${BATCH_SIZE} DELETE n RETURN count(n) AS gone` },
];

/** Removes all nodes and relations, in bounded transactions; constraints and indexes stay. */
export async function emptyGraph(graph: Graph): Promise<void> {
  for (const part of PARTS) {
    let gone: unknown;
    do [gone] = await graph.write(async (transaction) => (await transaction.run(part)).map((row) => row.gone));
    while (gone === BATCH_SIZE);
  }
}
