import type { Computed } from './field.ts';

/** One level of the statement: the nested `CALL`s that come first, and the list of values of a row. */
export class Level {
  readonly calls: string[] = [];
  readonly tuple: string[] = [];
  /** How many rows this level has at most; what the budget counts. */
  readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
  }

  private readonly computed = new Map<string, Computed>();

  /** What a `CALL` computes, added once under a name. */
  compute(name: string, compute: () => Computed): Computed['columns'] {
    const known = this.computed.get(name);
    if (known) return known.columns;
    const made = compute();
    this.computed.set(name, made);
    this.calls.push(call(made.imports, made.lines));
    return made.columns;
  }

  private readonly neverNull = new Set<string>();

  /** The place of an expression in a row; the same expression has one place. */
  place(expression: string, neverNull = false): number {
    if (neverNull) this.neverNull.add(expression);
    const found = this.tuple.indexOf(expression);
    return found >= 0 ? found : this.tuple.push(expression) - 1;
  }

  get list(): string {
    return `[${this.tuple.join(', ')}]`;
  }

  /** The only value of a row, where it has one that is never null: to collect it bare is cheaper than in a list. */
  get sole(): string | undefined {
    const [first, ...others] = this.tuple;
    return first !== undefined && others.length === 0 && this.neverNull.has(first) ? first : undefined;
  }
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** One nested `CALL` of its lines. */
export function call(imports: readonly string[], lines: readonly string[]): string {
  return [`CALL (${imports.join(', ')}) {`, ...lines.map(indent), '}'].join('\n');
}
