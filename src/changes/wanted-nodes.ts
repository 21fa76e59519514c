import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import type { CitationRow, CoverageRow, Facts, NodeRow, ReadingRow } from '../graph/model/facts.ts';

/** A node as an origin wants it. */
export interface WantedNode {
  readonly row: NodeRow;
  readonly state: NodeState;
  /** Its properties make sense only together: where somebody else changed one, none is written. */
  readonly whole: boolean;
}

const stateOf = ({ columns, kind }: NodeRow, links: readonly string[]): NodeState => ({
  ...columns,
  label: kind.label,
  links: links.toSorted(),
});

const citationLinks = ({ document, saidBy }: CitationRow) => [
  `QUOTES ${document}`,
  ...saidBy.map((id) => `SAID_BY ${id}`),
];
const withinLinks = ({ within }: CoverageRow | ReadingRow) => (within ? [`WITHIN ${within}`] : []);
const coverageLinks = (row: CoverageRow) => [
  `SUBJECT ${row.subject}`,
  ...withinLinks(row),
  ...row.citations.map((id) => `CITES ${id}`),
];
const readingLinks = (row: ReadingRow) => [`READS ${row.document}`, ...withinLinks(row)];

const wholes = <Row extends NodeRow>(rows: readonly Row[], linksOf: (row: Row) => readonly string[]) =>
  rows.map((row): WantedNode => ({ row, state: stateOf(row, linksOf(row)), whole: true }));

/** Every node that facts want, with the links that belong to it. */
export const wantedNodes = ({ nodes, citations, coverage, readings }: Facts): readonly WantedNode[] => [
  ...nodes.map((row): WantedNode => ({ row, state: stateOf(row, []), whole: false })),
  ...wholes(citations, citationLinks),
  ...wholes(coverage, coverageLinks),
  ...wholes(readings, readingLinks),
];
