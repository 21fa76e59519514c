import { indexHint, visible } from '../graph/model/view.ts';
import { idOf, type Pages, type PageWindow } from '../graph/rows/rows.ts';
import { endsOf, idsOf, patternOf, type RelationStep, variablesOf } from './relation-step.ts';

/** The claims of one type at a node, and the nodes they lead to, in order of the slug of these nodes. */
export function traversal(step: RelationStep): Pages {
  const { near, far } = endsOf(step);
  const { from, beyond } = idsOf(step);
  return {
    bind(bindings, names, { conditions, window }) {
      const [node, claim, id] = [names.variable('n'), names.variable('k'), names.variable('i')];
      const bound = { node, claim, id };
      const seek = (backwards: boolean) => seekKey(window, backwards, (value) => names.parameter(value));
      const range = [
        `${claim}.${far} >= ${seek(false) ?? `'${from}'`}`,
        `${claim}.${far} ${seek(true) ? `<= ${seek(true)}` : `< '${beyond}'`}`,
      ];
      const inner = { node, claim };
      return {
        imports: variablesOf(bindings),
        lines: [
          `${patternOf(step, `${bindings.node}`, claim, node)} /*+ USING INDEX ${claim}:${step.type}(${near}, ${far}, claimId, visibilityCode) */`,
          `WHERE ${claim}.${near} = ${idOf(bindings)} AND ${range.join(' AND ')}`,
          `  AND ${indexHint(claim)}`,
          `  AND ${visible(claim)}`,
          ...conditions(inner).map((condition) => `  AND ${condition}`),
        ],
        bindings: bound,
        projection: [node, claim, `${claim}.${far} AS ${id}`],
        constants: [`${claim}.${near}`],
      };
    },
    order: ({ claim }) => [{ expression: `${claim}.${far}` }, { expression: `${claim}.claimId` }],
  };
}

/** The parameter of the id at the far end at which a window starts; backwards, at which it ends. */
function seekKey(window: PageWindow | undefined, backwards: boolean, parameter: (value: string) => string) {
  const first = window?.key?.[0];
  return window?.backwards === backwards && first !== undefined ? parameter(String(first)) : undefined;
}

/** All nodes with a label, in order of their slug. */
export function listing(label: string): Pages {
  return {
    bind(_bindings, names, { conditions }) {
      const node = names.variable('n');
      const lines = [
        `MATCH (${node}:${label})`,
        `WHERE ${node}.slug > ''`,
        ...conditions({ node }).map((condition) => `  AND ${condition}`),
      ];
      return { imports: [], lines, bindings: { node }, projection: [node] };
    },
    order: ({ node }) => [{ expression: `${node}.slug` }],
  };
}
