import { z } from 'zod';
import { inBatches } from '../src/graph/cypher/batches.ts';
import { CLAIM_STATEMENTS } from '../src/graph/cypher/claim-statements.ts';
import { storedVersion } from '../src/graph/cypher/claim-version.ts';
import type { ClaimRow, Facts } from '../src/graph/model/facts.ts';
import type { Row, Statement, Transaction } from '../src/graph/port.ts';
import { ORIGIN } from './read-nodes.ts';

const nodesOfOthers: Statement = {
  name: 'nodes last written by others than the seed',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})',
    `WHERE coalesce(node.origin, '') <> '${ORIGIN}'`,
    'RETURN node.id AS id',
  ].join('\n'),
};

const knownClaims: Statement = {
  name: 'known claims',
  text: ['UNWIND $rows AS row', 'MATCH (claim:Claim {claimId: row.claimId})', 'RETURN claim.claimId AS id'].join('\n'),
};

const identified = z.object({ id: z.string() });
const idsOf = (rows: readonly Row[]) => new Set(rows.map((row) => identified.parse(row).id));

async function keptNodes(transaction: Transaction, { nodes, citations, coverage }: Facts): Promise<Set<string>> {
  const ids = [...nodes, ...citations, ...coverage].map(({ id }) => ({ id }));
  return idsOf(await inBatches(transaction, nodesOfOthers, ids));
}

/** Claims whose present version is another's, or which somebody closed: they have versions, and none of ours is open. */
async function keptClaims(transaction: Transaction, claims: readonly ClaimRow[]): Promise<Set<string>> {
  const rows = claims.map(({ claimId, type, from, to }) => ({ claimId, type, from, to }));
  const known = idsOf(await inBatches(transaction, knownClaims, rows));
  const ours = new Set<string>();
  for (const { type, versions } of CLAIM_STATEMENTS) {
    const ofType = rows.filter((row) => row.type === type && known.has(row.claimId));
    for (const version of (await inBatches(transaction, versions, ofType)).map((row) => storedVersion.parse(row))) {
      if (version.retractedAt === null && version.origin === ORIGIN) ours.add(version.claimId);
    }
  }
  return new Set([...known].filter((claimId) => !ours.has(claimId)));
}

/** The facts without those that somebody else has changed since the seed wrote them, and the ids of these. */
export async function withoutOthers(transaction: Transaction, facts: Facts) {
  const nodes = await keptNodes(transaction, facts);
  const claims = await keptClaims(transaction, facts.claims);
  const own = <Row extends { readonly id: string }>(rows: readonly Row[]) => rows.filter(({ id }) => !nodes.has(id));
  return {
    kept: [...nodes, ...claims],
    facts: {
      nodes: own(facts.nodes),
      citations: own(facts.citations),
      coverage: own(facts.coverage),
      claims: facts.claims.filter(({ claimId }) => !claims.has(claimId)),
    },
  };
}
