import { claimSubject } from '../../changes/change-set.ts';
import { type StoredNode, storedNodes } from '../../graph/cypher/stored-nodes.ts';
import { writtenBy } from '../../graph/cypher/written.ts';
import { coverage } from '../../graph/model/coverage.ts';
import type { NodeRow } from '../../graph/model/facts.ts';
import type { Transaction } from '../../graph/port.ts';
import { inTurns } from '../../graph/turns.ts';
import type { ImportProblem } from '../problem.ts';
import type { Finding, Found } from '../run.ts';
import { COLUMN_KEYS, headerOf } from './columns.ts';
import { documentOf, type MatrixSource } from './evidence.ts';
import { coverageId, type Gathered } from './gathered.ts';
import { type GraphNames, graphNames } from './graph-names.ts';
import { GroupFacts } from './group-facts.ts';
import {
  type Findings,
  Grouping,
  reportContradictions,
  saysNoInitiative,
  withoutCopies,
  withoutRepetitions,
} from './groups.ts';
import { gatherNoInitiatives, pairOf, pairsIn } from './no-initiatives.ts';
import { presentInitiatives } from './present.ts';
import * as problems from './problems.ts';
import { placeOf, readRow, type Said } from './read-row.ts';
import { noteResembling } from './resembling.ts';
import type { MatrixTable } from './table.ts';

/** Who imports a matrix. */
export interface MatrixAuthor {
  readonly origin: string;
  readonly by: string;
}

const nothingYet = (): Gathered => ({
  nodes: new Map(),
  created: new Map(),
  createdIds: new Map(),
  citations: [],
  claims: new Map(),
  coverage: new Map(),
  denied: new Set(),
  noLonger: new Set(),
  shown: new Map(),
  corrected: new Set(),
});

/** Claims that the origin said itself. */
async function saidBy(
  transaction: Transaction,
  origin: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const written = await writtenBy(transaction, origin, [...ids].map(claimSubject));
  return new Set([...ids].filter((id) => written.get(claimSubject(id))?.includes('"citations"')));
}

/** The words on which something rests. */
function citedOf({ citations, claims, coverage: found }: Gathered): Gathered['citations'] {
  const cited = new Set([...claims.values(), ...found.values()].flatMap((row) => row.citations));
  return citations.filter(({ id }) => cited.has(id));
}

/** Coverage that the origin wrote and that says otherwise than its rows do now: without links it says nothing. */
async function speechless(transaction: Transaction, origin: string, into: Gathered): Promise<readonly NodeRow[]> {
  const ids = [...into.denied].filter((id) => !into.coverage.has(id));
  const stored = await storedNodes(transaction, ids);
  const speaks = ({ origin: writer, state }: StoredNode) =>
    writer === origin && Array.isArray(state.links) && state.links.length > 0;
  return [...stored.values()].filter(speaks).map(({ id, columns, state }) => {
    const { label: _label, links: _links, ...said } = state;
    return { kind: coverage, id, slug: String(columns.slug), origin, columns: said };
  });
}

/** Reports rows that say that an organism has none on an axis where other rows name one. */
function reportDenied(none: readonly Said[], some: readonly Said[], file: string, { problems: found }: Findings): void {
  const named = new Map(some.flatMap((said) => pairsIn(said).map((pair) => [pairOf(...pair), said] as const)));
  for (const said of none)
    for (const pair of pairsIn(said)) {
      const other = named.get(pairOf(...pair));
      const value = said.row.cells.initiative ?? '';
      if (other)
        found.push(problems.contradiction(placeOf(file, said.row, 'initiative'), value, placeOf(file, other.row)));
    }
}

/** Problems in the order of the file: by row, and within a row by column. */
function inOrder(found: readonly ImportProblem[], { rows }: MatrixTable): ImportProblem[] {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const headers = COLUMN_KEYS.map(headerOf);
  const keyOf = ({ place }: ImportProblem) => [
    sheets.indexOf(place.sheet ?? ''),
    place.row ?? 0,
    headers.indexOf(place.column ?? ''),
  ];
  const keyed = found.map((problem) => ({ problem, key: keyOf(problem) }));
  const compare = (one: readonly number[], other: readonly number[]) =>
    one.map((value, place) => value - (other[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return keyed.toSorted((one, other) => compare(one.key, other.key)).map(({ problem }) => problem);
}

/** What is read of a table, in both languages. */
const readOf = ({ rows, examples }: MatrixTable): Found['read'] => [
  { what: { es: 'filas', en: 'rows' }, count: rows.length },
  ...(examples > 0
    ? [{ what: { es: 'filas de ejemplo, que no cuentan', en: 'example rows, which do not count' }, count: examples }]
    : []),
];

function readRows(table: MatrixTable, names: GraphNames, findings: Findings): Promise<readonly Said[]> {
  const rows = withoutRepetitions(withoutCopies(table.rows), table.file, findings);
  return inTurns(rows, (row) => readRow(row, table.file, names, (problem) => findings.problems.push(problem)));
}

async function gather(transaction: Transaction, table: MatrixTable, source: MatrixSource, findings: Findings) {
  const names = await graphNames((...asked) => transaction.run(...asked));
  const said = await readRows(table, names, findings);
  const [none, some] = [
    said.filter(({ row }) => saysNoInitiative(row)),
    said.filter(({ row }) => !saysNoInitiative(row)),
  ];
  const grouping = new Grouping(names, table.file, findings);
  for (const one of some) grouping.add(one);
  reportDenied(none, some, table.file, findings);
  await noteResembling(grouping.groups.values(), names, table.file, findings);
  const into = nothingYet();
  const present = await presentInitiatives(transaction, [...grouping.groups.keys()]);
  const context = { names, source, into, findings, recordedAt: new Date().toISOString() };
  await inTurns([...grouping.groups.values()], (group) => {
    reportContradictions(group, table.file, findings);
    new GroupFacts(group, present.get(group.id), context).gather();
  });
  for (const one of none) gatherNoInitiatives(one, source, into, findings);
  for (const one of some) for (const pair of pairsIn(one)) into.denied.add(coverageId(source.origin, pairOf(...pair)));
  return into;
}

/** Compares what a matrix says with a graph. */
export const matrixFinding =
  (table: MatrixTable, { origin, by }: MatrixAuthor): Finding =>
  async (transaction) => {
    const findings: Findings = { problems: [...table.problems], notes: [...table.notes] };
    const source = { origin, file: table.file };
    const into = await gather(transaction, table, source, findings);
    const silenced = await speechless(transaction, origin, into);
    const citations = citedOf(into);
    const facts = {
      nodes: [
        ...(citations.length > 0 ? [documentOf(source)] : []),
        ...into.created.values(),
        ...into.nodes.values(),
        ...silenced,
      ],
      citations,
      claims: [...into.claims.values()],
      coverage: [...into.coverage.values()],
      readings: [],
    };
    const noLonger = await saidBy(transaction, origin, into.noLonger);
    const corrected = { nodes: into.shown, claims: into.corrected };
    const statedAt = new Date().toISOString();
    return {
      problems: inOrder(findings.problems, table),
      notes: inOrder(findings.notes, table),
      read: readOf(table),
      wanted: { origin, by, facts, complete: false, statedAt, noLonger, corrected },
    };
  };
