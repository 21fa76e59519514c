import type { ClaimStatus } from '../graph/model/claim.ts';
import { STATUS_STRENGTH } from '../graph/model/claim.ts';
import type { Choices } from '../graph/model/property.ts';

/** A closed list whose values are stored as their places in it. */
export interface Codes<Value extends string> {
  readonly values: readonly Value[];
  codeOf(value: Value): number;
  at(code: number): Value;
  has(value: unknown): value is Value;
}

function codesOf<const Value extends string>(values: readonly Value[]): Codes<Value> {
  const codes = new Map(values.map((value, code) => [value, code]));
  return {
    values,
    codeOf: (value) => codes.get(value) ?? fail(value),
    at: (code) => values[code] ?? fail(code),
    has: (value): value is Value => values.some((one) => one === value),
  };
}

function fail(value: string | number): never {
  throw new Error(`${value} is not in the closed list`);
}

/** The kinds of actors that work; a group is a collective, which is shown and never counts as an actor. */
export const WORKING_ACTORS = ['Organism', 'Cooperant', 'Institution'] as const;
export const COLLECTIVE = 'Group';

/** The kinds of nodes that an incidence tells apart. */
export const NODE_KIND = codesOf([...WORKING_ACTORS, COLLECTIVE, 'Axis', 'Topic', 'Country', 'Other']);
export type NodeKindCode = (typeof NODE_KIND.values)[number];

/** Through what actors work; EVENT stands for events of every kind, and for those whose kind is not known. */
export const undertakingKind = {
  name: 'UndertakingKind',
  description: 'A kind of undertaking through which actors work.',
  values: {
    INITIATIVE: 'Initiatives of every kind.',
    COMMITMENT: 'Commitments; proposals, requests and offers are not work.',
    EVENT: 'Events of every kind.',
    MEETING: 'Meetings.',
    SEMINAR: 'Seminars.',
    WORKSHOP: 'Workshops.',
    SUMMIT: 'Summits.',
    TALKS: 'Talks between persons or secretariats.',
    SERIES: 'Series of recurring events.',
  },
} satisfies Choices;
export type UndertakingKind = keyof typeof undertakingKind.values;
export const UNDERTAKING_KIND = codesOf<UndertakingKind>([
  'INITIATIVE',
  'COMMITMENT',
  'EVENT',
  'MEETING',
  'SEMINAR',
  'WORKSHOP',
  'SUMMIT',
  'TALKS',
  'SERIES',
]);

/** How far an undertaking has come, as far as it is known; PROPOSAL to OFFER are not work. */
export const STANDING = codesOf([
  'UNSAID',
  'HELD',
  'PLANNED',
  'PROPOSED',
  'COMMITMENT',
  'PROPOSAL',
  'REQUEST',
  'OFFER',
  'CANCELLED',
]);
export type Standing = (typeof STANDING.values)[number];

/** The relations of the claims at an undertaking. */
export const RELATION = codesOf([
  'COOPERATES_IN',
  'TAKES_PART_IN',
  'COMMITS_TO',
  'ADDRESSES',
  'CONCERNS',
  'COVERS',
  'PART_OF',
  'ADDRESSED_TO',
  'COMPLEMENTS',
  'FULFILLED_BY',
  'SUPERSEDED_BY',
  'FOLLOWS',
]);
export type RelationAtUndertaking = (typeof RELATION.values)[number];

/** Those that lead from an actor to the undertaking; all others lead from the undertaking to something. */
export const WORKING: readonly RelationAtUndertaking[] = ['COOPERATES_IN', 'TAKES_PART_IN', 'COMMITS_TO'];
/** Those that lead to the axes and topics that an undertaking is about. */
export const ABOUT_WHAT: readonly RelationAtUndertaking[] = ['ADDRESSES', 'CONCERNS'];

/** How sure a claim is, from the weakest on. */
export const STATUS = codesOf<ClaimStatus>(STATUS_STRENGTH);

/** What an actor does in an undertaking. */
export const workFunction = {
  name: 'WorkFunction',
  description: 'What an actor does in an undertaking, as its role says.',
  values: {
    DOES: 'Runs, implements or is accountable for an initiative, or owns a commitment.',
    FUNDS: 'Funds it, or passes on funds.',
    CONVENES: 'Coordinates an initiative, or convenes, organises, leads or hosts an event.',
    UNSAID: 'The source names no role, or only that it supports.',
  },
} satisfies Choices;
export type WorkFunction = keyof typeof workFunction.values;
export const isWorkFunction = (value: string): value is WorkFunction => value in workFunction.values;

/** The functions, and last what is no work: to attend or to commission. */
export const FUNCTION = codesOf(['DOES', 'FUNDS', 'CONVENES', 'UNSAID', 'NONE']);
export type FunctionCode = (typeof FUNCTION.values)[number];

const FUNCTIONS_OF_ROLES: { readonly [role: string]: FunctionCode } = {
  RUNS: 'DOES',
  IMPLEMENTS: 'DOES',
  ACCOUNTABLE: 'DOES',
  OWNER: 'DOES',
  FUNDS: 'FUNDS',
  EXTENDS: 'FUNDS',
  COORDINATES: 'CONVENES',
  CONVENES: 'CONVENES',
  ORGANISES: 'CONVENES',
  LEADS: 'CONVENES',
  HOSTS: 'CONVENES',
  ATTENDS: 'NONE',
  COMMISSIONS: 'NONE',
};

/** The function of a role; a role that says nothing of it, or none, is UNSAID. */
export const functionOf = (role: string | null): FunctionCode => FUNCTIONS_OF_ROLES[role ?? ''] ?? 'UNSAID';
