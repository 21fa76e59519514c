import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { ClaimRow, Facts } from '../src/graph/model/facts.ts';
import { knownKeysOnly } from './known-keys.ts';
import { claimsNamingNoEnd } from './named-ends.ts';
import { line, slug } from './node-format.ts';
import { parseAs } from './parse.ts';
import { type Place, type Problem, SeedProblems } from './problems.ts';
import type { SeedText } from './read.ts';

const reviewedFormat = z.array(
  knownKeysOnly({ why: line, claims: z.array(slug).min(1, 'the reason is that of no claim') }),
);

/** The list of the claims whose quotes name neither end and that were reviewed: in groups, each with its reason. */
export const reviewedClaims = (): SeedText => ({
  name: 'reviewed-claims.yaml',
  text: readFileSync(new URL('reviewed-claims.yaml', import.meta.url), 'utf8'),
});

/** The places of the claims in such a list, by id. One that is listed twice has two. */
function placesIn({ name, text }: SeedText): ReadonlyMap<string, readonly Place[]> {
  const parsed = parseAs(reviewedFormat, name, text);
  if (!('content' in parsed)) throw new SeedProblems(parsed);
  const places = new Map<string, Place[]>();
  for (const [group, { claims }] of parsed.content.entries())
    for (const [at, claimId] of claims.entries())
      places.set(claimId, [...(places.get(claimId) ?? []), parsed.source.at([group, 'claims', at])]);
  return places;
}

/** What a review of the claims whose quotes name neither end found. */
export interface Review {
  /** Those that are listed as reviewed. */
  readonly reviewed: readonly ClaimRow[];
  /** Those that are not. */
  readonly unlisted: readonly ClaimRow[];
  /** What is listed and need not be. */
  readonly problems: readonly Problem[];
}

/**
 * Compares the claims whose quotes name neither end with the list of those that were reviewed.
 *
 * @throws SeedProblems if the list has not the form of one.
 */
export function review(facts: Facts, list: SeedText): Review {
  const places = placesIn(list);
  const found = claimsNamingNoEnd(facts);
  const needed = new Set(found.map(({ claimId }) => claimId));
  const all = new Set(facts.claims.map(({ claimId }) => claimId));
  return {
    reviewed: found.filter(({ claimId }) => places.has(claimId)),
    unlisted: found.filter(({ claimId }) => !places.has(claimId)),
    problems: [...places].flatMap(([claimId, listed]) => {
      const why = all.has(claimId) ? 'needs no exception: its quotes name one of its ends' : 'is no claim of the seed';
      const twice = listed.slice(1).map((place) => ({ place, text: `"${claimId}" is listed twice; remove one` }));
      return needed.has(claimId) ? twice : listed.map((place) => ({ place, text: `"${claimId}" ${why}; remove it` }));
    }),
  };
}
