import { checkAsked } from '../convergence/check.ts';
import { type ChangedClaim, changedClaims } from '../convergence/difference.ts';
import type { Sought } from '../convergence/findings/find.ts';
import { BadInput } from '../graph/errors.ts';
import type { View } from '../graph/model/view.ts';
import { type Analysis, incidenceUnder } from './convergence.ts';
import { type FindingOf, findingsOf } from './findings.ts';

/** The same question under another view and under this one. */
export interface Difference {
  readonly before: Analysis;
  readonly after: Analysis;
}

/** The parts of the other view; those that are absent are as in the view of the operation. */
export type OtherView = Partial<View>;

/** @throws BadInput for a view that shows nothing, or of the future. */
export async function against(after: Analysis, other: OtherView): Promise<Difference> {
  check(other);
  const reader = after.reader.under(other);
  const incidence = await incidenceUnder(after.incidences, reader);
  return { before: { ...after, reader, incidence, supposed: '', asked: checkAsked(after.asked, incidence) }, after };
}

const refused = (part: string, problem: string) => new BadInput(`against: \`view.${part}\`: ${problem}.`);

function check({ status, basis, minSources, recordedAt }: OtherView): void {
  if (status?.length === 0) throw refused('status', 'an empty list shows nothing; accepted: one or more of its values');
  if (basis?.length === 0) throw refused('basis', 'an empty list shows nothing; accepted: one or more of its values');
  if (minSources !== undefined && minSources < 0) throw refused('minSources', 'accepted: 0 or more');
  if (recordedAt !== undefined && Date.parse(recordedAt) > Date.now())
    throw refused('recordedAt', 'the moment lies in the future; accepted: a moment up to now');
}

/** The claims in which the two differ. */
export const changedIn = ({ before, after }: Difference): readonly ChangedClaim[] =>
  changedClaims(before.incidence, after.incidence);

const keyOf = ({ found: { kind, grade, subjects } }: FindingOf) => [kind, grade, ...subjects].join(' ');

/** What one of two analyses finds and the other does not; of another grade is another finding. */
export function onlyIn(one: Analysis, other: Analysis, sought: Sought): readonly FindingOf[] {
  const known = new Set(findingsOf(other, sought).map(keyOf));
  return findingsOf(one, sought).filter((finding) => !known.has(keyOf(finding)));
}
