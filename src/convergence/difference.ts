import type { ClaimStatus } from '../graph/model/claim.ts';
import { STATUS_STRENGTH } from '../graph/model/claim.ts';
import type { ClaimEnds } from './evidence.ts';
import { at, type Incidence, linksAt, nodeIdOf } from './incidence.ts';
import { WORKING } from './lists.ts';

/** A claim that one of two views shows and the other does not, or shows with another status. */
export interface ChangedClaim {
  readonly ends: ClaimEnds;
  /** Its status under the other view; null where that does not show it. */
  readonly before: ClaimStatus | null;
  readonly after: ClaimStatus | null;
}

/** The visible claims by their ends, each with the strongest of its statuses. */
function claimsOf(incidence: Incidence): ReadonlyMap<string, { ends: ClaimEnds; status: ClaimStatus }> {
  const found = new Map<string, { ends: ClaimEnds; status: ClaimStatus }>();
  const add = (ends: ClaimEnds, status: ClaimStatus) => {
    const key = `${ends.from} ${ends.type} ${ends.to}`;
    const known = found.get(key);
    if (!known || STATUS_STRENGTH.indexOf(known.status) < STATUS_STRENGTH.indexOf(status))
      found.set(key, { ends, status });
  };
  for (const { isVisible, from, type, to, status } of incidence.claims) if (isVisible) add({ from, type, to }, status);
  for (const place of incidence.undertakings.ids.keys())
    for (const { isVisible, node, relation, status } of linksAt(incidence, place)) {
      const [own, other] = [at(incidence.undertakings.ids, place), nodeIdOf(incidence, node)];
      const [from, to] = WORKING.includes(relation) ? [other, own] : [own, other];
      if (isVisible) add({ from, type: relation, to }, status);
    }
  return found;
}

/** The claims at undertakings and beside them in which two views differ, in the order of their ends. */
export function changedClaims(before: Incidence, after: Incidence): readonly ChangedClaim[] {
  const [old, now] = [claimsOf(before), claimsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    const ends = one?.ends ?? other?.ends;
    if (!ends || one?.status === other?.status) return [];
    return [{ ends, before: one?.status ?? null, after: other?.status ?? null }];
  });
}
