import * as z from 'zod';
import { dateColumns } from '../model/property.ts';
import type { Statement, Transaction } from '../port.ts';
import { parseInBatches, rowsOf, runInBatches } from './batches.ts';

const ofClaims: Statement = {
  name: 'citations of claims',
  text: [
    'UNWIND $rows AS row',
    'MATCH (:Claim {claimId: row.claimId})-[:CITES]->(citation:Citation)',
    'RETURN row.claimId AS claimId, citation.id AS id',
    'ORDER BY claimId, id',
  ].join('\n'),
};

const documents: Statement = {
  name: 'documents of citations',
  text: [
    'UNWIND $rows AS row',
    'MATCH (citation:Entity {id: row.id})-[:QUOTES]->(document:Document)',
    `RETURN citation.id AS id, document.id AS document, document.${dateColumns('date').from} AS day`,
  ].join('\n'),
};

const cited = z.object({ claimId: z.string(), id: z.string() });
const quoted = z.object({ id: z.string(), document: z.string(), day: z.string().nullable() });

/** The citations of each claim that has some, in order of their ids. */
export async function citationsOfClaims(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const asked = rowsOf(claimIds, (claimId) => ({ claimId }));
  await parseInBatches(transaction, ofClaims, asked, (row) => {
    const { claimId, id } = cited.parse(row);
    const known = found.get(claimId);
    if (known) known.push(id);
    else found.set(claimId, [id]);
  });
  return found;
}

/** The document of a citation, and the first possible day of its date. */
export interface Quoted {
  readonly document: string;
  readonly day: string | null;
}

/** What stored citations quote, by their ids. */
export async function quotedBy(
  transaction: Transaction,
  citations: readonly string[],
): Promise<ReadonlyMap<string, Quoted>> {
  const rows = await runInBatches(
    transaction,
    documents,
    rowsOf(citations, (id) => ({ id })),
  );
  return new Map(rows.map((row) => quoted.parse(row)).map(({ id, document, day }) => [id, { document, day }]));
}
