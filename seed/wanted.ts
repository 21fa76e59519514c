import type { Author, Wanted } from '../src/changes/change-set.ts';
import type { Facts } from '../src/graph/model/facts.ts';

/** The moment of the latest claim; empty where there is none. */
const latestOf = ({ claims }: Facts) =>
  claims
    .flatMap(({ statedAt }) => statedAt ?? [])
    .toSorted()
    .at(-1) ?? '';

/** All that an origin says, as a folder of facts says it. */
export const wantedFrom = (facts: Facts, author: Author): Wanted => ({
  ...author,
  facts,
  complete: true,
  statedAt: latestOf(facts),
});
