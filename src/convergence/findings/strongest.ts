import { type ClaimStatus, STATUS_STRENGTH } from '../../graph/model/claim.ts';

/** The strongest of the statuses of some claims; null where there are none. */
export const strongest = (claims: readonly { readonly status: ClaimStatus }[]): ClaimStatus | null =>
  STATUS_STRENGTH.findLast((status) => claims.some((claim) => claim.status === status)) ?? null;
