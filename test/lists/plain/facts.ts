import type { ClaimRow, CoverageRow, NodeRow } from '../../../src/graph/model/facts.ts';
import { relationFieldsOf } from '../../../src/schema/list-arguments/relation-fields.ts';
import '../../../src/schema/index.ts';
import type { PlainWalk } from '../../select/plain-walk.ts';
import { compares, list, operands } from './comparisons.ts';
import { CLAIM_FIELDS, propertyMeets } from './values.ts';

/** A row of a list as plain data: a node, and the claim by which it was reached, or the number of paths. */
export interface PlainRow {
  readonly node: NodeRow;
  readonly claim?: ClaimRow;
  readonly evidence?: number;
}

/** Conditions on the other end of cooperations. */
const COOPERATING = ['cooperatesOn', 'cooperators'];

/** Filters facts in memory, one row at a time: slow, plain, and knowing no Cypher. */
export class PlainFacts {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #claims: readonly ClaimRow[];
  readonly #coverages: readonly CoverageRow[];
  readonly #walk: PlainWalk | undefined;

  /** Of claims, those that are visible; `walk` computes cooperations from them. */
  constructor(
    nodes: readonly NodeRow[],
    claims: readonly ClaimRow[],
    coverages: readonly CoverageRow[] = [],
    walk?: PlainWalk,
  ) {
    this.#nodes = new Map([...nodes, ...coverages].map((node) => [node.id, node]));
    this.#claims = claims;
    this.#coverages = coverages;
    this.#walk = walk;
  }

  /** The nodes that bear a label. */
  all(label: string): readonly PlainRow[] {
    return [...this.#nodes.values()]
      .filter(({ kind }) => label === 'Entity' || kind.label === label || kind.identity === label)
      .map((node) => ({ node }));
  }

  /** What a relation field of a node leads to; none where its type has no such field. */
  reached(node: NodeRow, field: string): readonly (PlainRow & { claim: ClaimRow })[] | undefined {
    const step = relationFieldsOf(node.kind.label).find((one) => one.field === field)?.step;
    if (!step) return undefined;
    const [near, far] = step.direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const ends = new Set(this.all(step.label).map((row) => row.node));
    return this.#claims.flatMap((claim) => {
      const end = this.#nodes.get(claim[far]);
      return claim.type === step.type && claim[near] === node.id && end && ends.has(end) ? [{ node: end, claim }] : [];
    });
  }

  holds(node: NodeRow, where: unknown): boolean {
    return Object.entries(operands(where)).every(([field, operand]) => this.#one(node, field, operand));
  }

  #one(node: NodeRow, field: string, operand: unknown): boolean {
    if (field === 'and') return list(operand).every((one) => this.holds(node, one));
    if (field === 'or') return list(operand).some((one) => this.holds(node, one));
    if (field === 'not') return !this.holds(node, operand);
    if (field === 'id' || field === 'slug') return compares(node[field], operand);
    if (field === 'coverage') return this.#quantified(this.#coveragesOf(node), operands(operand));
    if (COOPERATING.includes(field)) return this.#quantified(this.#cooperating(node), operands(operand));
    const reached = this.reached(node, field);
    if (reached) return this.#quantified(reached, operands(operand));
    const property = node.kind.properties[field];
    if (property) return propertyMeets(node, field, property, operand);
    if (field === 'kind' && node.kind.identity === 'Actor') return compares(node.kind.label.toUpperCase(), operand);
    throw new Error(`the plain lists know no field ${node.kind.label}.${field}`);
  }

  #cooperating(node: NodeRow): readonly PlainRow[] {
    if (!this.#walk) throw new Error('these plain facts compute no cooperations');
    return this.#walk.cooperating(node).map((one) => ({ node: one.node }));
  }

  #coveragesOf({ id }: NodeRow): readonly PlainRow[] {
    return this.#coverages.filter(({ subject }) => subject === id).map((node) => ({ node }));
  }

  #quantified(rows: readonly PlainRow[], { edge, count, where, ...asked }: { readonly [name: string]: unknown }) {
    const reached = rows.filter(({ claim }) => !claim || this.edgeHolds(claim, edge));
    const meeting = (condition: unknown) => reached.filter(({ node }) => this.holds(node, condition));
    const different = (some: readonly PlainRow[]) => new Set(some.map(({ node }) => node.id)).size;
    const quantifiers: { readonly [name: string]: (condition: unknown) => boolean } = {
      some: (condition) => meeting(condition).length > 0,
      none: (condition) => meeting(condition).length === 0,
      all: (condition) => meeting(condition).length === reached.length,
      single: (condition) => different(meeting(condition)) === 1,
    };
    return (
      Object.entries(asked).every(([name, condition]) => {
        if (!quantifiers[name]) throw new Error(`the plain lists know no quantifier ${name}`);
        return quantifiers[name](condition);
      }) &&
      (count === undefined || compares(different(meeting(where)), count))
    );
  }

  edgeHolds(claim: ClaimRow, edge: unknown): boolean {
    return Object.entries(operands(edge)).every(([field, operand]) => {
      if (field === 'and') return list(operand).every((one) => this.edgeHolds(claim, one));
      if (field === 'or') return list(operand).some((one) => this.edgeHolds(claim, one));
      if (field === 'not') return !this.edgeHolds(claim, operand);
      const value = CLAIM_FIELDS[field];
      if (!value) throw new Error(`the plain lists know no field of claims ${field}`);
      return compares(value(claim), operand);
    });
  }
}
