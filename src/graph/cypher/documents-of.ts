import { visible } from '../model/view.ts';
import type { Statement } from '../port.ts';

/** The ids of the documents that support the visible claims at nodes. */
export const documentsOf: Statement = {
  name: 'documents of undertakings',
  text: [
    'UNWIND $ids AS id',
    'MATCH (n1:Entity {id: id})-[k]-(:Entity)',
    `WHERE k.claimId >= '' AND ${visible('k')}`,
    'WITH DISTINCT k.claimId AS claimId',
    'MATCH (:Claim {claimId: claimId})-[:CITES]->(:Citation)-[:QUOTES]->(d1:Document)',
    'RETURN DISTINCT d1.id AS id',
  ].join('\n'),
};
