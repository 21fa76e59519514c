import { DATES_OF_CLAIM } from '../model/claim-columns.ts';
import { COOPERATES_ON } from '../model/definition.ts';
import { IDENTITIES, NODE_KINDS, RELATIONS } from '../model/index.ts';
import { NODE_KEYS } from '../model/keys.ts';
import { SLUG } from '../model/node.ts';
import { dateColumns } from '../model/property.ts';
import type { Statement } from '../port.ts';

const TYPES = RELATIONS.map(({ type }) => type).join('|');

const statement = (name: string, ...lines: readonly string[]): Statement => ({ name, text: lines.join('\n') });

export const labelsInUse = statement(
  'labels in use',
  'MATCH (node)',
  'RETURN labels(node) AS labels, count(node) AS count',
);

export const typesInUse = statement(
  'types in use',
  'MATCH ()-[relation]->()',
  'RETURN type(relation) AS type, count(relation) AS count',
);

/** Counts nodes without their key, which key scans do not reach. */
export const nodesWithoutKey: readonly Statement[] = NODE_KEYS.map(({ label, property }) =>
  statement(
    `${label} without key`,
    `MATCH (node:${label})`,
    `WHERE coalesce(node.${property} > '', false) = false`,
    `RETURN '${label}' AS label, '${property}' AS property, count(node) AS count`,
  ),
);

/**
 * Counts claim versions and COOPERATES_ON relations whose start node has the wrong label, so that scans do not reach
 * them.
 */
export const relationsFromWrongNodes: readonly Statement[] = [
  [TYPES, 'Entity'] as const,
  [COOPERATES_ON, 'Actor'] as const,
].map(([types, label]) =>
  statement(
    `relations that start at no ${label}`,
    `MATCH (start)-[relation:${types}]->()`,
    `WHERE NOT start:${label}`,
    `RETURN type(relation) AS type, '${label}' AS label, count(relation) AS count`,
  ),
);

const identity = `CASE ${IDENTITIES.map((one) => `WHEN node:${one} THEN '${one}'`).join(' ')} ELSE '' END`;

/** Entities of `$keys` whose id is not their identity, a colon and their slug. */
export const wrongIds = statement(
  'wrong ids',
  'UNWIND $keys AS key',
  'MATCH (node:Entity {id: key})',
  `WITH node, ${identity} + ':' + coalesce(node.slug, '') AS expected`,
  "WHERE coalesce(node.id, '') <> expected",
  'RETURN node.id AS id, expected',
);

/** Entities of `$keys` with an invalid slug. */
export const wrongSlugs = statement(
  'wrong slugs',
  'UNWIND $keys AS key',
  'MATCH (node:Entity {id: key})',
  `WHERE NOT coalesce(node.slug, '') =~ '${SLUG.source}'`,
  'RETURN node.id AS id, node.slug AS slug',
);

/** Claim versions, from the nodes of `$keys`, whose claim has no Claim node. */
export const versionsWithoutClaim = statement(
  'versions without Claim',
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[version:${TYPES}]->()`,
  'WHERE NOT EXISTS { MATCH (claim:Claim {claimId: version.claimId}) }',
  'RETURN type(version) AS type, version.versionId AS version, version.claimId AS claim',
);

/** Claim versions whose columns disagree with their relation or with their Claim node. */
export const misplacedVersions = statement(
  'misplaced versions',
  'UNWIND $keys AS key',
  `MATCH (from:Entity {id: key})-[version:${TYPES}]->(to)`,
  'MATCH (claim:Claim {claimId: version.claimId})',
  'WITH version, type(version) AS type, from.id AS from, to.id AS to, claim',
  "WHERE coalesce(version.from, '') <> from OR coalesce(version.to, '') <> coalesce(to, '')",
  "  OR coalesce(claim.from, '') <> from OR coalesce(claim.to, '') <> coalesce(to, '')",
  "  OR coalesce(claim.type, '') <> type",
  'RETURN version.versionId AS version, type, from, to, version.from AS versionFrom, version.to AS versionTo,',
  '  claim.type AS claimType, claim.from AS claimFrom, claim.to AS claimTo',
);

/** Claims with two versions that were current at the same time. */
export const overlappingVersions = statement(
  'overlapping versions',
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[version:${TYPES}]->()`,
  'WITH version ORDER BY version.recordedAt, version.versionId',
  'WITH version.claimId AS claim, collect(version.versionId) AS versions,',
  "  collect(version.recordedAt) AS starts, collect(coalesce(version.retractedAt, '9999')) AS ends",
  'WHERE any(place IN range(0, size(starts) - 2) WHERE ends[place] > starts[place + 1])',
  'RETURN claim, versions',
);

/** The claims that have a version starting at an entity of `$keys`. */
export const claimsOfVersions = statement(
  'claims of versions',
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[version:${TYPES}]->()`,
  'RETURN DISTINCT version.claimId AS claim',
);

/** Claims of `$keys` without a citation. */
export const claimsWithoutCitation = statement(
  'claims without citation',
  'UNWIND $keys AS key',
  'MATCH (claim:Claim {claimId: key})',
  'WHERE NOT EXISTS { (claim)-[:CITES]->(:Citation) }',
  'RETURN key AS claim',
);

const DATES_OF_NODES = NODE_KINDS.flatMap(({ properties }) =>
  Object.entries(properties).flatMap(([name, { type }]) => {
    const { from, to } = dateColumns(name);
    return type === 'dateSpan' ? [from, to] : [];
  }),
);

const noText = (variable: string, columns: readonly string[]) =>
  [...new Set(columns)].map((column) => `${variable}.${column} <> toString(${variable}.${column})`).join(' OR ');

/** Whether a node has a date in a type of its engine: everything else, and every dump, takes days and moments as text. */
export const nodeHasEngineDate = (variable: string): string => noText(variable, DATES_OF_NODES);
/** The same of a relation. */
export const relationHasEngineDate = (variable: string): string => noText(variable, DATES_OF_CLAIM);

/** Nodes and relations with such a date, at the entities of `$keys`. */
export const engineDates: readonly Statement[] = [
  statement(
    'dates of claims that are no text',
    'UNWIND $keys AS key',
    `MATCH (:Entity {id: key})-[version:${TYPES}]->()`,
    `WHERE ${relationHasEngineDate('version')}`,
    'RETURN version.versionId AS what',
  ),
  statement(
    'dates of nodes that are no text',
    'UNWIND $keys AS key',
    'MATCH (node:Entity {id: key})',
    `WHERE ${nodeHasEngineDate('node')}`,
    'RETURN node.id AS what',
  ),
];
