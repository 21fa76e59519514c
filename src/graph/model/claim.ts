import type { Choices } from './property.ts';

export const CLAIM_STATUSES = ['CONFIRMED', 'PROPOSED', 'DISPUTED', 'WITHDRAWN'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Statuses from weakest to strongest: a path has the status of its weakest claim. */
export const STATUS_STRENGTH: readonly ClaimStatus[] = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];

export const CLAIM_BASES = ['STATED', 'INFERRED', 'DERIVED'] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

export const claimStatus: Choices = {
  name: 'ClaimStatus',
  description: 'The status of a claim, according to its sources.',
  values: {
    CONFIRMED: 'A source states it as done, agreed or committed.',
    PROPOSED: 'A source proposes it; nobody has confirmed it.',
    DISPUTED: 'Sources contradict each other about it.',
    WITHDRAWN: 'It was stated and later taken back.',
  },
  ranked: STATUS_STRENGTH,
};

export const claimBasis: Choices = {
  name: 'ClaimBasis',
  description: 'Whether a claim is stated, inferred or derived.',
  values: {
    STATED: 'A source states it explicitly.',
    INFERRED: 'A reader inferred it from the context, such as a year that the source leaves out.',
    DERIVED: 'A mapping or rule derived it; `rule` names it.',
  },
};

export const certainty: Choices = {
  name: 'Certainty',
  description: 'Whether a claim holds on the day of the view, judged by its dates.',
  values: {
    CERTAIN:
      'It holds on that day, however its dates are read. A claim without a first day does so from the first possible day ' +
      'of its earliest document on; if no document has a date, from the day on which the graph recorded it.',
    POSSIBLE:
      'It may hold: its first or last day is not known exactly, and may lie before or after the day of the view; or it has ' +
      'no first day, and its documents are later than the day of the view.',
  },
};
