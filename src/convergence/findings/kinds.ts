import type { Choices } from '../../graph/model/property.ts';

/** What can be found, each kind with its universe: among how many it was looked for. */
export const findingKind = {
  name: 'FindingKind',
  description: 'A kind of finding. Each is looked for in its universe, and accuses nobody.',
  values: {
    GAP_AXIS_WITHOUT_LEADER: 'An axis that nobody leads, not even by proposal. Universe: the axes.',
    GAP_AXIS_WITHOUT_WORK: 'An axis on which no actor works. Universe: the axes.',
    GAP_TOPIC_NOT_ADDRESSED:
      'A topic that no undertaking is about, nor about anything that is part of it. Proposals do not count. Universe: the topics.',
    GAP_AXIS_OUT_OF_SERIES:
      'An axis and a series of events, none of which is about it, though other axes have theirs (a seminar without a matrix ' +
      'meeting, or the reverse). Universe: the axes times the series whose events are about two axes or more.',
    GAP_COMMITMENT_WITHOUT_OWNER:
      'A commitment, proposal, request or offer that nobody is known to make. A collective counts as owner. Universe: all of these.',
    GAP_LEADER_WITHOUT_WORK:
      'An actor that leads an axis, or is proposed to, and does not work on it. Universe: the pairs of a leader and its axis.',
    GAP_WORK_WITHOUT_LEADER: 'An axis on which actors work and that nobody leads. Universe: the axes with work.',
    DUPLICATION:
      'Two initiatives about the same, with nobody in common: a candidate to look at. Universe: the pairs of initiatives ' +
      'with known actors.',
    DUE_PASSED: 'What was due before the day. A date that passed without news says nothing of the outcome.',
    DUE_AHEAD: 'What is due on the day or later.',
    DUE_UNDATED: 'What is due at a time that only words tell ("en las próximas semanas"), or that the view hides.',
    PARTNER:
      'Two actors with a reason to talk: apart on one axis or topic, or joined by an offer, request or proposal, or by ' +
      'initiatives that complement each other. Universe: the pairs of actors compared.',
    BROKER:
      'An actor that alone joins pairs of others, by undertakings in common. Universe: the actors with such ties.',
    CONCENTRATION: 'How the undertakings on an axis or in a country spread over actors. Universe: those with work.',
  },
} satisfies Choices;
export type FindingKind = keyof typeof findingKind.values;
const isFindingKind = (word: string): word is FindingKind => word in findingKind.values;
export const FINDING_KINDS: readonly FindingKind[] = Object.keys(findingKind.values).filter(isFindingKind);

export const findingGrade = {
  name: 'FindingGrade',
  description: 'The grade of a duplication, in the sense of the guide GAO-15-49SP, or of a date that passed.',
  values: {
    DUPLICATION: 'The same topic, with territory and period that overlap.',
    OVERLAP: 'The same topic; territory or period differ, or are not known.',
    FRAGMENTATION: 'The same axis, with no topic known in common.',
    CERTAIN: 'The date passed, however it is read.',
    POSSIBLE: 'The date may have passed; it is not known precisely enough to tell.',
  },
} satisfies Choices;
export type FindingGrade = keyof typeof findingGrade.values;

export const reasonKind = {
  name: 'ReasonKind',
  description: 'What a reason of a finding speaks of.',
  values: {
    ABSENCE: 'What it means that a list does not name somebody or something; `result` is one of the four absences.',
    LEADER: 'Who leads the axis; `result` is the status of the claim.',
    WORKS: 'Who works there; `number` counts the undertakings.',
    IN_OTHER_SERIES: 'An event of another series that is about the axis.',
    SUPPORTER: 'Who supports it without being its owner.',
    OWNER: 'Who is its owner.',
    OUTCOME: 'What became of it: FULFILLED, SUPERSEDED or UNKNOWN.',
    SAME_AXIS: 'The axis that both are about.',
    SAME_TOPIC: 'The topic that both are about.',
    TERRITORY: 'Whether the countries that both cover OVERLAP, are DISJOINT, or are UNKNOWN of one of them.',
    PERIOD: 'Whether their dates OVERLAP, are DISJOINT, or are UNKNOWN, or too imprecise to tell.',
    COMPLEMENTS: 'A claim that one complements the other; `result` is its status.',
    APART: 'Both work on it, and have no undertaking on it in common.',
    TOGETHER: 'Both work on it, also in an undertaking in common.',
    OFFER: 'An offer of one to the other.',
    REQUEST: 'A request of one to the other.',
    PROPOSAL: 'A proposal of one to the other.',
    TIES: '`number` counts the actors with whom it has an undertaking in common.',
    JOINED: '`number` counts the pairs that it alone joins.',
    JOINS: 'A pair that it alone joins; of many, the first twenty.',
    BETWEENNESS:
      'Of all shortest ways between two others, how many lead through it, as a sum of shares (Freeman); from 30 actors on.',
    UNDERTAKINGS: '`number` counts the undertakings.',
    ACTORS: '`number` counts the actors.',
    LARGEST: 'Who takes part in most of the undertakings; `number` counts these.',
    HERFINDAHL:
      'The sum of the squared shares of the actors, 1 where there is one; an undertaking of k actors counts 1/k for each. ' +
      'From ten undertakings on.',
  },
} satisfies Choices;
export type ReasonKind = keyof typeof reasonKind.values;
