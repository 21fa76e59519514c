import * as z from 'zod';
import { BadInput } from '../errors.ts';
import { CLAIM_COLUMNS } from '../model/claim.ts';
import { DERIVED_OF_CLAIM, derivedColumns } from '../model/derived.ts';
import type { ClaimRow, Columns } from '../model/facts.ts';
import { visibilityCodeOf } from '../model/visibility-code.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** A stored version of a claim, with null for absent columns. */
export const storedVersion = z.object(Object.fromEntries(CLAIM_COLUMNS.map((column) => [column, scalar]))).and(
  z.object({
    claimId: z.string(),
    versionId: z.string(),
    origin: z.string(),
    recordedAt: z.string(),
    retractedAt: z.string().nullable(),
  }),
);
export type StoredVersion = z.infer<typeof storedVersion>;

/** These columns describe the writing of a version, not its content. */
const METADATA_COLUMNS = ['versionId', 'visibilityCode', 'origin', 'author', 'recordedAt', 'retractedAt'];
const CONTENT_COLUMNS = CLAIM_COLUMNS.filter((column) => !METADATA_COLUMNS.includes(column));

/** The stored columns of a new version of a claim. */
function versionColumns(claim: ClaimRow, number: number): Columns {
  const { type: _type, citations: _citations, ...columns } = claim;
  const given = Object.entries(columns).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const stored: Columns = Object.fromEntries(given);
  const derived = { ...derivedColumns(DERIVED_OF_CLAIM, stored), visibilityCode: visibilityCodeOf(claim) };
  return { ...stored, ...derived, versionId: `${claim.claimId}@${number}` };
}

/** The change that a claim requires: the version to close and the version to open, if any. */
export interface VersionChange {
  readonly claim: ClaimRow;
  readonly close?: StoredVersion;
  readonly open?: { readonly number: number; readonly columns: Columns };
}

/** @throws BadInput when the change would be recorded no later than the version that it replaces. */
export function versionChangeFor(claim: ClaimRow, versions: readonly StoredVersion[]): VersionChange {
  const number = versions.length + 1;
  const columns = versionColumns(claim, number);
  const current = versions.find((version) => version.retractedAt === null);
  if (!current) {
    const retractedAt =
      versions
        .map((version) => version.retractedAt ?? '')
        .toSorted()
        .at(-1) ?? '';
    if (claim.recordedAt < retractedAt)
      throw tooEarly(
        claim,
        `is opened again, but its recordedAt ${claim.recordedAt} is before its retraction, ${retractedAt}`,
      );
    return { claim, open: { number, columns } };
  }
  if (CONTENT_COLUMNS.every((column) => (columns[column] ?? null) === current[column])) return { claim };
  if (claim.recordedAt > current.recordedAt) return { claim, close: current, open: { number, columns } };
  throw tooEarly(
    claim,
    `was changed, but its recordedAt ${claim.recordedAt} is not after that of the version it replaces, ${current.recordedAt}`,
  );
}

const tooEarly = ({ claimId }: ClaimRow, what: string) =>
  new BadInput(`The claim "${claimId}" ${what}. Give the claim a later recordedAt.`);
