import { indexHint, visible } from '../graph/model/view.ts';
import { idOf, type Pages, type PageWindow } from '../graph/rows/rows.ts';
import { endsOf, idsOf, patternOf, type RelationStep, variablesOf } from './relation-step.ts';

/** The claims of one type at a node with what they lead to, in order of the far end's slug. */
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
        carries: [node, claim, `${claim}.${far} AS ${id}`],
        constant: [`${claim}.${near}`],
      };
    },
    order: ({ claim }) => [{ expression: `${claim}.${far}` }, { expression: `${claim}.claimId` }],
  };
}

/** The parameter of the far id at which a window starts, or ends where it goes backwards. */
function seekKey(window: PageWindow | undefined, backwards: boolean, parameter: (value: string) => string) {
  const first = window?.key?.[0];
  return window?.backwards === backwards && first !== undefined ? parameter(String(first)) : undefined;
}

/** All nodes with a label, in order of their slug. */
export function listing(label: string): Pages {
  return {
    bind(_frame, names, { conditions }) {
      const node = names.variable('n');
      const lines = [
        `MATCH (${node}:${label})`,
        `WHERE ${node}.slug > ''`,
        ...conditions({ node }).map((condition) => `  AND ${condition}`),
      ];
      return { imports: [], lines, bindings: { node }, carries: [node] };
    },
    order: ({ node }) => [{ expression: `${node}.slug` }],
  };
}
