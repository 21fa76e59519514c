import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { BadInput } from '../errors.ts';
import { CLAIM_COLUMNS, DERIVED_OF_CLAIM, DOCUMENT_COLUMNS, SAYING_COLUMNS } from '../model/claim-columns.ts';
import { derivedColumns } from '../model/derived.ts';
import type { ClaimRow, Columns } from '../model/facts.ts';
import { visibilityCodeOf } from '../model/visibility-code.ts';

const stored = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable();

/** A stored version of a claim: every column, null where absent. */
export const storedVersion = z.object(Object.fromEntries(CLAIM_COLUMNS.map((column) => [column, stored]))).and(
  z.object({
    claimId: z.string(),
    versionId: z.string(),
    origin: z.string(),
    recordedAt: z.string(),
    retractedAt: z.string().nullable(),
  }),
);
export type StoredVersion = z.infer<typeof storedVersion>;

/** The columns of a version of a claim. */
export function versionColumns(claim: ClaimRow, number: number): Columns {
  const { type: _type, citations: _citations, columns, ...others } = claim;
  const given = Object.entries({ ...columns, ...others }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const said: Columns = Object.fromEntries(given);
  const derived = { ...derivedColumns(DERIVED_OF_CLAIM, said), visibilityCode: visibilityCodeOf(claim) };
  return { ...said, ...derived, versionId: `${claim.claimId}@${number}` };
}

/** Whether the columns say what a stored version says. */
export const saysTheSame = (columns: Columns, version: Columns, apartFrom: readonly string[] = []): boolean =>
  SAYING_COLUMNS.filter((column) => !apartFrom.includes(column)).every((column) =>
    isDeepStrictEqual(columns[column] ?? null, version[column] ?? null),
  );

/** What is to be written for a claim: the version to close and the version to open, if any. */
export interface VersionChange {
  readonly claim: ClaimRow;
  readonly close?: StoredVersion;
  readonly open?: { readonly number: number; readonly columns: Columns };
  /** The version that says the same, and is to be brought up to date with its documents. */
  readonly update?: { readonly versionId: string; readonly columns: Columns };
}

/** What follows from the documents of a claim, null where nothing does. */
const fromDocuments = (columns: Columns): Columns =>
  Object.fromEntries(DOCUMENT_COLUMNS.map((column) => [column, columns[column] ?? null]));

const updateOf = (columns: Columns, { versionId, ...stored }: StoredVersion): Pick<VersionChange, 'update'> =>
  DOCUMENT_COLUMNS.some((column) => (columns[column] ?? null) !== (stored[column] ?? null))
    ? { update: { versionId, columns: fromDocuments(columns) } }
    : {};

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
  if (saysTheSame(columns, current)) return { claim, ...updateOf(columns, current) };
  if (claim.recordedAt > current.recordedAt) return { claim, close: current, open: { number, columns } };
  throw tooEarly(
    claim,
    `was changed, but its recordedAt ${claim.recordedAt} is not after that of the version it replaces, ${current.recordedAt}`,
  );
}

const tooEarly = ({ claimId }: ClaimRow, what: string) =>
  new BadInput(`The claim "${claimId}" ${what}. Give the claim a later recordedAt.`);
