import type { CitationRow, ClaimRow, CoverageRow, NodeRow } from '../../../src/graph/model/facts.ts';
import { relationFieldsOf } from '../../../src/schema/list-arguments/relation-fields.ts';
import '../../../src/schema/index.ts';
import type { PlainWalk } from '../../select/plain-walk.ts';
import { compares, list, type Operands, operands } from './comparisons.ts';
import { LINKS_TO_ENTITIES, PlainLinks } from './links.ts';
import { CLAIM_FIELDS, propertyMeets } from './values.ts';

/**
 * A row of a list as plain data: a node, and the claim by which it was reached, or the number of paths. A claim in a list of
 * claims stands with the node at its start, a cooperation with its actor and its axis.
 */
export interface PlainRow {
  readonly id: string;
  readonly node: NodeRow;
  readonly claim?: ClaimRow;
  readonly axis?: NodeRow;
  readonly evidence?: number;
}

const rowOf = (node: NodeRow): PlainRow => ({ id: node.id, node });

const ENTITY = 'Entity';

/** Conditions on the other end of cooperations. */
const COOPERATING = ['cooperatesOn', 'cooperators'];

/** What a view shows. */
export interface Seen {
  readonly nodes: readonly NodeRow[];
  readonly claims: readonly ClaimRow[];
  readonly coverages?: readonly CoverageRow[];
  readonly citations?: readonly CitationRow[];
  /** Computes cooperations from the claims. */
  readonly walk?: PlainWalk;
}

/** Filters facts in memory, one row at a time: slow, plain, and knowing no Cypher. */
export class PlainFacts {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #claims: readonly ClaimRow[];
  readonly #coverages: readonly CoverageRow[];
  readonly #links: PlainLinks;
  readonly #walk: PlainWalk | undefined;

  constructor({ nodes, claims, coverages = [], citations = [], walk }: Seen) {
    this.#nodes = new Map([...nodes, ...citations, ...coverages].map((node) => [node.id, node]));
    this.#claims = claims;
    this.#coverages = coverages;
    this.#links = new PlainLinks(this.#nodes, claims, citations);
    this.#walk = walk;
  }

