import { TEXTS } from '../cypher/derived-texts.ts';
import { FORMER_CLAIM_BASES, FORMER_NODE_BASES, STATED_MOMENTS } from '../cypher/former-bases.ts';
import { FORMER_CODES, FORMER_TEXTS } from '../cypher/former-columns.ts';
import { PAIRS } from '../cypher/pairs.ts';
import { VISIBILITY_CODES } from '../cypher/visibility-codes.ts';
import { WORDS } from '../cypher/words.ts';
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

/**
 * Version 5: visibility codes are called `visibilityCode`, not `standing`; pairs follow topics of topics; more texts are
 * searched; the prose on what a document was read for is gone, as readings say it; what the seed last wrote stands apart
 * from nodes, and its own moments apart from those of the graph.
 */
export const derivedData: Migration = {
  version: 5,
  description:
    'visibility codes under their name, pairs through topics of topics, search words, and what the seed wrote',
  definitions: (engine) => (engine === 'neo4j' ? former : []),
  steps: [
    ...VISIBILITY_CODES,
    ...TEXTS,
    ...PAIRS,
    ...WORDS,
    FORMER_CODES,
    FORMER_TEXTS,
    FORMER_NODE_BASES,
    FORMER_CLAIM_BASES,
    STATED_MOMENTS,
  ],
  run: () => Promise.resolve(),
};
