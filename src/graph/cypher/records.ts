import type { NodeKey } from '../model/keys.ts';
import type { Statement } from '../port.ts';
import { nodeHasEngineDate, relationHasEngineDate } from './problems.ts';

/** The nodes of `$keys` in that order, each with a flag for dates that are not text. */
export const nodesOf = ({ label, property }: NodeKey): Statement => ({
  name: `nodes of ${label}`,
  text: [
    'UNWIND $keys AS key',
    `MATCH (node:${label} {${property}: key})`,
    `RETURN key, labels(node) AS labels, properties(node) AS properties, coalesce(${nodeHasEngineDate('node')}, false) AS dated`,
    'ORDER BY key',
  ].join('\n'),
});

/** The relations that start at the nodes of `$keys`, a page at a time in a stable order. */
export const relationsFrom = ({ label, property }: NodeKey): Statement => ({
  name: `relations from ${label}`,
  text: [
    'UNWIND $keys AS key',
    `MATCH (node:${label} {${property}: key})-[relation]->(end)`,
    'WITH key, relation, type(relation) AS type, end.id AS end, relation.versionId AS version',
    'ORDER BY key, type, end, version SKIP $skip LIMIT $limit',
    `RETURN key, type, end, properties(relation) AS properties, coalesce(${relationHasEngineDate('relation')}, false) AS dated`,
  ].join('\n'),
});
