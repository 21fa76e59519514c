import { type CLAIM_COLUMNS, claimBasis, claimStatus } from '../../src/graph/model/claim.ts';
import { code, table } from './markdown.ts';

type ClaimColumn = (typeof CLAIM_COLUMNS)[number];

const MEANINGS: { readonly [column in ClaimColumn]: string } = {
  claimId: 'The claim, the same over all its versions.',
  versionId: 'The version: the claim and the number of the version.',
  from: 'The id of the node at its start.',
  to: 'The id of the node at its end.',
  role: 'The role of the subject, one of the roles of the relation; absent if the source names none.',
  status: `Its status: ${code(claimStatus.name)}.`,
  basis: `Its basis: ${code(claimBasis.name)}.`,
  sources: 'The number of distinct documents that it cites.',
  visibilityCode: 'A number, derived from the other properties, that decides the visibility of most versions.',
  rule: 'The rule that derived it, if its basis is DERIVED.',
  note: 'A remark on something odd in the source, or on how it was inferred.',
  origin: 'Who wrote the version: `seed`, an import, or a person.',
  validFrom: 'The first day on which it may hold; absent if no beginning is known.',
  validFromLatest: 'The latest possible first day, if it is not known exactly.',
  validToEarliest: 'The earliest possible last day, if it is not known exactly.',
  validTo: 'The last day on which it may hold; absent if no end is known.',
  recordedAt: 'When the graph recorded the version (UTC).',
  retractedAt: 'When the version was retracted or replaced by the next; absent for the current version.',
  published: 'Whether everybody sees it, or only its author.',
  author: 'Who wrote it, as long as it is not published.',
};

export const claimTable = (): string =>
  table(
    ['property', 'what it says'],
    Object.entries(MEANINGS).map(([column, meaning]) => [code(column), meaning]),
  );
