import type { ClaimRow, NodeRow } from '../../src/graph/model/facts.ts';

/** A row of a list as plain data: a node, and the claim that led to it. */
export interface PlainRow {
  readonly node: NodeRow;
  readonly claim?: ClaimRow;
}

type Operands = { readonly [name: string]: unknown };
const operands = (value: unknown): Operands => Object(value);
const text = (value: unknown) => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** An independent implementation of `folded`: letters in lower case without marks. */
const fold = (value: string) =>
  [...value.normalize('NFD')]
    .filter((one) => !/\p{M}/u.test(one))
    .join('')
    .toLowerCase();

/** An independent implementation of the sort keys of names. */
const { compare: spanish } = new Intl.Collator('es');

const COMPARISONS: { readonly [name: string]: (value: string, operand: unknown) => boolean } = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  in: (value, operand) => list(operand).includes(value),
  lt: (value, operand) => value < String(operand),
  lte: (value, operand) => value <= String(operand),
  gt: (value, operand) => value > String(operand),
  gte: (value, operand) => value >= String(operand),
  contains: (value, operand) => value.includes(String(operand)),
  startsWith: (value, operand) => value.startsWith(String(operand)),
};

function compares(value: string | null, given: unknown): boolean {
  const { fold: folding, ...rest } = operands(given);
  return Object.entries(rest).every(([name, operand]) => {
    if (name === 'isNull') return (value === null) === operand;
    if (value === null) return name === 'ne';
    if (folding !== true) return COMPARISONS[name]?.(value, operand);
    return COMPARISONS[name]?.(fold(value), Array.isArray(operand) ? operand.map(fold) : fold(String(operand)));
  });
}

const COUNTS: { readonly [name: string]: (count: number, operand: number) => boolean } = {
  eq: (count, operand) => count === operand,
  gte: (count, operand) => count >= operand,
  lt: (count, operand) => count < operand,
};

/** The relation fields in random conditions: the type, and whether it is followed forwards. */
const RELATIONS: { readonly [field: string]: readonly [type: string, forwards: boolean] } = {
  'Initiative.actors': ['COOPERATES_IN', false],
  'Initiative.axes': ['ADDRESSES', true],
  'Initiative.countries': ['COVERS', true],
  'Actor.initiatives': ['COOPERATES_IN', true],
  'Axis.initiatives': ['ADDRESSES', false],
};

/** A key of `orderBy`. */
export interface PlainOrder {
  readonly field?: string;
  readonly edge?: string;
  readonly direction: string;
}

/** Filters and orders facts in memory, row by row: slow, simple, and without Cypher. */
export class PlainLists {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #claims: readonly ClaimRow[];

  constructor(nodes: readonly NodeRow[], claims: readonly ClaimRow[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#claims = claims.filter(({ status }) => status !== 'WITHDRAWN');
  }

  all(label: string): readonly PlainRow[] {
    return [...this.#nodes.values()]
      .filter(({ kind }) => kind.label === label || kind.identity === label)
      .map((node) => ({ node }));
  }

  reached(node: NodeRow, field: string): readonly (PlainRow & { claim: ClaimRow })[] {
    const [type, forwards] = RELATIONS[`${node.kind.identity}.${field}`] ?? ['', true];
    const [near, far] = forwards ? (['from', 'to'] as const) : (['to', 'from'] as const);
    return this.#claims.flatMap((claim) => {
      const end = this.#nodes.get(claim[far]);
      return claim.type === type && claim[near] === node.id && end ? [{ node: end, claim }] : [];
    });
  }

  holds(node: NodeRow, where: unknown): boolean {
    return Object.entries(operands(where)).every(([field, operand]) => this.#one(node, field, operand));
  }

  #one(node: NodeRow, field: string, operand: unknown): boolean {
    if (field === 'and') return list(operand).every((one) => this.holds(node, one));
    if (field === 'or') return list(operand).some((one) => this.holds(node, one));
    if (field === 'not') return !this.holds(node, operand);
    if (field === 'id') return compares(node.id, operand);
    if (field === 'slug') return compares(node.slug, operand);
    if (`${node.kind.identity}.${field}` in RELATIONS) return this.#quantified(node, field, operands(operand));
    if (field === 'name') return this.#named(node, operands(operand));
    if (field === 'kind' && node.kind.identity === 'Actor') return compares(node.kind.label.toUpperCase(), operand);
    return compares(text(node.columns[field]), operand);
  }

  #named(node: NodeRow, { fold: folding, ...given }: Operands): boolean {
    const names = [node.columns.nameEs, node.columns.nameEn].map(text);
    return Object.entries(given).every(([comparison, operand]) => {
      const one = { [comparison]: operand, fold: folding };
      const held = names.map((name) => compares(name, one));
      return comparison === 'ne' ? held.every(Boolean) : held.some(Boolean);
    });
  }

  #quantified(node: NodeRow, field: string, { edge, count, where, ...asked }: Operands): boolean {
    const reached = this.reached(node, field).filter(({ claim }) => this.edgeHolds(claim, edge));
    const meeting = (condition: unknown) => reached.filter(({ node: far }) => this.holds(far, condition));
    const different = (rows: readonly PlainRow[]) => new Set(rows.map((row) => row.node.id)).size;
    const number = different(meeting(where));
    return (
      (!('some' in asked) || meeting(asked.some).length > 0) &&
      (!('none' in asked) || meeting(asked.none).length === 0) &&
      (!('all' in asked) || meeting(asked.all).length === reached.length) &&
      (!('single' in asked) || different(meeting(asked.single)) === 1) &&
      Object.entries(operands(count)).every(([name, operand]) => COUNTS[name]?.(number, Number(operand)))
    );
  }

  edgeHolds(claim: ClaimRow, edge: unknown): boolean {
    return Object.entries(operands(edge)).every(([field, operand]) => {
      if (field === 'not') return !this.edgeHolds(claim, operand);
      return compares(text(field === 'role' ? claim.role : claim.status), operand);
    });
  }

  /** The value of a row for an order; null if it has none. */
  #value({ node, claim }: PlainRow, key: string): string | number | null {
    if (key === 'SLUG') return node.slug;
    if (key === 'NAME') return text(node.columns.nameEs);
    if (key === 'ACRONYM') return text(node.columns.acronym);
    if (key === 'KIND') return text(node.columns.kind);
    if (key === 'ACTORS_COUNT') return new Set(this.reached(node, 'actors').map((one) => one.node.id)).size;
    if (key === 'STATUS') return ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'].indexOf(String(claim?.status));
    if (key === 'SOURCES') return Number(claim?.sources);
    throw new Error(`the plain lists know no order ${key}`);
  }

  ordered(rows: readonly PlainRow[], orderBy: readonly PlainOrder[]): readonly PlainRow[] {
    const keys = orderBy.map(({ field, edge, direction }) => ({
      key: field ?? edge ?? '',
      descending: direction === 'DESC',
    }));
    const ties = ({ node, claim }: PlainRow) => [node.id, claim?.claimId ?? ''];
    return [...rows].sort((left, right) => {
      for (const { key, descending } of keys) {
        const [one, other] = [this.#value(left, key), this.#value(right, key)];
        if (one === other) continue;
        if (one === null || other === null) return one === null ? 1 : -1;
        const before = key === 'NAME' || key === 'ACRONYM' ? spanish(String(one), String(other)) < 0 : one < other;
        return before === descending ? 1 : -1;
      }
      return JSON.stringify(ties(left)) < JSON.stringify(ties(right)) ? -1 : 1;
    });
  }
}
