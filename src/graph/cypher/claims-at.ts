import * as z from 'zod';
import type { Relation } from '../model/relation.ts';
import type { Statement, Transaction } from '../port.ts';
import { parseInBatches } from './batches.ts';

const claimsAt = ({ type }: Relation, end: 'from' | 'to'): Statement => ({
  name: `claims ${type} at their ${end}`,
  text: [
    'UNWIND $rows AS row',
    end === 'from'
      ? `MATCH (:Entity {id: row.id})-[claim:${type}]->(:Entity)`
      : `MATCH (:Entity {id: row.id})<-[claim:${type}]-(:Entity)`,
    'WHERE claim.retractedAt IS NULL',
    'RETURN claim.claimId AS claimId, claim.from AS from, claim.to AS to, claim.role AS role',
  ].join('\n'),
});

const found = z.object({ claimId: z.string(), from: z.string(), to: z.string(), role: z.string().nullable() });

/** What identifies a claim that holds. */
export interface PresentKey extends z.infer<typeof found> {
  readonly type: string;
}

/** The claims of a relation that hold, and begin (`from`) or end (`to`) at some nodes. */
export async function claimsAtNodes(
  transaction: Transaction,
  relation: Relation,
  end: 'from' | 'to',
  ids: readonly string[],
): Promise<readonly PresentKey[]> {
  const rows = ids.map((id) => ({ id }));
  return parseInBatches(transaction, claimsAt(relation, end), rows, (row) => ({
    ...found.parse(row),
    type: relation.type,
  }));
}
