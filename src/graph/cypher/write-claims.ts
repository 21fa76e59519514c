import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { ClaimRow } from '../model/facts.ts';
import type { Transaction } from '../port.ts';
import { inTurns } from '../turns.ts';
import { parseInBatches, rowsOf, writeAll } from './batches.ts';
import { CLAIM_STATEMENTS, type ClaimStatements, mergeClaims } from './claim-statements.ts';
import { type StoredVersion, storedVersion, type VersionChange, versionChangeFor } from './claim-version.ts';
import { CLAIM_CITES, writeLinks } from './write-links.ts';

const endsOf = ({ claimId, type, from, to }: ClaimRow) => ({ claimId, type, from, to });
const identity = z.object({ claimId: z.string(), type: z.string(), from: z.string(), to: z.string() });
const identified = identity.extend({ versions: z.int().nullable() });
const describe = ({ from, type, to }: z.infer<typeof identity>) => `${from} ${type} ${to}`;

/** @throws BadInput when a claim is not the one that has its id. */
function assertSame(claim: ClaimRow, stored: z.infer<typeof identity> | undefined): void {
  if (stored && describe(stored) === describe(claim)) return;
  const was = stored ? describe(stored) : 'nothing';
  throw new BadInput(
    `The claim id "${claim.claimId}" is the id of ${was}; it cannot be the id of ${describe(claim)} too.`,
  );
}

/**
 * Merges the identity nodes of claims. The type and the ends of a claim never change.
 *
 * @returns the ids of the new claims.
 */
async function mergeIdentities(transaction: Transaction, claims: readonly ClaimRow[]): Promise<ReadonlySet<string>> {
  const identities = await parseInBatches(transaction, mergeClaims, rowsOf(claims, endsOf), (row) =>
    identified.parse(row),
  );
  const known = new Map(identities.map((stored) => [stored.claimId, stored]));
  await inTurns(claims, (claim) => assertSame(claim, known.get(claim.claimId)));
  return new Set([...known.values()].filter(({ versions }) => versions === 0).map(({ claimId }) => claimId));
}

async function versionChangesOf(
  transaction: Transaction,
  statements: ClaimStatements,
  claims: readonly ClaimRow[],
  newIds: ReadonlySet<string>,
): Promise<readonly VersionChange[]> {
  const older = claims.filter(({ claimId }) => !newIds.has(claimId));
  const versions = new Map<string, StoredVersion[]>();
  await parseInBatches(transaction, statements.versions, rowsOf(older, endsOf), (row) => {
    const version = storedVersion.parse(row);
    versions.set(version.claimId, [...(versions.get(version.claimId) ?? []), version]);
  });
  return inTurns(claims, (claim) => versionChangeFor(claim, versions.get(claim.claimId) ?? []));
}

const keyed = (claim: ClaimRow) => ({ key: describe(claim), from: claim.from, to: claim.to });

async function applyChanges(
  transaction: Transaction,
  statements: ClaimStatements,
  changes: readonly VersionChange[],
): Promise<void> {
  const closing = changes.flatMap(({ claim, close }) =>
    close ? [{ ...keyed(claim), versionId: close.versionId, retractedAt: claim.recordedAt }] : [],
  );
  const opening = changes.flatMap(({ claim, open }) => (open ? [{ ...keyed(claim), ...open }] : []));
  const updating = changes.flatMap(({ claim, update }) => (update ? [{ ...keyed(claim), ...update }] : []));
  await writeAll(transaction, statements.update, updating);
  await writeAll(transaction, statements.close, closing);
  await writeAll(transaction, statements.open, opening);
}

/**
 * Writes a version of each claim that is new or differs from its current version.
 *
 * @param at from when on their citations are there; others are then kept as former ones.
 * @returns the claims that got a new version.
 */
export async function writeClaims(
  transaction: Transaction,
  claims: readonly ClaimRow[],
  at?: string,
): Promise<readonly ClaimRow[]> {
  const newIds = await mergeIdentities(transaction, claims);
  const written: ClaimRow[] = [];
  for (const statements of CLAIM_STATEMENTS) {
    const ofType = claims.filter(({ type }) => type === statements.type);
    const changes = await versionChangesOf(transaction, statements, ofType, newIds);
    await applyChanges(transaction, statements, changes);
    written.push(...changes.flatMap(({ claim, open }) => (open ? [claim] : [])));
  }
  await writeLinks(
    transaction,
    CLAIM_CITES,
    claims.map(({ claimId, citations }) => ({ from: claimId, to: citations })),
    at,
  );
  return written;
}
