import type { Choices } from './property.ts';

export const CLAIM_STATUSES = ['CONFIRMED', 'PROPOSED', 'DISPUTED', 'WITHDRAWN'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** How sure a status is, weakest first: a path is as sure as its weakest claim. */
export const STATUS_STRENGTH: readonly ClaimStatus[] = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];

export const CLAIM_BASES = ['STATED', 'INFERRED', 'DERIVED'] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

export const claimStatus: Choices = {
  name: 'ClaimStatus',
  description: 'How sure a claim is, as its sources have it.',
  values: {
    CONFIRMED: 'A source states it as done, agreed or committed.',
    PROPOSED: 'A source proposes it; nobody has confirmed it.',
    DISPUTED: 'Sources contradict each other about it.',
    WITHDRAWN: 'It was said and taken back.',
  },
};

export const claimBasis: Choices = {
  name: 'ClaimBasis',
  description: 'What a claim rests on.',
  values: {
    STATED: 'A source says it in so many words.',
    INFERRED: 'A reader completed it from the context, as a year that the source leaves out.',
    DERIVED: 'A mapping or a rule says it; `rule` names which.',
  },
};

export const certainty: Choices = {
  name: 'Certainty',
  description: 'Whether the day of the view lies in the time in which a claim holds, as far as its dates tell.',
  values: {
    CERTAIN: 'It does, however the dates are read. A claim without dates holds on every day.',
    POSSIBLE: 'It may: the claim begins or ends on a day that is not known, before or after that of the view.',
  },
};

/**
 * What the relation of every claim carries, one relation a version.
 *
 * `from` and `to` repeat the ids of both ends: an index over them pages through a hub in order.
 * `recordedAt` and `retractedAt` bound the time in which the graph held the version; `validFrom` and `validTo`
 * (first and last possible day) bound the time of which it speaks, with `validFromLatest` and `validToEarliest`
 * where a bound is not known to the day. `sources` is the number of different documents that the version cites;
 * for `standing` see `standing.ts`.
 */
export const CLAIM_COLUMNS = [
  'claimId',
  'versionId',
  'from',
  'to',
  'role',
  'status',
  'basis',
  'sources',
  'standing',
  'rule',
  'note',
  'origin',
  'validFrom',
  'validFromLatest',
  'validToEarliest',
  'validTo',
  'recordedAt',
  'retractedAt',
  'published',
  'author',
] as const;

/** Those of which a filter asks as text: each is kept folded too. */
export const CLAIM_TEXTS = ['note'] as const;
