import { indexHint, visible } from '../graph/model/view.ts';
import { idOf, type Names, type Pages, type PageWindow } from '../graph/rows/rows.ts';
import { endsOf, idsOf, patternOf, type RelationStep, variablesOf } from './relation-step.ts';

/** The claims of one type at a node, and the nodes they lead to, in order of the slug of these nodes. */
export function traversal(step: RelationStep): Pages {
  const { near, far } = endsOf(step);
  return {
    bind(bindings, names, { conditions, window }) {
      const [node, claim, id] = [names.variable('n'), names.variable('k'), names.variable('i')];
      const ends = { start: `${bindings.node}`, claim, node, startId: idOf(bindings) };
      return {
        imports: variablesOf(bindings),
        lines: visibleClaims(step, ends, seekRange(step, claim, window, names), conditions({ node, claim })),
        bindings: { node, claim, id },
        projection: [node, claim, `${claim}.${far} AS ${id}`],
        constants: [`${claim}.${near}`],
      };
    },
    order: ({ claim }) => [{ expression: `${claim}.${far}` }, { expression: `${claim}.claimId` }],
  };
}

/** The variables of a step over visible claims, and the id of the node at which it starts. */
interface Ends {
  readonly start: string;
  readonly startId: string;
  readonly claim: string;
  readonly node: string;
}

/** The lines that bind the visible claims at a node; on Neo4j, an index gives them in order of the ids at their far end. */
export const visibleClaims = (
  step: RelationStep,
  { start, startId, claim, node }: Ends,
  range: readonly string[],
  conditions: readonly string[] = [],
): readonly string[] => {
  const { near, far } = endsOf(step);
  return [
    `${patternOf(step, start, claim, node)} /*+ USING INDEX ${claim}:${step.type}(${near}, ${far}, claimId, visibilityCode) */`,
    `WHERE ${claim}.${near} = ${startId} AND ${range.join(' AND ')}`,
    `  AND ${indexHint(claim)}`,
    `  AND ${visible(claim)}`,
    ...conditions.map((condition) => `  AND ${condition}`),
  ];
};

/** The range of ids at the far end in which the rows of a page are. */
export function seekRange(
  step: RelationStep,
  claim: string,
  window: PageWindow | undefined,
  names: Names,
): readonly string[] {
  const { far } = endsOf(step);
  const { from, beyond } = idsOf(step);
  const key = window?.key?.[0];
  const sought = key === undefined ? undefined : names.parameter(String(key));
  const [first, last] = window?.backwards ? [undefined, sought] : [sought, undefined];
  return [`${claim}.${far} >= ${first ?? `'${from}'`}`, `${claim}.${far} ${last ? `<= ${last}` : `< '${beyond}'`}`];
}
