import { LimitExceeded } from '../graph/errors.ts';
import type { Choices } from '../graph/model/property.ts';
import { at } from './incidence.ts';
import { type Worked, type WorkItem, workedOn } from './pairs.ts';
import type { Universe } from './universe.ts';

/** How many actors subsets are made of. */
export const MOST_IN_SUBSETS = 20;
/** How many closed sets are made. */
const MOST_SUBSETS = 100_000;

/** How subsets are made. */
export const subsetForm = {
  name: 'SubsetForm',
  description: 'How subsets are made.',
  values: {
    SHARED: 'Closed sets: the largest set of actors that share a set of items, and all items that these share.',
    EXCLUSIVE:
      'Each item once, with exactly the actors that work on it, as in an UpSet diagram; also the items of nobody.',
  },
} satisfies Choices;
export type SubsetForm = keyof typeof subsetForm.values;
export const isSubsetForm = (value: unknown): value is SubsetForm => String(value) in subsetForm.values;

/** Actors and the items that they share. */
export interface Subset {
  /** The ids of the actors, in order; none for the items of nobody. */
  readonly actors: readonly string[];
  /** The ids of the items, in order. */
  readonly items: readonly string[];
  /** The numbers of the undertakings in which they work on these. */
  readonly undertakings: readonly number[];
}

/**
 * The subsets of actors by what they work on: those of most actors first, then of most items, then by id.
 *
 * @throws LimitExceeded for more actors than subsets are made of.
 */
export function subsetsOf(universe: Universe, of: WorkItem, form: SubsetForm): readonly Subset[] {
  const worked = workedOn(universe, of);
  const actors = worked.actors.map((_, actor) => actor).filter((actor) => at(worked.workOf, actor).size > 0);
  if (actors.length > MOST_IN_SUBSETS)
    throw new LimitExceeded(
      `subsets: ${actors.length} actors work on something. Accepted: at most ${MOST_IN_SUBSETS}; name fewer in \`among\`.`,
    );
  const { isAsked } = universe.layer(of);
  const members = membersByItem(worked, actors, isAsked);
  const found = form === 'EXCLUSIVE' ? exclusive(members) : closed(members);
  return [...found]
    .map(([set, items]) => subset(worked, actors, set, items))
    .sort(
      (left, right) =>
        right.actors.length - left.actors.length ||
        right.items.length - left.items.length ||
        (`${left.actors}` < `${right.actors}` ? -1 : 1),
    );
}

/** By item that was asked for, the actors that work on it, as the bits of one number. */
function membersByItem({ items, workOf }: Worked, actors: readonly number[], isAsked: (item: number) => boolean) {
  const sets = new Map<number, number>();
  items.forEach((_, item) => {
    const set = actors.reduce((bits, actor, place) => (workOf[actor]?.has(item) ? bits | (1 << place) : bits), 0);
    if (isAsked(item)) sets.set(item, set);
  });
  return sets;
}

type Found = ReadonlyMap<number, readonly number[]>;

/** Each item with exactly the actors that work on it. */
function exclusive(members: ReadonlyMap<number, number>): Found {
  const found = new Map<number, number[]>();
  for (const [item, set] of members) found.set(set, [...(found.get(set) ?? []), item]);
  return found;
}

/** Every set of actors that is an intersection of the sets of items, with all items of which it is a part. */
function closed(members: ReadonlyMap<number, number>): Found {
  const sets = new Set<number>();
  for (const one of new Set(members.values())) {
    for (const known of [...sets]) sets.add(known & one);
    sets.add(one);
    if (sets.size > MOST_SUBSETS)
      throw new LimitExceeded(
        `subsets: more than ${MOST_SUBSETS} sets are shared. Accepted: fewer actors (\`among\`) or items (\`on\`).`,
      );
  }
  sets.delete(0);
  const itemsOf = (set: number) => [...members].filter(([, all]) => (all & set) === set).map(([item]) => item);
  return new Map([...sets].map((set) => [set, itemsOf(set)]));
}

function subset(
  { actors: ids, items: itemIds, workOf }: Worked,
  actors: readonly number[],
  set: number,
  items: readonly number[],
): Subset {
  const within = actors.filter((_, place) => (set & (1 << place)) !== 0);
  const undertakings = within.flatMap((actor) => items.flatMap((item) => [...(workOf[actor]?.get(item) ?? [])]));
  return {
    actors: within.map((actor) => at(ids, actor)),
    items: items.map((item) => at(itemIds, item)),
    undertakings: [...new Set(undertakings)].sort((left, right) => left - right),
  };
}
