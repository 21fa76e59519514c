import { ASKED_BY_DEFAULT, type Asked } from '../asked.ts';
import type { ClaimEnds } from '../evidence.ts';
import { findAll, reasonsOf } from '../findings/find.ts';
import type { Found, Reason } from '../findings/found.ts';
import type { FindingKind } from '../findings/kinds.ts';
import { claimsOfWork } from '../findings/paths.ts';
import { Workings } from '../findings/workings.ts';
import { type Incidence, visibleClaims } from '../incidence.ts';

/** What a sheet is about: one axis, or two actors. */
export type SheetAbout = { readonly axis: string } | { readonly between: readonly [string, string] };

/** The parts of a sheet, in their order. */
export const SHEET_SECTIONS = ['LEADS', 'WORK', 'DUE', 'MEETING', 'GAPS'] as const;
export type SheetSection = (typeof SHEET_SECTIONS)[number];

/** A line of a sheet: who leads, who works, or a finding, with why. */
export interface SheetLine {
  readonly section: SheetSection;
  readonly kind: 'LEADS' | 'WORKS' | FindingKind;
  readonly grade: Found['grade'];
  /** Ids, the main one first. */
  readonly subjects: readonly string[];
  readonly reasons: readonly Reason[];
  readonly claims: readonly ClaimEnds[];
}

export interface Sheet {
  readonly about: SheetAbout;
  readonly day: string;
  readonly lines: readonly SheetLine[];
  /** Up to which day the documents that were read speak; null where none has a date. */
  readonly horizon: string | null;
}

const SECTIONS: { readonly [kind in FindingKind]?: SheetSection } = {
  DUE_PASSED: 'DUE',
  DUE_AHEAD: 'DUE',
  DUE_UNDATED: 'DUE',
  PARTNER: 'MEETING',
  DUPLICATION: 'MEETING',
  GAP_AXIS_WITHOUT_LEADER: 'GAPS',
  GAP_AXIS_WITHOUT_WORK: 'GAPS',
  GAP_WORK_WITHOUT_LEADER: 'GAPS',
  GAP_TOPIC_NOT_ADDRESSED: 'GAPS',
  GAP_AXIS_OUT_OF_SERIES: 'GAPS',
  GAP_COMMITMENT_WITHOUT_OWNER: 'GAPS',
  GAP_LEADER_WITHOUT_WORK: 'GAPS',
};
/** Of two actors only what is theirs. */
const OF_A_PAIR: readonly FindingKind[] = [
  'DUE_PASSED',
  'DUE_AHEAD',
  'DUE_UNDATED',
  'PARTNER',
  'DUPLICATION',
  'GAP_LEADER_WITHOUT_WORK',
];

/** The convergence of an axis or of two actors on the day of the view, line by line: what a focal point takes to a meeting. */
export function sheetOf(incidence: Incidence, about: SheetAbout): Sheet {
  const workings = new Workings(incidence, askedOf(about));
  const horizons = incidence.readings.flatMap(({ horizon }) => horizon ?? []);
  const lines = [...leading(workings, about), ...working(workings, about), ...finding(workings, about)];
  const inOrder = SHEET_SECTIONS.flatMap((section) => lines.filter((line) => line.section === section));
  return { about, day: incidence.day, lines: inOrder, horizon: horizons.sort().at(-1) ?? null };
}

const askedOf = (about: SheetAbout): Asked => ({
  ...ASKED_BY_DEFAULT,
  through: ['INITIATIVE', 'TALKS'],
  ...('axis' in about ? { on: [about.axis] } : { among: about.between }),
});

function leading({ incidence }: Workings, about: SheetAbout): readonly SheetLine[] {
  const concerns = ({ from, to }: ClaimEnds) => ('axis' in about ? to === about.axis : about.between.includes(from));
  return visibleClaims(incidence, 'LEADS')
    .filter(concerns)
    .toSorted((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1))
    .map(({ from, to, status }) => {
      const claims = [{ from, type: 'LEADS', to }];
      const why: Reason = { kind: 'LEADER', result: status, about: [from], number: null, claims, coverage: [] };
      return { section: 'LEADS', kind: 'LEADS', grade: null, subjects: [from, to], reasons: [why], claims };
    });
}

/** Who works on which axis or topic, by which undertakings: a line for each actor and item. */
function working(workings: Workings, about: SheetAbout): readonly SheetLine[] {
  const items = [...workings.byItem]
    .filter(([item]) => ('axis' in about ? workings.idOf(item) === about.axis : workings.kindOf(item) !== 'Country'))
    .map(([item, counted]) => ({ item, actors: [...new Set(counted.flatMap(({ workers }) => workers))] }));
  const pairs = items.flatMap(({ item, actors }) => actors.map((actor) => ({ item, actor })));
  return pairs
    .map(({ item, actor }) => {
      const by = workings.by(actor, item);
      const claims = claimsOfWork(workings, by, actor, item);
      const about = by.map((place) => workings.idAt(place)).sort();
      const why: Reason = { kind: 'WORKS', result: null, about, number: by.length, claims, coverage: [] };
      const subjects = [workings.idOf(actor), workings.idOf(item)];
      return { section: 'WORK' as const, kind: 'WORKS' as const, grade: null, subjects, reasons: [why], claims };
    })
    .sort((one, other) => (`${one.subjects}` < `${other.subjects}` ? -1 : 1));
}

function finding(workings: Workings, about: SheetAbout): readonly SheetLine[] {
  const kinds = 'axis' in about ? null : OF_A_PAIR;
  return findAll(workings, { kinds, grades: null, at: workings.incidence.day }).flatMap(({ kind, found }) => {
    const section = SECTIONS[kind];
    if (!section) return [];
    return found
      .filter((one) => isTold(one, about))
      .map((one) => {
        const reasons = reasonsOf(workings, one);
        const claims = reasons.flatMap((reason) => reason.claims);
        return { section, kind, grade: one.grade, subjects: one.subjects, reasons, claims };
      });
  });
}

/** Topics are told of no single axis: which are part of it may be only proposed. */
const isTold = ({ kind }: Found, about: SheetAbout) => !('axis' in about && kind === 'GAP_TOPIC_NOT_ADDRESSED');
