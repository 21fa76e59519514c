import type { Names, Pages, PageWindow } from '../graph/rows/rows.ts';
import { verifiedPage } from '../graph/rows/verified-page.ts';

/** Whether a condition counts: the embedded engine does so node by node, but joins all that an EXISTS asks of at once. */
const readsFurther = (condition: string): boolean => condition.includes('COUNT {');

/** All nodes with a label, in order of their slug. */
export function listing(label: string): Pages {
  return {
    bind(_bindings, names, { conditions, window }) {
      const [node, slug] = [names.variable('n'), names.variable('i')];
      const matching = (some: readonly string[]) => [
        `MATCH (${node}:${label})`,
        `WHERE ${[`${node}.slug > ''`, ...some].join('\n  AND ')}`,
      ];
      const asked = conditions({ node });
      const further = asked.filter(readsFurther);
      const lines =
        window && further.length > 0
          ? verifiedNodes(node, { lines: matching(asked.filter((one) => !readsFurther(one))), further }, window, names)
          : matching(asked);
      return { imports: [], lines, bindings: { node, slug }, projection: [node, `${node}.slug AS ${slug}`] };
    },
    order: ({ node }) => [{ expression: `${node}.slug` }],
  };
}

/** Nodes that are matched in order of their slug, of which only some meet further conditions. */
interface Unverified {
  readonly lines: readonly string[];
  readonly further: readonly string[];
}

/** A page of them. An engine that has no index in this order would else ask the conditions of all nodes. */
const verifiedNodes = (node: string, { lines, further }: Unverified, window: PageWindow, names: Names) =>
  verifiedPage(
    {
      imports: [],
      lines,
      one: node,
      others: [],
      ordering: [],
      order: [`${node}.slug`],
      opened: [],
      verified: `WITH ${node} WHERE ${further.join(' AND ')}`,
      orderOfRows: [`${node}.slug`],
    },
    window,
    names,
    node,
  );
