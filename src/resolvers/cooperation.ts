import { STATUS_STRENGTH } from '../graph/model/claim.ts';
import type { Selected } from '../graph/select/selected.ts';

const STRENGTHS: readonly unknown[] = STATUS_STRENGTH;

/** One way in which an actor works on an axis: its role, and the statuses of the claims on the path. */
interface Way {
  readonly role: unknown;
  readonly statuses: readonly unknown[];
}

export function waysAt({ ways }: Selected): readonly Way[] {
  if (!Array.isArray(ways)) return [];
  return ways.filter(Array.isArray).map(([role, ...statuses]) => ({ role, statuses }));
}

const strengthOf = (status: unknown) => STRENGTHS.indexOf(status);

/** How sure a path is: as sure as its weakest claim. */
export function weakest(statuses: readonly unknown[]) {
  const strengths = statuses.map(strengthOf).filter((strength) => strength >= 0);
  return statusOf(Math.min(...strengths));
}

/** How sure a cooperation is: as sure as its strongest path. */
export const strongest = (ways: readonly Way[]) =>
  statusOf(Math.max(...ways.map(({ statuses }) => strengthOf(weakest(statuses)))));

function statusOf(strength: number) {
  const status = STATUS_STRENGTH[strength];
  if (status) return status;
  throw new Error('a cooperation has no claims');
}

/** The different roles, in alphabetical order; paths without a role add none. */
export const rolesOf = (ways: readonly Way[]): readonly string[] =>
  [...new Set(ways.map(({ role }) => role).filter((role) => typeof role === 'string'))].sort();
