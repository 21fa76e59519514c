import { STATUS_STRENGTH } from '../graph/model/claim.ts';
import type { Selected } from '../select/selected.ts';

const STRENGTHS: readonly unknown[] = STATUS_STRENGTH;

/** One way in which an actor works on an axis: its role, and the statuses of the claims on the path. */
interface PathSummary {
  readonly role: unknown;
  readonly statuses: readonly unknown[];
}

export function pathSummariesAt({ pathSummaries }: Selected): readonly PathSummary[] {
  if (!Array.isArray(pathSummaries)) return [];
  return pathSummaries.filter(Array.isArray).map(([role, ...statuses]) => ({ role, statuses }));
}

const strengthOf = (status: unknown) => STRENGTHS.indexOf(status);

/** How sure a path is: as sure as its weakest claim. */
export function weakest(statuses: readonly unknown[]) {
  const strengths = statuses.map(strengthOf).filter((strength) => strength >= 0);
  return statusOf(Math.min(...strengths));
}

/** How sure a cooperation is: as sure as its strongest path. */
export const strongest = (pathSummaries: readonly PathSummary[]) =>
  statusOf(Math.max(...pathSummaries.map(({ statuses }) => strengthOf(weakest(statuses)))));

function statusOf(strength: number) {
  const status = STATUS_STRENGTH[strength];
  if (status) return status;
  throw new Error('a cooperation has no claims');
}

/** The different roles, in alphabetical order; paths without a role add none. */
export const rolesOf = (pathSummaries: readonly PathSummary[]): readonly string[] =>
  [...new Set(pathSummaries.map(({ role }) => role).filter((role) => typeof role === 'string'))].sort();
