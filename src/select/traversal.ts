import { indexHint, visible } from '../graph/model/view.ts';
import { call } from '../graph/rows/call.ts';
import { idOf, type Names, type Pages, type PageWindow } from '../graph/rows/rows.ts';
import { verifiedPage } from '../graph/rows/verified-page.ts';
import { orderTerms } from './keyset.ts';
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
const visibleClaims = (
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
function seekRange(step: RelationStep, claim: string, window: PageWindow | undefined, names: Names): readonly string[] {
  const { far } = endsOf(step);
  const { from, beyond } = idsOf(step);
  const key = window?.key?.[0];
  const sought = key === undefined ? undefined : names.parameter(String(key));
  const [first, last] = window?.backwards ? [undefined, sought] : [sought, undefined];
  return [`${claim}.${far} >= ${first ?? `'${from}'`}`, `${claim}.${far} ${last ? `<= ${last}` : `< '${beyond}'`}`];
}

/** Nodes of which all rows of a list have claims with one, as a condition says: `step` leads from them to the rows. */
export interface Start {
  readonly step: RelationStep;
  readonly ids: readonly string[];
}

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

/**
 * The same nodes where a condition names some of which all of them have claims with one: they are read from there, in order
 * of their ids. A page takes at most its own length from each.
 */
export function listingFrom({ step, ids }: Start): Pages {
  const { near, far } = endsOf(step);
  return {
    bind(_bindings, names, { conditions, window }) {
      const [start, node, claim] = [names.variable('n'), names.variable('n'), names.variable('k')];
      const [startId, at, id] = [names.variable('i'), names.variable('i'), names.variable('i')];
      const row = { node, id };
      const asked = conditions(row);
      const found = [
        `MATCH (${start}:Entity {id: ${startId}})`,
        ...visibleClaims(step, { start, startId, claim, node }, seekRange(step, claim, window, names)),
        `WITH DISTINCT ${claim}.${near} AS ${at}, ${claim}.${far} AS ${id}, ${node}`,
        ...(asked.length > 0 ? [`WHERE ${asked.join(' AND ')}`] : []),
      ];
      const first = window && inOrder([at, id], window, names);
      const from = first
        ? [call([startId], [...found, `WITH ${at}, ${id}, ${node} ${first}`, `RETURN ${id}, ${node}`])]
        : found;
      return {
        imports: [],
        lines: [`UNWIND ${names.parameter(ids)} AS ${startId}`, ...from, `WITH DISTINCT ${node}, ${id}`],
        bindings: row,
        projection: [node, id],
      };
    },
    order: ({ id }) => [{ expression: `${id}` }],
  };
}

/** The first of a page, by values that an index gives in order. */
const inOrder = (values: readonly string[], { limit, backwards }: PageWindow, names: Names) =>
  `ORDER BY ${orderTerms(
    values.map((expression) => ({ expression })),
    backwards,
  ).join(', ')} LIMIT ${names.parameter(limit)}`;
