import { undertakingAt } from '../incidence.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import type { FindingGrade, FindingKind } from './kinds.ts';
import type { Workings } from './workings.ts';

/** Whether a date passed before a day: certainly if its last possible day did, possibly if its first did. */
function passed(from: string, to: string | null, day: string): FindingGrade | null {
  if (to !== null && to < day) return 'CERTAIN';
  return from < day ? 'POSSIBLE' : null;
}

function dueAt(workings: Workings, place: number, day: string): Found | undefined {
  const { kind, from, to, saysWhen } = undertakingAt(workings.incidence, place);
  if (kind !== 'COMMITMENT' || !saysWhen || !workings.isOn(place) || !isOfThose(workings, place)) return undefined;
  const subjects = [workings.idAt(place)];
  if (from === null) return found('DUE_UNDATED', subjects);
  const grade = passed(from, to, day);
  return found(grade ? 'DUE_PASSED' : 'DUE_AHEAD', subjects, grade);
}

/** Whether some of those asked for make or support it. */
const isOfThose = (workings: Workings, place: number) =>
  !workings.among || workings.links(place, 'COMMITS_TO').some(({ node }) => workings.isAmong(node));

/** What is due at a day, of all that has a deadline. */
export const due =
  (kind: FindingKind) =>
  (workings: Workings, day: string): FoundOfKind => {
    const all = [...workings.incidence.undertakings.ids.keys()].flatMap((place) => dueAt(workings, place, day) ?? []);
    return foundOfKind(
      kind,
      all.length,
      all.filter((one) => one.kind === kind),
    );
  };

const OUTCOMES = [
  ['FULFILLED', 'FULFILLED_BY'],
  ['SUPERSEDED', 'SUPERSEDED_BY'],
] as const;

/** What is known to have become of it. */
function outcomesOf(workings: Workings, place: number): readonly Reason[] {
  const from = workings.idAt(place);
  const known = OUTCOMES.flatMap(([result, type]) => {
    const ends = [...new Set(workings.links(place, type).map(({ node }) => workings.idOf(node)))].sort();
    return ends.length === 0
      ? []
      : [reason('OUTCOME', { result, about: ends, claims: ends.map((to) => ({ from, type, to })) })];
  });
  return known.length > 0 ? known : [reason('OUTCOME', { result: 'UNKNOWN' })];
}

export function reasonsOfDue(workings: Workings, { subjects: [id = ''] }: Found): readonly Reason[] {
  const place = workings.undertakingOf(id);
  if (place === undefined) return [];
  const owners = workings.links(place, 'COMMITS_TO').filter((link) => link.function === 'DOES');
  return [
    ...[...new Set(owners.map(({ node }) => workings.idOf(node)))]
      .sort()
      .map((owner) => reason('OWNER', { about: [owner], claims: [{ from: owner, type: 'COMMITS_TO', to: id }] })),
    ...outcomesOf(workings, place),
  ];
}
