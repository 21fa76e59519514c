import { brokers, reasonsOfBroker } from './brokers.ts';
import { concentrations, reasonsOfConcentration } from './concentration.ts';
import { due, reasonsOfDue } from './due.ts';
import { duplications, reasonsOfDuplication } from './duplications.ts';
import type { Found, FoundOfKind, Reason } from './found.ts';
import {
  axesWithoutLeader,
  axesWithoutWork,
  commitmentsWithoutOwner,
  leadersWithoutWork,
  reasonsOfAxisWithoutLeader,
  reasonsOfCommitmentWithoutOwner,
  reasonsOfLeaderWithoutWork,
  reasonsOfNoWork,
  reasonsOfWorkWithoutLeader,
  topicsNotAddressed,
  workWithoutLeader,
} from './gaps.ts';
import { FINDING_KINDS, type FindingGrade, type FindingKind } from './kinds.ts';
import { partners, reasonsOfPartner } from './partners.ts';
import { axesOutOfSeries, reasonsOfAxisOutOfSeries } from './series.ts';
import type { Workings } from './workings.ts';

/** What is looked for. */
export interface Sought {
  /** By default every kind. */
  readonly kinds: readonly FindingKind[] | null;
  /** By default every grade; kinds without grades are not narrowed by them. */
  readonly grades: readonly FindingGrade[] | null;
  /** The day at which deadlines are judged, ISO 8601. */
  readonly at: string;
}

/** How a kind is looked for, and how the reasons of a finding are given. */
interface Finder {
  find(workings: Workings, sought: Sought): FoundOfKind;
  reasons(workings: Workings, found: Found): readonly Reason[];
}

const dueFinder = (kind: FindingKind): Finder => ({
  find: (workings, { at }) => due(kind)(workings, at),
  reasons: reasonsOfDue,
});

const FINDERS: { readonly [kind in FindingKind]: Finder } = {
  GAP_AXIS_WITHOUT_LEADER: { find: axesWithoutLeader, reasons: reasonsOfAxisWithoutLeader },
  GAP_AXIS_WITHOUT_WORK: { find: axesWithoutWork, reasons: reasonsOfNoWork },
  GAP_TOPIC_NOT_ADDRESSED: { find: topicsNotAddressed, reasons: reasonsOfNoWork },
  GAP_AXIS_OUT_OF_SERIES: { find: axesOutOfSeries, reasons: reasonsOfAxisOutOfSeries },
  GAP_COMMITMENT_WITHOUT_OWNER: { find: commitmentsWithoutOwner, reasons: reasonsOfCommitmentWithoutOwner },
  GAP_LEADER_WITHOUT_WORK: { find: leadersWithoutWork, reasons: reasonsOfLeaderWithoutWork },
  GAP_WORK_WITHOUT_LEADER: { find: workWithoutLeader, reasons: reasonsOfWorkWithoutLeader },
  DUPLICATION: { find: (workings, { grades }) => duplications(workings, grades), reasons: reasonsOfDuplication },
  DUE_PASSED: dueFinder('DUE_PASSED'),
  DUE_AHEAD: dueFinder('DUE_AHEAD'),
  DUE_UNDATED: dueFinder('DUE_UNDATED'),
  PARTNER: { find: partners, reasons: reasonsOfPartner },
  BROKER: { find: brokers, reasons: reasonsOfBroker },
  CONCENTRATION: { find: concentrations, reasons: reasonsOfConcentration },
};

const DUE_GRADES: readonly FindingGrade[] = ['CERTAIN', 'POSSIBLE'];

/** What is found of each kind sought, in the order of the closed list. @throws LimitExceeded where it would be too much. */
export function findAll(workings: Workings, sought: Sought): readonly FoundOfKind[] {
  return FINDING_KINDS.filter((kind) => sought.kinds?.includes(kind) ?? true).map((kind) => {
    const all = FINDERS[kind].find(workings, sought);
    return kind === 'DUE_PASSED' ? graded(all, sought.grades) : all;
  });
}

/** Only those of some grades, where grades of dates are named. */
function graded(all: FoundOfKind, grades: readonly FindingGrade[] | null): FoundOfKind {
  if (!grades?.some((grade) => DUE_GRADES.includes(grade))) return all;
  return { ...all, found: all.found.filter(({ grade }) => grade !== null && grades.includes(grade)) };
}

/** Why a finding holds: for those that are shown, from the same incidence. */
export const reasonsOf = (workings: Workings, found: Found): readonly Reason[] =>
  FINDERS[found.kind].reasons(workings, found);
