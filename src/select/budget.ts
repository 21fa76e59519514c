import { LimitExceeded } from '../graph/errors.ts';

/** What the selection of one operation may take, over all its root fields: see `docs/decisions/0012-bounds.md`. */
export const MAXIMUM = {
  /** Rows read, as the product of `first` along each path. */
  rows: 10_000,
  /** Characters of the answer, about: each field's name and some for its value, row by row. */
  answer: 6_000_000,
  /** Fields looked at, once for each concrete type that may have them. */
  fields: 20_000,
  /** Nested `CALL`s of one statement, that is, below one root field. */
  calls: 75,
  /** Characters of the statements, before the view is written out in them. */
  text: 60_000,
  /** Characters of the values that go with them. */
  values: 1_000_000,
} as const;

export type Resource = keyof typeof MAXIMUM;

const ASK_FOR_LESS: { readonly [resource in Resource]: (most: number) => string } = {
  rows: (most) =>
    `rows or more, counted as the product of \`first\` along each path. Accepted: at most ${most}. Ask for fewer with ` +
    '`first`, or in several operations.',
  answer: (most) =>
    `characters of an answer or more, as its names and short values would have. Accepted: at most ${most}. Ask for fewer ` +
    'rows or fields, or in several operations.',
  fields: (most) =>
    `fields or more, counted for each type that may have them. Accepted: at most ${most}. Select less below fragments ` +
    'and interfaces, or ask in several operations.',
  calls: (most) =>
    `lists, totals, groupings and counts below one field of the operation. Accepted: at most ${most}. Ask for fewer, or ` +
    'in several operations.',
  text: (most) =>
    `characters of a statement or more. Accepted: at most ${most}. Ask for fewer lists and conditions, or in several ` +
    'operations.',
  values: (most) =>
    `characters of values to compare with, or more. Accepted: at most ${most}. Ask with shorter texts and lists, or in ` +
    'several operations.',
};

export type Spent = { readonly [resource in Resource]: number };
const NOTHING: Spent = { rows: 0, answer: 0, fields: 0, calls: 0, text: 0, values: 0 };

/** Counts what a root field takes, after what was before, and refuses what is more than may be. */
export class Budget {
  readonly #root: string;
  readonly #before: Spent;
  readonly #spent = { ...NOTHING };

  constructor(root: string, before: Spent = NOTHING) {
    this.#root = root;
    this.#before = before;
  }

  /** What was taken, without what was before. */
  get spent(): Spent {
    return this.#spent;
  }

  /** Counts what a field takes. @throws LimitExceeded past the most that may be. */
  spend(resource: Resource, amount: number, where = this.#root): void {
    this.#spent[resource] += amount;
    const all = this.#before[resource] + this.#spent[resource];
    if (all <= MAXIMUM[resource]) return;
    throw new LimitExceeded(`${where}: this selection takes ${all} ${ASK_FOR_LESS[resource](MAXIMUM[resource])}`);
  }
}
