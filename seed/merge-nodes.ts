import {
  type CitationRow,
  type CoverageRow,
  columnsOfKind,
  type Facts,
  type NodeRow,
  type ReadingRow,
} from '../src/graph/model/facts.ts';
import { NODE_KINDS } from '../src/graph/model/index.ts';
import { SOURCE_TEXTS } from '../src/graph/model/property.ts';
import type { GraphValue, Transaction } from '../src/graph/port.ts';
import { type NodeState, type StoredNode, stateOf, storedNodes } from './node-state.ts';
import type { Skipped } from './skipped.ts';

const same = (one: GraphValue | undefined, other: GraphValue | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * The properties that others have changed since the seed last wrote the node, to a value that the seed does not want
 * either.
 */
const propertiesChangedByOthers = (wanted: NodeState, { present, seeded }: StoredNode, row: NodeRow) =>
  ['label', 'links', ...columnsOfKind(row.kind)].filter(
    (name) => !same(present[name], seeded[name]) && !same(present[name], wanted[name]),
  );

interface MergedRow {
  readonly row: NodeRow;
  readonly changedByOthers: readonly string[];
}

/** What the seed wants, less what it says of the origin of texts that others have changed: what they wrote is no source's. */
function withoutOriginsOf(changedByOthers: readonly string[], wanted: NodeState): NodeState {
  const ofSource = wanted[SOURCE_TEXTS];
  if (!Array.isArray(ofSource)) return wanted;
  const left = ofSource.filter((column) => !changedByOthers.includes(String(column)));
  return { ...wanted, [SOURCE_TEXTS]: left.length > 0 ? left : null };
}

/** The row, with the stored value of every property that others have changed. */
function mergeRow(row: NodeRow, links: readonly string[], stored: StoredNode | undefined): MergedRow {
  const wanted = stateOf(row, links);
  if (!stored) return { row: { ...row, seeded: JSON.stringify(wanted) }, changedByOthers: [] };
  const changedByOthers = propertiesChangedByOthers(wanted, stored, row);
  const withOthersValues = (from: NodeState) => ({
    ...withoutOriginsOf(changedByOthers, wanted),
    ...Object.fromEntries(changedByOthers.map((name) => [name, from[name] ?? null])),
  });
  const { label, links: _links, ...columns }: NodeState = withOthersValues(stored.present);
  const kind = NODE_KINDS.find((one) => one.label === label) ?? row.kind;
  const seeded = JSON.stringify(withOthersValues(stored.seeded));
  return { row: { ...row, kind, columns, origin: stored.origin ?? row.origin, seeded }, changedByOthers };
}

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

/**
 * The nodes to write: a property that others have changed since the seed last wrote it keeps their value. A citation or
 * coverage that they changed is not written at all, because its properties make sense only together.
 */
export async function mergeSeedNodes(transaction: Transaction, { nodes, citations, coverage, readings }: Facts) {
  const ids = [...nodes, ...citations, ...coverage, ...readings].map(({ id }) => id);
  const stored = await storedNodes(transaction, ids);
  const skipped: Skipped[] = [];
  const merge = (row: NodeRow, links: readonly string[]): MergedRow => {
    const result = mergeRow(row, links, stored.get(row.id));
    if (result.changedByOthers.length > 0)
      skipped.push({ id: row.id, why: `others have changed ${result.changedByOthers.join(', ')}` });
    return result;
  };
  const unchanged = <Row extends NodeRow>(rows: readonly Row[], linksOf: (row: Row) => readonly string[]) =>
    rows
      .map((given) => ({ given, ...merge(given, linksOf(given)) }))
      .filter(({ changedByOthers }) => changedByOthers.length === 0)
      .map(({ given, row }) => ({ ...given, ...row }));
  return {
    nodes: nodes.map((row) => merge(row, []).row),
    citations: unchanged(citations, citationLinks),
    coverage: unchanged(coverage, coverageLinks),
    readings: unchanged(readings, readingLinks),
    skipped,
  };
}
