import type { Choices } from '../graph/model/property.ts';
import { at } from './incidence.ts';
import type { Universe } from './universe.ts';
import { countShared } from './worker/counting.ts';
import type { Sets } from './worker/shared-counts.ts';

/** What work may be on. */
export const workItem = {
  name: 'WorkItem',
  description: 'What work may be on.',
  values: {
    AXIS: 'Axes, also those to which a topic leads.',
    TOPIC: 'Topics, also those to which a narrower topic leads.',
    COUNTRY: 'Countries that initiatives cover.',
  },
} satisfies Choices;
export type WorkItem = keyof typeof workItem.values;
export const isWorkItem = (value: unknown): value is WorkItem => String(value) in workItem.values;

/** By actor, in the order of their ids: on what it works, and in which undertakings. */
export interface Worked {
  readonly actors: readonly string[];
  /** The ids of the items, in order. */
  readonly items: readonly string[];
  /** By actor, by item, the undertakings in which it works on it. */
  readonly workOf: readonly ReadonlyMap<number, ReadonlySet<number>>[];
}

/** Which items each actor works on: every actor that was asked for, those without any too. */
export function workedOn(universe: Universe, by: WorkItem): Worked {
  const actors = universe.layer(universe.asked.among ? 'ACTOR' : 'ORGANISM');
  const items = universe.layer(by);
  const found = new Map<number, Map<number, Set<number>>>();
  actors.ids.forEach((_, actor) => {
    if (actors.isAsked(actor)) found.set(actor, new Map());
  });
  for (const undertaking of universe.undertakings)
    actors.each(undertaking, (actor) =>
      items.each(undertaking, (item) => {
        const works = found.get(actor);
        const some = works?.get(item) ?? new Set();
        works?.set(item, some.add(undertaking));
      }),
    );
  return {
    actors: [...found.keys()].map((actor) => at(actors.ids, actor)),
    items: items.ids,
    workOf: [...found.values()],
  };
}

/** The items of each actor as bits. */
export function setsOf({ items, workOf }: Worked): Sets {
  const words = Math.ceil(items.length / 32);
  const bits = new Uint32Array(new SharedArrayBuffer(4 * words * workOf.length));
  workOf.forEach((works, actor) => {
    for (const item of works.keys()) {
      const place = actor * words + (item >>> 5);
      bits[place] = at(bits, place) | (1 << (item & 31));
    }
  });
  return { bits, words };
}

/** Two actors that work on the same. */
export interface Overlap {
  readonly one: string;
  readonly other: string;
  /** The ids of what both work on, and of what only one does. */
  readonly shared: readonly string[];
  readonly onlyOne: readonly string[];
  readonly onlyOther: readonly string[];
  /** The ids of the shared items on which they have an undertaking in common, and on which they have none. */
  readonly together: readonly string[];
  readonly apart: readonly string[];
  /** The numbers of the undertakings in which either works on a shared item. */
  readonly undertakings: readonly number[];
}

/** The pairs that overlap, those that share most first: their number, and each by its place. */
export interface Overlaps {
  readonly length: number;
  overlap(place: number): Overlap;
}

/** The actors that work on the same items, pair by pair. @throws LimitExceeded for too many to compare */
export async function overlapsOf(universe: Universe, by: WorkItem): Promise<Overlaps> {
  const worked = workedOn(universe, by);
  const { ones, others } = await countShared(setsOf(worked), 'overlap');
  return { length: ones.length, overlap: (place) => overlapOf(worked, at(ones, place), at(others, place)) };
}

const inOrder = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((left, right) => left - right);

function overlapOf({ actors, items, workOf }: Worked, one: number, other: number): Overlap {
  const [left, right] = [at(workOf, one), at(workOf, other)];
  const named = (numbers: Iterable<number>) => inOrder(numbers).map((item) => at(items, item));
  const shared = [...left.keys()].filter((item) => right.has(item));
  const isTogether = (item: number) =>
    [...(left.get(item) ?? [])].some((undertaking) => right.get(item)?.has(undertaking));
  const of = (works: typeof left) => shared.flatMap((item) => [...(works.get(item) ?? [])]);
  return {
    one: at(actors, one),
    other: at(actors, other),
    shared: named(shared),
    onlyOne: named([...left.keys()].filter((item) => !right.has(item))),
    onlyOther: named([...right.keys()].filter((item) => !left.has(item))),
    together: named(shared.filter(isTogether)),
    apart: named(shared.filter((item) => !isTogether(item))),
    undertakings: inOrder(new Set([...of(left), ...of(right)])),
  };
}
