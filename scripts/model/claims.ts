import { type CLAIM_COLUMNS, claimBasis, claimStatus } from '../../src/graph/model/claim.ts';
import { code, table } from './markdown.ts';

type ClaimColumn = (typeof CLAIM_COLUMNS)[number];

const MEANINGS: { readonly [column in ClaimColumn]: string } = {
  claimId: 'The claim, the same over all its versions.',
  versionId: 'The version: the claim and the number of the version.',
  from: 'The id of the node at its start.',
  to: 'The id of the node at its end.',
  role: "The part that its subject plays, one of the relation's roles; absent where the source names none.",
  status: `How sure it is: ${code(claimStatus.name)}.`,
  basis: `What it rests on: ${code(claimBasis.name)}.`,
  sources: 'The number of different documents that it cites.',
  standing: 'A number by which most versions are found visible at a glance; derived from the others.',
  rule: 'Which rule derives it, where it is DERIVED.',
  note: 'What is odd about it in its source, or how it was inferred.',
  origin: 'Who wrote the version: `seed`, an import, or a person.',
  validFrom: 'The first day on which it may hold; absent where no beginning is known.',
  validFromLatest: 'The last day on which it may have begun, where that is not known to the day.',
  validToEarliest: 'The first day on which it may have ended, where that is not known to the day.',
  validTo: 'The last day on which it may hold; absent where no end is known.',
  recordedAt: 'From when on the graph held the version (UTC).',
  retractedAt: 'When the next version took its place; absent while it is the present one.',
  published: 'Whether others than its author see it.',
  author: 'Who wrote it, while it is not published.',
};

export const claimTable = (): string =>
  table(
    ['property', 'what it says'],
    Object.entries(MEANINGS).map(([column, meaning]) => [code(column), meaning]),
  );
