import { claimBasis, claimStatus } from './claim.ts';
import {
  day,
  moment,
  only,
  type Properties,
  requiredChoice,
  requiredFlag,
  requiredInteger,
  requiredMoment,
  requiredText,
  text,
} from './property.ts';

/**
 * What is stated of a claim, whatever its relation. A property that only claims of some relations have stands with these
 * (`relations.ts`), as roles do.
 *
 * From a declaration follow: the field of `Claim`, its filter, order and group key, the stored columns with their check,
 * dump and load, the new version when it changes, the key in the seed, and the tables of `docs/model.md`.
 */
export const CLAIM_PROPERTIES = {
  status: requiredChoice(claimStatus, 'The status of the claim.'),
  basis: only(['read', 'filter', 'group'], requiredChoice(claimBasis, 'Whether it is stated, inferred or derived.')),
  rule: only(['read'], text('The rule that derived it, if its basis is DERIVED.')),
  note: only(
    ['read', 'filter'],
    text(
      'A remark on something odd in the source, or on how it was inferred. Not translated: Spanish in the founding data.',
    ),
  ),
} satisfies Properties;

const kept = (property: Properties[string]) => only([], property);

/** What the program works out of a claim, or writes in its own way. A change makes a new version, as one of the stated does. */
export const WORKED_OUT: Properties = {
  claimId: kept(requiredText('The claim, the same over all its versions.')),
  from: kept(requiredText('The id of the node at its start.')),
  to: kept(requiredText('The id of the node at its end.')),
  sources: only(['read', 'filter', 'order'], requiredInteger('Number of distinct documents that support it.')),
  validFrom: only(
    ['read', 'filter', 'order'],
    day('The first day on which it may hold; null if no beginning is known.'),
  ),
  validFromLatest: only(
    ['read'],
    day('The latest day on which it may begin to hold, if its beginning is not known to the day.'),
  ),
  validToEarliest: only(['read'], day('The earliest day that may be its last, if its end is not known to the day.')),
  validTo: only(['read', 'filter'], day('The last day on which it may hold; null if no end is known.')),
  published: kept(requiredFlag('Whether everybody sees it, or only its author.')),
};

/** What follows from the documents that it cites. A version that lacks it, or has another, is brought up to date, and stays. */
export const FROM_DOCUMENTS = {
  attestedFrom: only(
    ['read'],
    day('The first possible day of the date of its earliest document; null if no document has a date.'),
  ),
} satisfies Properties;

/** What is recorded of the writing of a version: to write the same claim again changes none of it. */
export const RECORDED = {
  versionId: kept(requiredText('The version: the claim and the number of the version.')),
  visibilityCode: kept(
    requiredInteger('A number, derived from the other properties, that decides the visibility of most versions.'),
  ),
  origin: kept(requiredText('Who wrote the version: `seed`, an import, or a person.')),
  recordedAt: only(['read', 'filter', 'order'], requiredMoment('When the graph recorded this version of the claim.')),
  statedAt: only(
    ['read'],
    moment('The moment that its origin gives it: the date of the facts. Null where the origin gives none.'),
  ),
  retractedAt: kept(moment('When the version was retracted or replaced by the next; null for the current version.')),
  author: kept(text('Who wrote it, as long as it is not published.')),
} satisfies Properties;
