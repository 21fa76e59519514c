import { type ClaimStatus, STATUS_STRENGTH } from '../graph/model/claim.ts';
import type { Climb } from './incidence.ts';
import type { ClaimRecord } from './records.ts';

/** How many claims may lead from a topic upwards, as in the cooperations. */
export const DEEPEST_CLIMB = 4;

const strengthOf = (status: ClaimStatus) => STATUS_STRENGTH.indexOf(status);

export const weaker = (one: ClaimStatus, other: ClaimStatus): ClaimStatus =>
  strengthOf(one) < strengthOf(other) ? one : other;

/** Whether one way is surer than another: by its status, then for being stated, then for being shorter. */
const isSurer = (one: Climb, other: Climb | undefined): boolean => {
  if (!other) return true;
  const rank = ({ status, isStated, through }: Climb) => [strengthOf(status), Number(isStated), -through.length];
  const [left, right] = [rank(one), rank(other)];
  const place = left.findIndex((value, index) => value !== right[index]);
  return place >= 0 && Number(left[place]) > Number(right[place]);
};

/** By topic, all that it is part of through visible claims. */
export function climbsOf(
  claims: readonly ClaimRecord[],
  numberOf: (id: string) => number,
): ReadonlyMap<number, readonly Climb[]> {
  const steps = new Map<number, { readonly to: number; readonly claim: ClaimRecord }[]>();
  for (const claim of claims) {
    if (claim.type !== 'PART_OF' || !claim.isVisible) continue;
    const from = numberOf(claim.from);
    steps.set(from, [...(steps.get(from) ?? []), { to: numberOf(claim.to), claim }]);
  }
  return new Map([...steps.keys()].map((topic) => [topic, upFrom(topic, steps)]));
}

function upFrom(
  topic: number,
  steps: ReadonlyMap<number, readonly { readonly to: number; readonly claim: ClaimRecord }[]>,
): readonly Climb[] {
  const found = new Map<number, Climb>();
  let last: readonly Climb[] = [{ node: topic, status: 'CONFIRMED', isStated: true, through: [] }];
  for (let depth = 0; depth < DEEPEST_CLIMB; depth++) {
    const next = new Map<number, Climb>();
    for (const below of last)
      for (const { to, claim } of steps.get(below.node) ?? []) {
        const through = below.node === topic ? [] : [...below.through, below.node];
        const status = weaker(below.status, claim.status);
        const one: Climb = { node: to, status, isStated: below.isStated && claim.isStated, through };
        if (to === topic || !isSurer(one, next.get(to)) || !isSurer(one, found.get(to))) continue;
        next.set(to, one);
        found.set(to, one);
      }
    last = [...next.values()];
  }
  return [...found.values()].sort((left, right) => left.node - right.node);
}
