import { CLAIM_COLUMNS } from '../model/claim-columns.ts';
import { RELATIONS } from '../model/index.ts';
import { UNCODED } from '../model/visibility-code.ts';
import type { Statement } from '../port.ts';

/**
 * Merges the node that identifies a claim. The merge locks the node, so concurrent writers of one claim take turns. The
 * node counts the versions of the claim, so a new claim needs no lookup of earlier versions.
 */
export const mergeClaims: Statement = {
  name: 'write Claim',
  text: [
    'UNWIND $rows AS row',
    'MERGE (claim:Claim {claimId: row.claimId})',
    'ON CREATE SET claim.type = row.type, claim.from = row.from, claim.to = row.to, claim.versions = 0',
    'SET claim.claimId = row.claimId',
    'RETURN claim.claimId AS claimId, claim.type AS type, claim.from AS from, claim.to AS to,',
    '  claim.versions AS versions',
  ].join('\n'),
};

const columns = CLAIM_COLUMNS.map((column) => `version.${column} AS ${column}`).join(', ');

const versions = (type: string): Statement => ({
  name: `versions of ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH (:Entity {id: row.from})-[version:\`${type}\`]->(:Entity {id: row.to})`,
    'WHERE version.claimId = row.claimId',
    `RETURN ${columns}`,
  ].join('\n'),
});

const close = (type: string): Statement => ({
  name: `close ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH (:Entity {id: row.from})-[version:\`${type}\`]->(:Entity {id: row.to})`,
    'WHERE version.versionId = row.versionId',
    `SET version.retractedAt = row.retractedAt, version.visibilityCode = ${UNCODED}`,
    'RETURN row.key AS key',
  ].join('\n'),
});

const open = (type: string): Statement => ({
  name: `write ${type}`,
  text: [
    'UNWIND $rows AS row',
    'MATCH (from:Entity {id: row.from})',
    'MATCH (to:Entity {id: row.to})',
    'MATCH (claim:Claim {claimId: row.columns.claimId})',
    `CREATE (from)-[version:\`${type}\`]->(to)`,
    'SET version += row.columns, claim.versions = row.number',
    'RETURN row.key AS key',
  ].join('\n'),
});

const update = (type: string): Statement => ({
  name: `update ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH (:Entity {id: row.from})-[version:\`${type}\`]->(:Entity {id: row.to})`,
    'WHERE version.versionId = row.versionId',
    'SET version += row.columns',
    'RETURN row.key AS key',
  ].join('\n'),
});

const statements = (type: string) => ({
  type,
  versions: versions(type),
  close: close(type),
  open: open(type),
  update: update(type),
});

export type ClaimStatements = ReturnType<typeof statements>;

/** The statements that read and write the versions of claims, one set for each claim type. */
export const CLAIM_STATEMENTS: readonly ClaimStatements[] = RELATIONS.map(({ type }) => statements(type));
