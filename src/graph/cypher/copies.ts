import type { NodeKey } from '../model/keys.ts';
import type { NodeForm, RelationForm } from '../model/stored.ts';
import type { Statement } from '../port.ts';

/** Creates nodes of one form with given properties, and returns the dump lines that it wrote. */
export const copyNodes = ({ labels }: NodeForm): Statement => ({
  name: `copy ${labels.join(':')}`,
  text: [
    'UNWIND $rows AS row',
    `CREATE (node:${labels.join(':')})`,
    'SET node = row.properties',
    'RETURN row.line AS line',
  ].join('\n'),
});

/**
 * Creates relations of one form between existing nodes, and returns the dump lines that it wrote; a row with a missing
 * end is not returned. Until a load is committed the planner takes the graph for empty, and without the hints it would
 * scan all nodes for each row.
 */
export const copyRelations = ({ type }: RelationForm, { label, property }: NodeKey): Statement => ({
  name: `copy ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH (start:${label} {${property}: row.start}) /*+ USING INDEX start:${label}(${property}) */`,
    'MATCH (end:Entity {id: row.end}) /*+ USING INDEX end:Entity(id) */',
    `CREATE (start)-[relation:${type}]->(end)`,
    'SET relation = row.properties',
    'RETURN row.line AS line',
  ].join('\n'),
});

/** Finds a node other than the versions of schema and data, which every installed graph holds. */
export const anyNode: Statement = {
  name: 'some node',
  text: [
    'MATCH (node)',
    "WHERE NOT node:DataVersion AND NOT (node:SchemaVersion AND coalesce(node.name, '') = 'graph')",
    'RETURN labels(node) AS labels LIMIT 1',
  ].join('\n'),
};

export const dropVersion: Statement = { name: 'drop schema version', text: 'MATCH (node:SchemaVersion) DELETE node' };
