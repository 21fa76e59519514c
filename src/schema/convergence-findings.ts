import type { Sought } from '../convergence/findings/find.ts';
import type { Reason } from '../convergence/findings/found.ts';
import {
  FINDING_KINDS,
  type FindingGrade,
  type FindingKind,
  findingGrade,
  findingKind,
  reasonKind,
} from '../convergence/findings/kinds.ts';
import { type Analysis, readNodes } from '../resolvers/convergence.ts';
import { type FindingOf, findingsOf, foundOf, groundsFor, reasonsFor } from '../resolvers/findings.ts';
import { type PageArguments, pageOf } from '../resolvers/place-page.ts';
import { builder, type FieldBuilder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { addEvidence } from './convergence-evidence.ts';
import { GroundsRef } from './convergence-grounds.ts';
import { enumOf } from './enums.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

const FindingKindEnum = enumOf(findingKind);
const FindingGradeEnum = enumOf(findingGrade);

/** A reason of a finding, with what it takes to read its nodes and claims. */
interface ReasonOf {
  readonly analysis: Analysis;
  readonly reason: Reason;
  readonly ends: () => Reason['claims'];
}

const ReasonRef = builder.objectRef<ReasonOf>('Reason').implement({
  description: 'Why a finding holds: what was compared or counted, and what came out.',
  fields: (t) => ({
    kind: t.field({
      type: enumOf(reasonKind),
      description: 'What it speaks of.',
      resolve: ({ reason }) => reason.kind,
    }),
    result: t.string({
      nullable: true,
      description: 'What came out, such as OVERLAP, UNKNOWN, NOT_FOUND or PROPOSED; null where the kind says all.',
      resolve: ({ reason }) => reason.result,
    }),
    number: t.float({
      nullable: true,
      description: 'What was counted or computed, as the kind says; null for most.',
      resolve: ({ reason }) => reason.number,
    }),
    about: t.field({
      type: [NodeRef],
      description: 'The nodes that it speaks of.',
      resolve: ({ analysis, reason }, _args, _context, info) => readNodes(analysis, info, reason.about),
    }),
    sources: t.field({
      type: [NodeRef],
      description: 'Of an absence: the coverage and the readings that say so.',
      resolve: ({ analysis, reason }, _args, _context, info) => readNodes(analysis, info, reason.coverage),
    }),
  }),
});
addEvidence(ReasonRef);

export const FindingRef = builder.objectRef<FindingOf>('Finding').implement({
  description: 'Something worth looking at. It says what the claims show, and accuses nobody.',
  fields: (t) => ({
    kind: t.field({ type: FindingKindEnum, description: 'Its kind.', resolve: ({ found }) => found.kind }),
    grade: t.field({
      type: FindingGradeEnum,
      nullable: true,
      description: 'Its grade; null for kinds without grades.',
      resolve: ({ found }) => found.grade,
    }),
    subjects: t.field({
      type: [NodeRef],
      description: 'What it is about, the main one first.',
      resolve: ({ analysis, found }, _args, _context, info) => readNodes(analysis, info, found.subjects),
    }),
    universe: t.int({
      description: 'Among how many such things it was looked for.',
      resolve: ({ universe }) => universe,
    }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'Why it holds.',
      resolve: (finding) =>
        reasonsFor(finding).map((reason) => ({ analysis: finding.analysis, reason, ends: () => reason.claims })),
    }),
    grounds: t.field({
      type: GroundsRef,
      description: 'What it rests on: what was asked, narrowed to the actors and items that it is about.',
      resolve: (finding) => ({ analysis: finding.analysis, grounds: groundsFor(finding) }),
    }),
  }),
});

export const FindingConnectionRef = placeConnection('Finding', FindingRef, { one: 'A finding', many: 'findings' });

const FoundOfKindRef = builder.objectRef<ReturnType<typeof foundOf>[number]>('FoundOfKind').implement({
  description: 'How many were found of a kind, among how many: also where none was.',
  fields: (t) => ({
    kind: t.field({ type: FindingKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    found: t.int({ description: 'How many were found.', resolve: ({ found }) => found.length }),
    universe: t.int({ description: 'Among how many.', resolve: ({ universe }) => universe }),
  }),
});

/** The arguments of what is sought, as they are given. */
export interface SoughtArguments {
  readonly kinds?: readonly string[] | null | undefined;
  readonly grades?: readonly string[] | null | undefined;
  readonly at?: string | null | undefined;
}

const isGrade = (word: string): word is FindingGrade => word in findingGrade.values;
const isKind = (word: string): word is FindingKind => FINDING_KINDS.some((kind) => kind === word);

export const soughtIn = ({ incidence }: Analysis, { kinds, grades, at }: SoughtArguments): Sought => ({
  kinds: kinds ? kinds.filter(isKind) : null,
  grades: grades ? grades.filter(isGrade) : null,
  at: at ?? incidence.day,
});

/** What is sought. */
export const soughtArguments = (t: Pick<FieldBuilder, 'arg'>) => ({
  kinds: t.arg({ type: [FindingKindEnum], required: false, description: 'Only these kinds; by default all.' }),
  grades: t.arg({
    type: [FindingGradeEnum],
    required: false,
    description:
      'Only these grades; kinds without grades are not narrowed. Without FRAGMENTATION much less is compared.',
  }),
  at: t.arg({
    type: 'Date',
    required: false,
    description: 'The day at which deadlines are judged; by default the day of the view.',
  }),
});

/** A page of findings, with what was sought in its cursors. */
export const findingsPage = (
  analysis: Analysis,
  where: string,
  identity: readonly unknown[],
  all: readonly FindingOf[],
  page: PageArguments,
) => pageOf(analysis, where, identity, { length: all.length, at: (place) => itemAt(all, place) }, page);

function itemAt<Item>(all: readonly Item[], place: number): Item {
  const item = all[place];
  if (item === undefined) throw new Error(`there is nothing at place ${place}`);
  return item;
}

builder.objectFields(ConvergenceRef, (t) => ({
  findings: t.field({
    type: FindingConnectionRef,
    description: 'What is worth looking at, in the order of the kinds.',
    args: { ...soughtArguments(t), ...cursorArguments(t) },
    resolve(analysis, args) {
      const sought = soughtIn(analysis, args);
      return findingsPage(analysis, 'findings', [sought], findingsOf(analysis, sought), args);
    },
  }),
  findingCounts: t.field({
    type: [FoundOfKindRef],
    description: 'How many were found of each kind, among how many.',
    args: soughtArguments(t),
    resolve: (analysis, args) => foundOf(analysis, soughtIn(analysis, args)),
  }),
}));
