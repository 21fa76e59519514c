import type { NodeKey } from '../model/keys.ts';
import type { Statement } from '../port.ts';

/** The next nodes found by a key, after `$after`, in the order of the key. */
export const nodesAfter = ({ label, property }: NodeKey): Statement => ({
  name: `nodes of ${label}`,
  text: [
    `MATCH (node:${label})`,
    `WHERE node.${property} > $after`,
    `RETURN node.${property} AS key, labels(node) AS labels, properties(node) AS properties`,
    'ORDER BY key LIMIT $limit',
  ].join('\n'),
});

/** Only their keys. */
export const keysAfter = ({ label, property }: NodeKey): Statement => ({
  name: `keys of ${label}`,
  text: [
    `MATCH (node:${label})`,
    `WHERE node.${property} > $after`,
    `RETURN node.${property} AS key`,
    'ORDER BY key LIMIT $limit',
  ].join('\n'),
});

/** The relations that start at the nodes of `$keys`, some at a time, in an order that is the same each time. */
export const relationsFrom = ({ label, property }: NodeKey): Statement => ({
  name: `relations from ${label}`,
  text: [
    'UNWIND $keys AS key',
    `MATCH (node:${label} {${property}: key})-[relation]->(end)`,
    'RETURN key, type(relation) AS type, end.id AS end, properties(relation) AS properties, relation.versionId AS version',
    'ORDER BY key, type, end, version SKIP $skip LIMIT $limit',
  ].join('\n'),
});
