import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { STATED } from '../graph/model/claim-columns.ts';
import { type ClaimRow, columnsOfAll } from '../graph/model/facts.ts';
import type { GraphValue } from '../graph/port.ts';
import type { PresentClaim } from './change-set.ts';

const text = z
  .string()
  .nullish()
  .transform((one) => one ?? undefined);

const named = z.object({
  role: text,
  status: z.enum(CLAIM_STATUSES),
  basis: z.enum(CLAIM_BASES),
  sources: z.int(),
  origin: z.string(),
  validFrom: text,
  validFromLatest: text,
  validToEarliest: text,
  validTo: text,
  attestedFrom: text,
  recordedAt: z.string(),
  statedAt: text,
  published: z.boolean(),
  author: text,
});

const OTHERS = columnsOfAll(STATED).filter((column) => !(column in named.shape));
const value = z.custom<GraphValue>();

/** A stored version as a row, on its citations. */
export function rowOf(
  { claimId, type, from, to }: Pick<ClaimRow, 'claimId' | 'type' | 'from' | 'to'>,
  { version, citations }: PresentClaim,
): ClaimRow {
  const stored = Object.entries(version).filter(([column, one]) => OTHERS.includes(column) && one !== null);
  const columns = Object.fromEntries(stored.map(([column, one]) => [column, value.parse(one)]));
  return { claimId, type, from, to, ...named.parse(version), citations, columns };
}
