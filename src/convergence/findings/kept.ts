import type { Asked } from '../asked.ts';
import type { Incidence } from '../incidence.ts';
import { findAll, type Sought } from './find.ts';
import type { FoundOfKind } from './found.ts';
import { Workings } from './workings.ts';

/** How many questions are kept with an incidence, so that their next pages are not worked out again. */
const MOST_KEPT = 4;

/** The values of the latest keys. */
class Latest<Value> {
  readonly #values = new Map<string, Value>();

  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const [oldest] of this.#values) if (this.#values.size > MOST_KEPT) this.#values.delete(oldest);
    return value;
  }
}

const workings = new WeakMap<Incidence, Latest<Workings>>();
const findings = new WeakMap<Workings, Latest<readonly FoundOfKind[]>>();

const latestOf = <Key extends object, Value>(all: WeakMap<Key, Latest<Value>>, key: Key): Latest<Value> => {
  const latest = all.get(key) ?? new Latest<Value>();
  all.set(key, latest);
  return latest;
};

/** What an incidence has of what was asked. */
export const workingsOf = (incidence: Incidence, asked: Asked): Workings =>
  latestOf(workings, incidence).get(JSON.stringify(asked), () => new Workings(incidence, asked));

/** What is found there, by kind. */
export const foundIn = (one: Workings, sought: Sought): readonly FoundOfKind[] =>
  latestOf(findings, one).get(JSON.stringify(sought), () => findAll(one, sought));
