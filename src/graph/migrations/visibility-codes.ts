import { correctIn } from '../cypher/corrections.ts';
import { rebuildVisibilityCodes, removeFormerCodes } from '../cypher/visibility-codes.ts';
import { RELATIONS } from '../model/index.ts';
import type { Statement } from '../port.ts';
import type { Migration } from './migration.ts';

/** The relation indexes of versions 2 to 4. Their successors are defined at every start. */
const former: readonly Statement[] = RELATIONS.flatMap(({ type }) =>
  ['from_to', 'to_from'].map((ends) => {
    const name = `${type.toLowerCase()}_${ends}_claimid_standing`;
    return { name: `drop index ${name}`, text: `DROP INDEX ${name} IF EXISTS` };
  }),
);

/** Version 5: the column with the visibility code of a claim version is called `visibilityCode`, not `standing`. */
export const visibilityCodes: Migration = {
  version: 5,
  description: 'visibility codes of claims under their own name',
  definitions: (engine) => (engine === 'neo4j' ? former : []),
  async run(transaction) {
    await rebuildVisibilityCodes(transaction);
    await correctIn(transaction, [removeFormerCodes]);
  },
};
