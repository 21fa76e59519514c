import type { GraphValue } from '../port.ts';
import type { ClaimBasis, ClaimStatus } from './claim.ts';
import type { NodeKind } from './node.ts';
import { columnsOf, hasLocalized, type Properties, SOURCE_TEXTS } from './property.ts';

/** Stored columns by name; an absent property has no column. */
export type Columns = { readonly [column: string]: GraphValue };

/** A node of a kind. `origin` says who wrote it first: `seed`, an import, or a person. */
export interface NodeRow {
  readonly kind: NodeKind;
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly columns: Columns;
  /** When the graph recorded it and its changes, and how it was before these; nothing where no change set wrote it. */
  readonly history?: Columns | undefined;
}

/** A quote: a node of its own, of a document, said by those whom the document reports. */
export interface CitationRow extends NodeRow {
  readonly document: string;
  readonly saidBy: readonly string[];
}

/** What a source says about the completeness of a list of the subject. */
export interface CoverageRow extends NodeRow {
  readonly subject: string;
  /** The node to which it is limited: the other end of the list, such as an axis. */
  readonly within?: string | undefined;
  readonly citations: readonly string[];
}

/** What a document was read for. */
export interface ReadingRow extends NodeRow {
  readonly document: string;
  readonly within?: string | undefined;
}

/**
 * A claim as of `recordedAt`. Type and ends identify it; the rest belongs to the version: what the program itself reads by
 * name, and in `columns` all else that is stated, such as `note`.
 */
export interface ClaimRow {
  readonly claimId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role?: string | undefined;
  readonly status: ClaimStatus;
  readonly basis: ClaimBasis;
  /** The number of different documents among its citations. */
  readonly sources: number;
  readonly origin: string;
  readonly validFrom?: string | undefined;
  readonly validFromLatest?: string | undefined;
  readonly validToEarliest?: string | undefined;
  readonly validTo?: string | undefined;
  /** The first possible day of the date of its earliest cited document. */
  readonly attestedFrom?: string | undefined;
  readonly recordedAt: string;
  /** The moment that its origin gives it. */
  readonly statedAt?: string | undefined;
  readonly published: boolean;
  readonly author?: string | undefined;
  readonly citations: readonly string[];
  readonly columns?: Columns | undefined;
}

/** What is written together. */
export interface Facts {
  readonly nodes: readonly NodeRow[];
  readonly citations: readonly CitationRow[];
  readonly claims: readonly ClaimRow[];
  readonly coverage: readonly CoverageRow[];
  readonly readings: readonly ReadingRow[];
}

/** Every stored column behind some properties. */
export const columnsOfAll = (properties: Properties): readonly string[] =>
  Object.entries(properties).flatMap(([name, property]) => columnsOf(name, property));

/** Every stored column of a kind, beside `id`, `slug` and `origin`. */
export const columnsOfKind = ({ properties }: NodeKind): readonly string[] => [
  ...columnsOfAll(properties),
  ...(hasLocalized(properties) ? [SOURCE_TEXTS] : []),
];
