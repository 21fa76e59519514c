import type { ClaimRow, CoverageRow, Facts, NodeRow, ReadingRow } from '../../../src/graph/model/facts.ts';
import { labelsOf } from '../../../src/graph/model/node.ts';
import type { View } from '../../../src/graph/model/view.ts';
import { withDatesOf } from '../../lists/plain/dates.ts';
import { isVisible } from '../../select/plain-walk.ts';

const NEVER = '9999';
const RESULTS = ['KNOWN_NONE', 'OPEN', 'NOT_FOUND'];

/** What a view shows of facts in memory. */
export class PlainFacts {
  readonly claims: readonly ClaimRow[];
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #coverage: readonly CoverageRow[];
  readonly #readings: readonly ReadingRow[];

  constructor(facts: Facts, view: View) {
    const visible = isVisible(view);
    const claims = facts.claims.filter((claim) => visible({ ...claim, retractedAt: NEVER }));
    const called = namesOf(claims);
    this.#nodes = united(
      facts.nodes.map((node) => saying(withDatesOf(node, view.basis), node)),
      called,
    );
    this.#coverage = facts.coverage.map((one) => ({ ...one, subject: called(one.subject) }));
    this.#readings = facts.readings;
    this.claims = claims.map((claim) =>
      claim.type === 'SAME_AS' ? claim : { ...claim, from: called(claim.from), to: called(claim.to) },
    );
  }

  get ids(): readonly string[] {
    return [...this.#nodes.keys()].sort();
  }

  /** The ids of the nodes that bear a label. */
  all(label: string): readonly string[] {
    return this.ids.filter((id) => labelsOf(this.node(id).kind).includes(label));
  }

  node(id: string): NodeRow {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  is(id: string, ...labels: readonly string[]): boolean {
    return labels.some((label) => labelsOf(this.node(id).kind).includes(label));
  }

  column(id: string, name: string): unknown {
    return this.node(id).columns[name] ?? null;
  }

  from(id: string, ...types: readonly string[]): readonly ClaimRow[] {
    return this.claims.filter((claim) => claim.from === id && types.includes(claim.type));
  }

  to(id: string, ...types: readonly string[]): readonly ClaimRow[] {
    return this.claims.filter((claim) => claim.to === id && types.includes(claim.type));
  }

  of(...types: readonly string[]): readonly ClaimRow[] {
    return this.claims.filter(({ type }) => types.includes(type));
  }

  /** What it means that a list of a node, or the part of it within another node, does not name something. */
  absence(id: string, relation: string, within?: string): string {
    const labels = labelsOf(this.node(id).kind);
    const limited = (limit: string | undefined) => limit !== undefined && limit !== within;
    const said = this.#coverage
      .filter(
        ({ subject, within: limit, columns }) => subject === id && columns.relation === relation && !limited(limit),
      )
      .filter(({ columns }) => (columns.aspect ?? null) === null && (columns.year ?? null) === null)
      .map(({ columns }) => String(columns.result));
    const has = (value: unknown, one: string) => Array.isArray(value) && value.includes(one);
    const read = this.#readings.filter(
      ({ within: limit, columns }) =>
        has(columns.relations, relation) && labels.some((label) => has(columns.kinds, label)) && !limited(limit),
    );
    const results = [...said, ...read.map(() => 'NOT_FOUND')];
    return RESULTS.find((result) => results.includes(result)) ?? 'NOT_RESEARCHED';
  }
}

/** What is called the same by confirmed claims goes by the first of its ids. */
function namesOf(claims: readonly ClaimRow[]): (id: string) => string {
  const same = claims.filter(({ type, status }) => type === 'SAME_AS' && status === 'CONFIRMED');
  const reach = (ids: ReadonlySet<string>): ReadonlySet<string> => {
    const wider = new Set([
      ...ids,
      ...same.flatMap(({ from, to }) => (ids.has(from) || ids.has(to) ? [from, to] : [])),
    ]);
    return wider.size === ids.size ? ids : reach(wider);
  };
  return (id) => [...reach(new Set([id]))].sort()[0] ?? id;
}

/** Each node under its name; what the first of several lacks, another may tell. */
function united(nodes: readonly NodeRow[], called: (id: string) => string): ReadonlyMap<string, NodeRow> {
  const found = new Map<string, NodeRow>();
  for (const node of nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const known = found.get(called(node.id));
    found.set(called(node.id), known ? { ...known, columns: columnsOfBoth(known, node) } : node);
  }
  return found;
}

function columnsOfBoth({ columns: first }: NodeRow, { columns: second }: NodeRow): NodeRow['columns'] {
  const days = Object.keys(first).some((name) => /^(date|due)From$/.test(name));
  const added = Object.entries(second).filter(([name]) => !days || !/^(date|due)[A-Z]/.test(name));
  return {
    ...Object.fromEntries(added),
    ...first,
    umbrella: first.umbrella === true || second.umbrella === true,
    saysWhen: first.saysWhen === true || second.saysWhen === true,
  };
}

/** With a mark whether a source says when, be it in words alone, or in days that the view hides. */
const saying = (shown: NodeRow, { columns }: NodeRow): NodeRow => ({
  ...shown,
  columns: { ...shown.columns, saysWhen: [columns.dueFrom, columns.dueText].some((one) => typeof one === 'string') },
});
