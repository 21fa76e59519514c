import { visible } from '../model/view.ts';
import type { Statement } from '../port.ts';

/** The names of nodes: acronym, name in Spanish and English, and what tells an event from another. */
export const namesOfNodes: Statement = {
  name: 'names of a sheet',
  text: [
    'UNWIND $ids AS id',
    'MATCH (n1:Entity {id: id})',
    'RETURN n1.id AS id, n1.acronym AS acronym, n1.nameEs AS es, n1.nameEn AS en, n1.distinctionEs AS distinction',
  ].join('\n'),
};

const QUOTED = [
  '-[:CITES]->(q1:Citation)-[:QUOTES]->(d1:Document)',
  'RETURN DISTINCT key, q1.id AS id, q1.quote AS quote, q1.section AS section, q1.position AS position, d1.nameEs AS document, d1.id AS documentId',
];

/** The sentences behind the visible claims between pairs of nodes. */
export const sentencesOfClaims: Statement = {
  name: 'sentences of a sheet',
  text: [
    'UNWIND $pairs AS pair',
    'MATCH (n1:Entity {id: pair.from})-[k]->(n2:Entity {id: pair.to})',
    `WHERE type(k) = pair.type AND ${visible('k')}`,
    'WITH pair.key AS key, k.claimId AS claimId',
    `MATCH (:Claim {claimId: claimId})${QUOTED.join('\n')}`,
  ].join('\n'),
};

/** The sentences behind coverage. */
export const sentencesOfCoverage: Statement = {
  name: 'sentences of coverage',
  text: ['UNWIND $ids AS key', `MATCH (:Coverage {id: key})${QUOTED.join('\n')}`].join('\n'),
};
