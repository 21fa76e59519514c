import type { Asked } from '../convergence/asked.ts';
import type { Sought } from '../convergence/findings/find.ts';
import { reasonsOf } from '../convergence/findings/find.ts';
import type { Found, FoundOfKind, Reason } from '../convergence/findings/found.ts';
import { foundIn, workingsOf } from '../convergence/findings/kept.ts';
import { groundsOf } from '../convergence/ground.ts';
import type { Grounds } from '../convergence/grounds.ts';
import { Universe } from '../convergence/universe.ts';
import type { Analysis } from './convergence.ts';

/** A finding of an analysis, and among how many it was looked for. */
export interface FindingOf {
  readonly analysis: Analysis;
  readonly found: Found;
  readonly universe: number;
}

/** What was found in an analysis, by kind. */
export const foundOf = ({ incidence, asked }: Analysis, sought: Sought): readonly FoundOfKind[] =>
  foundIn(workingsOf(incidence, asked), sought);

/** What was found in an analysis, one after the other, in the order of the closed list of kinds. */
export const findingsOf = (analysis: Analysis, sought: Sought): readonly FindingOf[] =>
  foundOf(analysis, sought).flatMap(({ universe, found }) => found.map((one) => ({ analysis, found: one, universe })));

export const reasonsFor = ({ analysis: { incidence, asked }, found }: FindingOf): readonly Reason[] =>
  reasonsOf(workingsOf(incidence, asked), found);

const ITEM = /^(Axis|Topic|Country):/;

/** What a finding rests on: what was asked, narrowed to the actors and items that it is about. */
export function groundsFor({ analysis: { incidence, asked }, found: { subjects } }: FindingOf): Grounds {
  const actors = subjects.filter((id) => id.startsWith('Actor:'));
  const items = subjects.filter((id) => ITEM.test(id));
  const narrowed: Asked = {
    ...asked,
    ...(actors.length > 0 && { among: actors }),
    ...(items.length > 0 && { on: items }),
  };
  return groundsOf(new Universe(incidence, narrowed));
}
