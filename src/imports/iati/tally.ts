import type { InBoth } from '../problem.ts';
import type { Tallied } from './record.ts';

/** Different things that are told apart; of more kinds only the number is kept. */
const KINDS = 10_000;

/** Counts what is not taken over, each kind once, with its first place. */
export class Tally {
  readonly #found = new Map<string, { what: InBoth; value?: string; count: number; file: string; line?: number }>();

  add(what: InBoth, place: { readonly file: string; readonly line?: number }, value?: string, count = 1): void {
    const full = this.#found.size >= KINDS;
    const key = `${what.en} ${full ? '' : (value ?? '')}`;
    const known = this.#found.get(key);
    if (known) known.count += count;
    else this.#found.set(key, { what, count, ...place, ...(value !== undefined && !full && { value }) });
  }

  /** The most frequent first. */
  get all(): readonly Tallied[] {
    return [...this.#found.values()].toSorted((one, other) => other.count - one.count);
  }
}
