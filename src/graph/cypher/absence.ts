import { datedColumns } from '../model/dated.ts';
import { call } from '../rows/call.ts';
import type { Arguments, Bindings, Computed, Names, Rows } from '../rows/rows.ts';

/** How coverage and readings lead to the documents that they speak of. */
const DOCUMENTS = {
  Coverage: '-[:CITES]->(:Citation)-[:QUOTES]->',
  Reading: '-[:READS]->',
} as const;

/**
 * The last day of which coverage or a reading can speak: the first possible day of its documents' dates, of the latest
 * where there are several; null where no document has a date.
 */
export function horizonOf(label: keyof typeof DOCUMENTS, node: string, names: Names): Computed {
  const [document, horizon] = [names.variable('d'), names.variable('horizon')];
  return {
    imports: [node],
    lines: [
      `OPTIONAL MATCH (${node})${DOCUMENTS[label]}(${document}:Document)`,
      `RETURN max(${datedColumns(document, 'date').from}) AS ${horizon}`,
    ],
    columns: { horizon, asOf: '$asOf' },
  };
}

/** A list that a caller asks about: of which relation at the node, within which other node, in which year. */
type List = Bindings & {
  readonly node: string;
  readonly relation: string;
  readonly within: string;
  readonly year: string;
};

/** Binds a list; a limit that is not given is an empty text or the year 0, which nothing has. */
export const listAsked = ({ node }: Bindings, names: Names, { relation, within, year }: Arguments): List | undefined =>
  node === undefined
    ? undefined
    : {
        node,
        relation: names.parameter(String(relation)),
        within: names.parameter(typeof within === 'string' ? within : ''),
        year: names.parameter(typeof year === 'number' ? year : 0),
      };

const limitedTo = (node: string, within: string, names: Names) => {
  const limit = names.variable('n');
  return `NOT EXISTS { MATCH (${node})-[:WITHIN]->(${limit}) WHERE ${limit}.id <> ${within} }`;
};

/** The lines that match what is said of a list, or of a list that contains it. */
function coverageLines({ node, relation, within, year }: Bindings, coverage: string, names: Names): readonly string[] {
  return [
    `MATCH (${node})<-[:SUBJECT]-(${coverage}:Coverage)`,
    `WHERE ${coverage}.relation = ${relation} AND ${coverage}.aspect IS NULL`,
    `  AND coalesce(${coverage}.year, ${year}) = ${year} AND ${limitedTo(coverage, `${within}`, names)}`,
  ];
}

/** The lines that match the readings for a list, or for a list that contains it. */
function readingLines({ node, relation, within }: Bindings, reading: string, names: Names): readonly string[] {
  const kind = names.variable('kind');
  return [
    `MATCH (${reading}:Reading)`,
    `WHERE ${relation} IN ${reading}.relations AND any(${kind} IN ${reading}.kinds WHERE ${kind} IN labels(${node}))`,
    `  AND ${limitedTo(reading, `${within}`, names)}`,
  ];
}

const rowsOf =
  (linesOf: typeof coverageLines) =>
  (list: Bindings, names: Names): Rows => {
    const node = names.variable('n');
    return {
      imports: [`${list.node}`],
      lines: linesOf(list, node, names),
      bindings: { node },
      projection: [node],
      order: [`${node}.id`],
    };
  };

/** The coverage that speaks of a list. */
export const coverageOfList = rowsOf(coverageLines);
/** The readings for a list. */
export const readingsForList = rowsOf(readingLines);

/** What was said of a list and what was read for it, each with its horizon; `schema/absence-result.ts` draws the conclusion. */
export function evidenceOfAbsence(list: Bindings, names: Names): Computed {
  const [coverage, reading] = [names.variable('n'), names.variable('n')];
  const [said, read] = [names.variable('said'), names.variable('read')];
  const collected = (lines: readonly string[], horizon: Computed, row: string, result: string) =>
    call(
      [`${list.node}`],
      [
        ...lines,
        call(horizon.imports, horizon.lines),
        `RETURN collect([${row}, ${horizon.columns.horizon}]) AS ${result}`,
      ],
    );
  const [saidBy, readIn] = [horizonOf('Coverage', coverage, names), horizonOf('Reading', reading, names)];
  return {
    imports: [`${list.node}`],
    lines: [
      collected(coverageLines(list, coverage, names), saidBy, `${coverage}.result`, said),
      collected(readingLines(list, reading, names), readIn, "'NOT_FOUND'", read),
      `RETURN ${said} + ${read} AS ${said}`,
    ],
    columns: { evidence: said, asOf: '$asOf' },
  };
}
