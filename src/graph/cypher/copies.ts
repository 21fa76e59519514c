import type { NodeKey } from '../model/keys.ts';
import type { NodeForm, RelationForm } from '../model/stored.ts';
import type { Statement } from '../port.ts';

/** Creates nodes of a form as they stood elsewhere, and says the lines that it wrote. */
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
 * The same for relations of a form between nodes that are there; a row whose ends are not says nothing. To the planner
 * the graph is empty until the load is committed: without the hints it walks over all nodes for each row.
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

/** What an installed graph holds before anything is written to it. */
export const someNode: Statement = {
  name: 'some node',
  text: [
    'MATCH (node)',
    "WHERE NOT (node:SchemaVersion AND coalesce(node.name, '') = 'graph')",
    'RETURN labels(node) AS labels LIMIT 1',
  ].join('\n'),
};

export const dropVersion: Statement = { name: 'drop schema version', text: 'MATCH (node:SchemaVersion) DELETE node' };