  /** The nodes that bear a label. */
  all(label: string): readonly PlainRow[] {
    return [...this.#nodes.values()]
      .filter(({ kind }) => label === ENTITY || kind.label === label || kind.identity === label)
      .map(rowOf);
  }

  /** All claims. */
  claims(): readonly PlainRow[] {
    return this.#claims.flatMap((claim) => {
      const node = this.#nodes.get(claim.from);
      return node ? [{ id: `Claim:${claim.claimId}`, node, claim }] : [];
    });
  }

  /** Every actor with every axis on which it cooperates. */
  cooperations(): readonly PlainRow[] {
    return this.all('Axis').flatMap(({ node: axis }) =>
      this.cooperating(axis).map((row) => ({ ...row, id: `${row.id} ${axis.id}`, axis })),
    );
  }

  /** What a relation field of a node leads to; none where its type has no such field. */
  reached(node: NodeRow, field: string): readonly (PlainRow & { claim: ClaimRow })[] | undefined {
    const step = relationFieldsOf(node.kind.label).find((one) => one.field === field)?.step;
    if (!step) return undefined;
    const [near, far] = step.direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const ends = new Set(this.all(step.label).map((row) => row.node));
    return this.#claims.flatMap((claim) => {
      const end = this.#nodes.get(claim[far]);
      return claim.type === step.type && claim[near] === node.id && end && ends.has(end)
        ? [{ ...rowOf(end), claim }]
        : [];
    });
  }

  /** What a plain link of a node leads to; none where its type has no such field. */
  linked(node: NodeRow, field: string): readonly PlainRow[] | undefined {
    return this.#links.of(node, field)?.map(rowOf);
  }

  /** The place of a citation in reading order: its document, and its position there. */
  readingOrder(citation: NodeRow): readonly string[] {
    return this.#links.readingOrder(citation);
  }

  /** Whether a row of a list with nodes of a label meets its argument `where`. */
  meets({ node, claim, axis }: PlainRow, label: string, where: unknown): boolean {
    if (label === 'Claim') return claim !== undefined && this.edgeHolds(claim, where);
    if (axis) return this.#pairHolds(node, axis, where);
    return this.holds(node, where, label);
  }

  /** Whether a node meets a condition on nodes of a label. */
  holds(node: NodeRow, where: unknown, label: string = node.kind.label): boolean {
    return Object.entries(operands(where)).every(([field, operand]) => this.#one(node, field, operand, label));
  }

  #one(node: NodeRow, field: string, operand: unknown, label: string): boolean {
    if (field === 'and') return list(operand).every((one) => this.holds(node, one, label));
    if (field === 'or') return list(operand).some((one) => this.holds(node, one, label));
    if (field === 'not') return !this.holds(node, operand, label);
    if (field === 'id' || field === 'slug') return compares(node[field], operand);
    if (field === 'kind' && label === ENTITY) return compares(node.kind.label.toUpperCase(), operand);
    if (field === 'coverage') return this.#quantified(this.#coveragesOf(node), operands(operand));
    if (COOPERATING.includes(field)) return this.#quantified(this.cooperating(node), operands(operand));
    const rows = this.reached(node, field) ?? this.linked(node, field);
    if (rows) return this.#quantified(rows, operands(operand), LINKS_TO_ENTITIES.includes(field) ? ENTITY : undefined);
    const property = node.kind.properties[field];
    if (property) return propertyMeets(node, field, property, operand);
    if (field === 'kind' && node.kind.identity === 'Actor') return compares(node.kind.label.toUpperCase(), operand);
    throw new Error(`the plain lists know no field ${node.kind.label}.${field}`);
  }

  /** The axes on which an actor cooperates, or the actors that cooperate on an axis. */
  cooperating(node: NodeRow): readonly PlainRow[] {
    if (!this.#walk) throw new Error('these plain facts compute no cooperations');
    return this.#walk.cooperating(node).map((one) => ({ ...rowOf(one.node), evidence: one.paths.length }));
  }

  #pairHolds(actor: NodeRow, axis: NodeRow, where: unknown): boolean {
    return Object.entries(operands(where)).every(([field, operand]) => {
      if (field === 'and') return list(operand).every((one) => this.#pairHolds(actor, axis, one));
      if (field === 'or') return list(operand).some((one) => this.#pairHolds(actor, axis, one));
      if (field === 'not') return !this.#pairHolds(actor, axis, operand);
      if (field === 'actor') return this.holds(actor, operand);
      if (field === 'axis') return this.holds(axis, operand);
      throw new Error(`the plain lists know no field of cooperations ${field}`);
    });
  }

  #coveragesOf({ id }: NodeRow): readonly PlainRow[] {
    return this.#coverages.filter(({ subject }) => subject === id).map(rowOf);
  }

  #quantified(rows: readonly PlainRow[], { edge, count, where, ...asked }: Operands, label?: string) {
    const reached = rows.filter(({ claim }) => !claim || this.edgeHolds(claim, edge));
    const meeting = (condition: unknown) => reached.filter(({ node }) => this.holds(node, condition, label));
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

  /** Whether a claim meets a condition on edges, or on claims of any type. */
  edgeHolds(claim: ClaimRow, edge: unknown): boolean {
    return Object.entries(operands(edge)).every(([field, operand]) => {
      if (field === 'and') return list(operand).every((one) => this.edgeHolds(claim, one));
      if (field === 'or') return list(operand).some((one) => this.edgeHolds(claim, one));
      if (field === 'not') return !this.edgeHolds(claim, operand);
      if (field === 'citations') return this.#quantified(this.#links.quotesOf(claim).map(rowOf), operands(operand));
      const end = { subject: claim.from, object: claim.to }[field];
      const node = end && this.#nodes.get(end);
      if (node) return this.holds(node, operand, ENTITY);
      const value = CLAIM_FIELDS[field];
      if (!value) throw new Error(`the plain lists know no field of claims ${field}`);
      return compares(value(claim), operand);
    });
  }
}
