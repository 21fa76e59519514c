import { isDeepStrictEqual } from 'node:util';
import { saysTheSame, versionColumns } from '../graph/cypher/claim-version.ts';
import type { StoredClaim } from '../graph/cypher/stored-claims.ts';
import type { Written } from '../graph/cypher/written.ts';
import { DOCUMENT_COLUMNS, SAYING_COLUMNS } from '../graph/model/claim-columns.ts';
import type { ClaimRow } from '../graph/model/facts.ts';
import type { Transaction } from '../graph/port.ts';
import { inTurns } from '../graph/turns.ts';
import { type ClaimChange, claimSubject, type Left, type PresentClaim, type Wanted } from './change-set.ts';
import { type Case, casesOf, mergedCitations, presentOf } from './claim-cases.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { assertDatedLater, assertOpenedLater, assertRetractedLater } from './stated-order.ts';
import { rowOf } from './version-row.ts';

/** What the merge of a claim found. */
interface Merged {
  readonly change?: ClaimChange;
  readonly left?: Left;
  readonly written?: Written;
  readonly forgotten?: string;
}

const sorted = (list: readonly string[]) => list.toSorted();

/** Whether a claim differs from what is there, in what it says or in its evidence. */
function differs(row: ClaimRow, present: PresentClaim): boolean {
  const columns = versionColumns(row, 0);
  return (
    !saysTheSame(columns, present.version) ||
    !isDeepStrictEqual(sorted(row.citations), sorted(present.citations)) ||
    DOCUMENT_COLUMNS.some((column) => (columns[column] ?? null) !== (present.version[column] ?? null))
  );
}

const changeOf = ({ stored }: Case, row: ClaimRow, before: PresentClaim | null, after: ClaimRow | null) => {
  const { claimId, type, from, to } = row;
  const versions = stored?.versions.length ?? 0;
  const opens = after !== null && !(before && saysTheSame(versionColumns(after, 0), before.version));
  return { claimId, type, from, to, before, after, versions, opens };
};

const written = (claimId: string, citations: readonly string[]): Written => ({
  subject: claimSubject(claimId),
  state: JSON.stringify({ citations: sorted(citations) }),
});

/** A row with other citations, and with what follows from these. */
const citing = (row: ClaimRow, citations: readonly string[], evidence: Evidence): ClaimRow =>
  isDeepStrictEqual(sorted(row.citations), sorted(citations)) ? row : { ...row, citations, ...evidence(citations) };

/** A claim that the origin itself wrote: it says what is wanted, on these and on others' citations. */
function mergeOwn(one: Case, wanted: ClaimRow, present: PresentClaim, evidence: Evidence): Merged {
  const citations = one.last ? mergedCitations(one) : wanted.citations;
  const after = citing(wanted, citations, evidence);
  if (!differs(after, present)) return { written: written(one.claimId, wanted.citations) };
  if (!saysTheSame(versionColumns(after, 0), present.version)) assertDatedLater(wanted, present.version);
  return { change: changeOf(one, wanted, present, after), written: written(one.claimId, wanted.citations) };
}

/** Whether a claim says nothing that is not there: what it leaves out, such as a note, it does not deny. */
function agrees(wanted: ClaimRow, present: PresentClaim): boolean {
  const columns = versionColumns(wanted, 0);
  const leftOut = SAYING_COLUMNS.filter((column) => (columns[column] ?? null) === null);
  return saysTheSame(columns, present.version, ['sources', ...leftOut]);
}

/** A claim that another origin wrote: whoever says the same adds evidence, and whoever says otherwise leaves it. */
function mergeOthers(one: Case, wanted: ClaimRow, present: PresentClaim, evidence: Evidence): Merged {
  if (!agrees(wanted, present)) {
    const left = { id: one.claimId, why: `its present version was written by ${present.version.origin}` };
    return { left, written: written(one.claimId, one.last ?? []) };
  }
  const after = citing(rowOf(wanted, present), mergedCitations(one), evidence);
  const change = differs(after, present) ? { change: changeOf(one, wanted, present, after) } : {};
  return { ...change, written: written(one.claimId, wanted.citations) };
}

/** A claim that was retracted: the origin opens what it retracted itself, and leaves what others retracted. */
function mergeRetracted(one: Case, wanted: ClaimRow): Merged {
  const last = one.stored?.versions.at(-1);
  const own = one.retracted !== undefined || (last?.origin === one.origin && !one.last);
  if (!last || own) {
    if (one.retracted) assertOpenedLater(wanted, one.retracted);
    return { change: changeOf(one, wanted, null, wanted), written: written(one.claimId, wanted.citations) };
  }
  const left = { id: one.claimId, why: `others have retracted it at ${last.retractedAt}` };
  return { left, written: written(one.claimId, one.last ?? []) };
}

const retracted = (one: Case, row: ClaimRow, present: PresentClaim, statedAt: string): Merged => ({
  written: { subject: claimSubject(one.claimId), state: JSON.stringify({ retracted: statedAt }) },
  change: changeOf(one, row, present, null),
});

/** A claim that the origin no longer states: others' evidence keeps it; without any it is retracted. */
function mergeGone(one: Case, stored: StoredClaim, statedAt: string, evidence: Evidence): Merged {
  const forgotten = claimSubject(one.claimId);
  const present = presentOf(one);
  const last = stored.versions.at(-1);
  if (!present) {
    const byOthers = last && `others have retracted it at ${last.retractedAt}`;
    return { forgotten, ...(byOthers && { left: { id: one.claimId, why: byOthers } }) };
  }
  const row = rowOf({ ...stored }, present);
  if (one.corrected) return retracted(one, row, present, statedAt);
  const citations = mergedCitations(one);
  if (citations.length > 0 && (one.last ?? []).length > 0) {
    const after = citing(row, citations, evidence);
    return { forgotten, ...(differs(after, present) && { change: changeOf(one, row, present, after) }) };
  }
  if (present.version.origin !== one.origin)
    return {
      forgotten,
      left: { id: one.claimId, why: `its present version was written by ${present.version.origin}` },
    };
  assertRetractedLater(present.version, statedAt);
  return retracted(one, row, present, statedAt);
}

function merge(one: Case, statedAt: string, evidence: Evidence): Merged {
  const { wanted, stored } = one;
  if (!wanted) return stored ? mergeGone(one, stored, statedAt, evidence) : { forgotten: claimSubject(one.claimId) };
  const present = presentOf(one);
  if (!present) return mergeRetracted(one, wanted);
  return present.version.origin === one.origin
    ? mergeOwn(one, wanted, present, evidence)
    : mergeOthers(one, wanted, present, evidence);
}

/** Plans the claims. What other origins wrote stays; what the origin no longer states is retracted. */
export async function mergeClaims(transaction: Transaction, wanted: Wanted) {
  const cases = await casesOf(transaction, wanted);
  const cited = await inTurns(cases, (one) => (one.stored ? mergedCitations(one) : []));
  const evidence = await evidenceOf(transaction, wanted.facts, [...new Set(cited.flat())]);
  const merged = await inTurns(cases, (one) => merge(one, wanted.statedAt, evidence));
  return {
    claims: merged.flatMap(({ change }) => change ?? []),
    left: merged.flatMap(({ left }) => left ?? []),
    written: merged.flatMap(({ written }) => written ?? []),
    forgotten: merged.flatMap(({ forgotten }) => forgotten ?? []),
  };
}
