import type { Graph } from '../../src/graph/port.ts';
import { writeRows } from './use-graph.ts';

/** Changes the data of a graph back to version 4: visibility codes under their former name. */
export async function asVersion4(graph: Graph): Promise<void> {
  await writeRows(graph, "MATCH (s:SchemaVersion {name: 'graph'}) SET s.version = 4");
  await writeRows(graph, 'MATCH (:Entity)-[k]->() WHERE k.claimId IS NOT NULL SET k.standing = k.visibilityCode');
  await writeRows(graph, 'MATCH ()-[k]->() REMOVE k.visibilityCode');
  if (graph.engine === 'neo4j')
    await graph.define({
      name: 'former index',
      text: 'CREATE INDEX leads_from_to_claimid_standing IF NOT EXISTS FOR ()-[k:LEADS]-() ON (k.from, k.to, k.claimId, k.standing)',
    });
}
