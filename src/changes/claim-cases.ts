import * as z from 'zod';
import { citationsOfClaims } from '../graph/cypher/claim-citations.ts';
import { type StoredClaim, storedClaims } from '../graph/cypher/stored-claims.ts';
import { claimsWrittenBy, writtenBy } from '../graph/cypher/written.ts';
import type { ClaimRow } from '../graph/model/facts.ts';
import type { Transaction } from '../graph/port.ts';
import { inTurns } from '../graph/turns.ts';
import { claimSubject, type PresentClaim, type Wanted } from './change-set.ts';

/** What an origin wrote of a claim: its citations, or the moment that it gives to its retraction. */
const base = z.union([z.object({ citations: z.array(z.string()) }), z.object({ retracted: z.string() })]);

/** What is known of one claim, and what is wanted of it. */
export interface Case {
  readonly claimId: string;
  readonly wanted: ClaimRow | undefined;
  readonly stored: StoredClaim | undefined;
  readonly citations: readonly string[];
  /** The citations that the origin gave it last; absent where it did not state it. */
  readonly last: readonly string[] | undefined;
  /** The moment that the origin gave to its retraction, if it retracted it itself. */
  readonly retracted: string | undefined;
  readonly origin: string;
  /** Whether the origin was shown what holds, and says that it does not. */
  readonly corrected: boolean;
}

export const presentOf = ({ stored, citations }: Case): PresentClaim | undefined => {
  const version = stored?.versions.find(({ retractedAt }) => retractedAt === null);
  return version && { version, citations };
};

/** The citations that are there, with what the origin adds since it last wrote, and without what it takes away. */
export const mergedCitations = ({ wanted, citations, last }: Case): readonly string[] => {
  const mine = wanted?.citations ?? [];
  const gone = (last ?? []).filter((id) => !mine.includes(id));
  return [...new Set([...citations.filter((id) => !gone.includes(id)), ...mine])];
};

type Base = z.infer<typeof base>;

/** What the origin wrote of claims, by their ids: of all, or of those that are wanted. */
async function basesOf(
  transaction: Transaction,
  { origin, complete }: Wanted,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Base>> {
  const found = complete
    ? await claimsWrittenBy((...asked) => transaction.run(...asked), origin)
    : await writtenBy(transaction, origin, wanted.map(claimSubject));
  const baseIn = ([subject, state]: readonly [string, string]) =>
    [subject.slice(claimSubject('').length), base.parse(JSON.parse(state))] as const;
  return new Map(await inTurns(found, baseIn));
}

/** What is known of every claim that is wanted, or that the origin stated and no longer states. */
export async function casesOf(transaction: Transaction, asked: Wanted): Promise<readonly Case[]> {
  const wanted = new Map(asked.facts.claims.map((claim) => [claim.claimId, claim]));
  const corrected = asked.corrected?.claims ?? new Set();
  const named = [...wanted.keys(), ...(asked.noLonger ?? []), ...corrected];
  const bases = await basesOf(transaction, asked, named);
  const stated = [...bases].flatMap(([claimId, one]) => ('citations' in one ? [claimId] : []));
  const ids = [...new Set([...named, ...(asked.complete ? stated : [])])];
  const stored = new Map((await storedClaims(transaction, ids)).map((claim) => [claim.claimId, claim]));
  const citations = await citationsOfClaims(transaction, [...stored.keys()]);
  return inTurns(ids, (claimId) => {
    const last = bases.get(claimId);
    return {
      claimId,
      wanted: wanted.get(claimId),
      stored: stored.get(claimId),
      citations: citations.get(claimId) ?? [],
      last: last && 'citations' in last ? last.citations : undefined,
      retracted: last && 'retracted' in last ? last.retracted : undefined,
      origin: asked.origin,
      corrected: corrected.has(claimId),
    };
  });
}
