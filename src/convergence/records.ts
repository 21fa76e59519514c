import type { ClaimStatus } from '../graph/model/claim.ts';
import type { Span } from '../graph/model/overlap.ts';
import type { RelationAtUndertaking, Standing, UndertakingKind } from './lists.ts';

/** An actor, axis, topic or country. */
export interface NodeRecord {
  readonly id: string;
  readonly label: string;
}

/** What a claim says, without its words. */
export interface ClaimRecord<Type extends string = string> {
  readonly type: Type;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly status: ClaimStatus;
  /** Whether a source states it; else a reader inferred it or a rule derived it. */
  readonly isStated: boolean;
  /** Whether the view shows it. What it hides is only counted. */
  readonly isVisible: boolean;
}

/** An undertaking with the claims at it. */
export interface UndertakingRecord {
  readonly id: string;
  readonly kind: UndertakingKind;
  readonly standing: Standing;
  readonly isUmbrella: boolean;
  /** The date of an initiative or event, the deadline of a commitment. */
  readonly period: Span;
  /** Whether a source says when, be it in words alone, or in days that the view hides. */
  readonly saysWhen: boolean;
  readonly claims: readonly ClaimRecord<RelationAtUndertaking>[];
}

/** Claims between what is no undertaking: who leads, what a topic is part of, who is a member, what may be the same. */
export const BESIDE = ['LEADS', 'PART_OF', 'MEMBER_OF', 'SAME_AS', 'ABOUT'] as const;
export type RelationBeside = (typeof BESIDE)[number];

/** Coverage of a list: see `docs/model.md`, "What is missing". */
export interface CoverageRecord {
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly year: number | null;
  readonly result: string;
  readonly within: readonly string[];
  /** The last day of which it speaks; null where its documents have no date. */
  readonly horizon: string | null;
}

/** What a document was read for. */
export interface ReadingRecord {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  readonly within: readonly string[];
  readonly horizon: string | null;
}

/** All that stands beside the undertakings. */
export interface Frame {
  readonly nodes: readonly NodeRecord[];
  readonly claims: readonly ClaimRecord<RelationBeside>[];
  readonly coverage: readonly CoverageRecord[];
  readonly readings: readonly ReadingRecord[];
}
