import { rebuildVisibilityCodes } from '../cypher/visibility-codes.ts';
import { COOPERATES_ON } from '../model/definition.ts';
import { RELATIONS } from '../model/index.ts';
import type { Statement } from '../port.ts';
import type { Migration } from './migration.ts';

const TYPES = [...RELATIONS.map(({ type }) => type), COOPERATES_ON];

const drop = (name: string): Statement => ({
  name: `drop index ${name}`,
  text: `DROP INDEX ${name} IF EXISTS`,
});

/** The relation indexes of version 1, over both ends only. Their successors are defined at every start. */
const former = TYPES.flatMap((type) => [`${type.toLowerCase()}_from`, `${type.toLowerCase()}_to`]).map(drop);

/**
 * Version 2: every claim version has a visibility code, and Neo4j has indexes over both ends, the claim id and this
 * code. Version 2 also introduced folded texts; migration to version 4 writes them.
 */
export const claimIndexes: Migration = {
  version: 2,
  description: 'visibility codes of claims with relation indexes over them',
  definitions: (engine) => (engine === 'neo4j' ? former : []),
  async run(transaction) {
    await rebuildVisibilityCodes(transaction);
  },
};
