import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { ClaimRow } from '../model/facts.ts';
import type { Transaction } from '../port.ts';
import { inBatches, writeAll } from './batches.ts';
import { CLAIM_STATEMENTS, type ClaimStatements, mergeClaims } from './claim-statements.ts';
import { type StoredVersion, storedVersion, type VersionChange, versionChangeFor } from './claim-version.ts';
import { CLAIM_CITES, writeLinks } from './write-links.ts';

const endsOf = ({ claimId, type, from, to }: ClaimRow) => ({ claimId, type, from, to });
const identity = z.object({ claimId: z.string(), type: z.string(), from: z.string(), to: z.string() });
const identified = identity.extend({ versions: z.int().nullable() });
const inWords = ({ from, type, to }: z.infer<typeof identity>) => `${from} ${type} ${to}`;

/**
 * Merges the identity nodes of claims. The type and the ends of a claim never change.
 *
 * @returns the ids of the new claims.
 */
async function identify(transaction: Transaction, claims: readonly ClaimRow[]): Promise<ReadonlySet<string>> {
  const rows = await inBatches(transaction, mergeClaims, claims.map(endsOf));
  const known = new Map(rows.map((row) => identified.parse(row)).map((stored) => [stored.claimId, stored]));
  for (const claim of claims) {
    const stored = known.get(claim.claimId);
    if (stored && inWords(stored) === inWords(claim)) continue;
    const was = stored ? inWords(stored) : 'nothing';
    throw new BadInput(`The claim id "${claim.claimId}" means ${was}; it cannot mean ${inWords(claim)} as well.`);
  }
  return new Set([...known.values()].filter(({ versions }) => versions === 0).map(({ claimId }) => claimId));
}

async function stepsOf(
  transaction: Transaction,
  statements: ClaimStatements,
  claims: readonly ClaimRow[],
  fresh: ReadonlySet<string>,
): Promise<readonly VersionChange[]> {
  const older = claims.filter(({ claimId }) => !fresh.has(claimId));
  const rows = await inBatches(transaction, statements.versions, older.map(endsOf));
  const versions = new Map<string, StoredVersion[]>();
  for (const row of rows) {
    const version = storedVersion.parse(row);
    versions.set(version.claimId, [...(versions.get(version.claimId) ?? []), version]);
  }
  return claims.map((claim) => versionChangeFor(claim, versions.get(claim.claimId) ?? []));
}

const keyed = (claim: ClaimRow) => ({ key: inWords(claim), from: claim.from, to: claim.to });

async function take(
  transaction: Transaction,
  statements: ClaimStatements,
  steps: readonly VersionChange[],
): Promise<void> {
  const closing = steps.flatMap(({ claim, close }) =>
    close ? [{ ...keyed(claim), versionId: close.versionId, retractedAt: claim.recordedAt }] : [],
  );
  const opening = steps.flatMap(({ claim, open }) => (open ? [{ ...keyed(claim), ...open }] : []));
  await writeAll(transaction, statements.close, closing);
  await writeAll(transaction, statements.open, opening);
}

/**
 * Writes a version of each claim that is new or differs from its current version.
 *
 * @returns the claims that got a new version.
 */
export async function writeClaims(transaction: Transaction, claims: readonly ClaimRow[]): Promise<readonly ClaimRow[]> {
  const fresh = await identify(transaction, claims);
  const written: ClaimRow[] = [];
  for (const statements of CLAIM_STATEMENTS) {
    const ofType = claims.filter(({ type }) => type === statements.type);
    const steps = await stepsOf(transaction, statements, ofType, fresh);
    await take(transaction, statements, steps);
    written.push(...steps.flatMap(({ claim, open }) => (open ? [claim] : [])));
  }
  await writeLinks(
    transaction,
    CLAIM_CITES,
    claims.map(({ claimId, citations }) => ({ from: claimId, to: citations })),
  );
  return written;
}
