import { call } from '../graph/rows/call.ts';
import type { Computed } from '../graph/rows/rows.ts';
import type { Budget } from './budget.ts';

/** One level of the statement: the nested `CALL`s that come first, and the list of values of a row. */
export class Subquery {
  readonly #calls: string[] = [];
  readonly #budget: Budget;
  readonly tuple: string[] = [];
  /** How many rows this level has at most; what the budget counts. */
  readonly rows: number;

  constructor(rows: number, budget: Budget) {
    this.rows = rows;
    this.#budget = budget;
  }

  get calls(): readonly string[] {
    return this.#calls;
  }

  /** A level of so many rows for each row of this one. */
  below(rows: number): Subquery {
    return new Subquery(this.rows * rows, this.#budget);
  }

  /** Adds one `CALL` of these lines, `inner.calls` among them. @throws LimitExceeded where the statement grows too large. */
  add(imports: readonly string[], lines: readonly string[], inner?: Subquery): void {
    const text = call(imports, lines);
    const counted = inner?.calls ?? [];
    this.#budget.spend('calls', callsIn(text) - total(counted.map(callsIn)));
    this.#budget.spend('text', text.length - total(counted.map(({ length }) => length)));
    this.#calls.push(text);
  }

  /** Takes over the `CALL`s of a level beside. */
  take({ calls }: Subquery): void {
    this.#calls.push(...calls);
  }

  readonly #computed = new Map<string, Computed>();

  /** What a `CALL` computes, added once under a name. */
  compute(name: string, compute: () => Computed): Computed['columns'] {
    const known = this.#computed.get(name);
    if (known) return known.columns;
    const made = compute();
    this.#computed.set(name, made);
    this.add(made.imports, made.lines);
    return made.columns;
  }

  readonly #neverNull = new Set<string>();

  /** The place of an expression in a row; the same expression has one place. */
  index(expression: string, neverNull = false): number {
    if (neverNull) this.#neverNull.add(expression);
    const found = this.tuple.indexOf(expression);
    return found >= 0 ? found : this.tuple.push(expression) - 1;
  }

  get list(): string {
    return `[${this.tuple.join(', ')}]`;
  }

  /** The only value of a row, where it has one that is never null: to collect it bare is cheaper than in a list. */
  get singleValue(): string | undefined {
    const [first, ...others] = this.tuple;
    return first !== undefined && others.length === 0 && this.#neverNull.has(first) ? first : undefined;
  }
}

const callsIn = (text: string): number => text.split('CALL (').length - 1;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
