import { call } from '../graph/rows/call.ts';
import type { Computed } from '../graph/rows/rows.ts';
import type { Budget } from './budget.ts';

/** One level of the statement: its nested `CALL`s, and the values that each row returns. */
export class Subquery {
  readonly #calls: string[] = [];
  readonly #budget: Budget;
  readonly values: string[] = [];
  /** How many rows it has at most, over all rows of the levels above. */
  readonly rows: number;

  constructor(rows: number, budget: Budget) {
    this.rows = rows;
    this.#budget = budget;
  }

  get calls(): readonly string[] {
    return this.#calls;
  }

  /** A new level with this many rows for each row of this one. */
  below(rows: number): Subquery {
    return new Subquery(this.rows * rows, this.#budget);
  }

  /** Adds one `CALL` with these lines, which contain `inner.calls`. @throws LimitExceeded if the statement is too long */
  add(imports: readonly string[], lines: readonly string[], inner?: Subquery): void {
    const text = call(imports, lines);
    const counted = inner?.calls ?? [];
    this.#budget.spend('calls', callsIn(text) - total(counted.map(callsIn)));
    this.#budget.spend('text', text.length - total(counted.map(({ length }) => length)));
    this.#calls.push(text);
  }

  /** Adds the `CALL`s of another level that is computed in this one. */
  take({ calls }: Subquery): void {
    this.#calls.push(...calls);
  }

  readonly #computed = new Map<string, Computed>();

  /** The columns of a `CALL`, which is added only once for each name. */
  compute(name: string, compute: () => Computed): Computed['columns'] {
    const known = this.#computed.get(name);
    if (known) return known.columns;
    const made = compute();
    this.#computed.set(name, made);
    this.add(made.imports, made.lines);
    return made.columns;
  }

  readonly #neverNull = new Set<string>();

  /** The index of an expression among the values of a row; the same expression always has the same index. */
  index(expression: string, neverNull = false): number {
    if (neverNull) this.#neverNull.add(expression);
    const found = this.values.indexOf(expression);
    return found >= 0 ? found : this.values.push(expression) - 1;
  }

  get list(): string {
    return `[${this.values.join(', ')}]`;
  }

  /** The only value of a row, if it is never null: collecting it alone is cheaper than in a list. */
  get singleValue(): string | undefined {
    const [first, ...others] = this.values;
    return first !== undefined && others.length === 0 && this.#neverNull.has(first) ? first : undefined;
  }
}

const callsIn = (text: string): number => text.split('CALL (').length - 1;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
