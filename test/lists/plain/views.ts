import type { View } from '../../../src/graph/model/view.ts';
import { isVisible, PlainWalk } from '../../select/plain-walk.ts';
import type { Chronicle } from '../thirty-actors.ts';
import { withDatesOf } from './dates.ts';
import { PlainLists } from './lists.ts';

const TODAY: View = {
  asOf: '2024-09-01',
  status: ['CONFIRMED', 'PROPOSED', 'DISPUTED'],
  basis: ['STATED', 'INFERRED', 'DERIVED'],
  minSources: 0,
};

/** The default but for its day, and for each part one that chooses it. */
const VIEWS: readonly (readonly [directive: string, view: View])[] = [
  ['', TODAY],
  [', status: [CONFIRMED, WITHDRAWN]', { ...TODAY, status: ['CONFIRMED', 'WITHDRAWN'] }],
  [', basis: [STATED]', { ...TODAY, basis: ['STATED'] }],
  [', minSources: 1', { ...TODAY, minSources: 1 }],
  [', recordedAt: "2024-03-01T00:00:00.000Z"', { ...TODAY, recordedAt: '2024-03-01T00:00:00.000Z' }],
];

/** A view: as it is written in a query, and the facts as they are seen through it. */
export interface SeenLists {
  readonly directive: string;
  readonly plain: PlainLists;
  /** Whether it shows only what is stated, and no days that were completed. */
  readonly onlyStated: boolean;
}

/** The facts under several views. */
export function seenLists({ first, versions }: Chronicle): readonly SeenLists[] {
  const days = ['2024-09-01', '2024-02-15', '2025-06-01'];
  return VIEWS.flatMap(([directive, view]) =>
    days.slice(0, directive ? 1 : undefined).map((asOf) => {
      const nodes = first.nodes.map((node) => withDatesOf(node, view.basis));
      const coverages = first.coverage.map((node) => withDatesOf(node, view.basis));
      const walk = new PlainWalk(nodes, versions, { ...view, asOf });
      const claims = versions.filter(isVisible({ ...view, asOf }));
      return {
        directive: `@view(asOf: "${asOf}"${directive})`,
        onlyStated: view.basis.join() === 'STATED',
        plain: new PlainLists({ nodes, claims, coverages, citations: first.citations, walk }),
      };
    }),
  );
}
