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
    this.#nodes = new Map(facts.nodes.map((node) => [node.id, withDatesOf(node, view.basis)]));
    this.#coverage = facts.coverage;
    this.#readings = facts.readings;
    const visible = isVisible(view);
    this.claims = facts.claims.filter((claim) => visible({ ...claim, retractedAt: NEVER }));
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
