import type { Asked } from './asked.ts';
import { counting } from './counted.ts';
import { at, type Incidence } from './incidence.ts';
import { FUNCTION } from './lists.ts';
import { type Dimension, isOfActors, type Members, membersOf } from './members.ts';
import { functionsOfWay } from './ways.ts';

/** Called with each member of an undertaking and the way in which it has it. */
export type Visit = (member: number, way: number) => void;

/** A dimension as far as it was asked for. */
export interface Layer {
  readonly dimension: Dimension;
  readonly ids: readonly string[];
  /** Whether a member was asked for. */
  readonly isAsked: (member: number) => boolean;
  /** Visits the members of an undertaking that were asked for; actors only with the functions asked for. */
  each(undertaking: number, visit: Visit): void;
  /** Whether an undertaking has any of them. */
  has(undertaking: number): boolean;
}

/** What was asked of an incidence: which undertakings count, and the dimensions by which they are laid out. */
export class Universe {
  readonly incidence: Incidence;
  readonly asked: Asked;
  readonly #layers = new Map<Dimension, Layer>();
  readonly #counts: Uint8Array;

  constructor(incidence: Incidence, asked: Asked) {
    this.incidence = incidence;
    this.asked = asked;
    this.#counts = this.#counted();
  }

  /** Whether an undertaking counts: it is work, and about what was asked for. */
  counts(undertaking: number): boolean {
    return this.#counts[undertaking] === 1;
  }

  layer(dimension: Dimension): Layer {
    const known = this.#layers.get(dimension);
    if (known) return known;
    const layer = layerOf(membersIn(this.incidence, dimension), this.asked);
    this.#layers.set(dimension, layer);
    return layer;
  }

  /** The undertakings that count, by number. */
  get undertakings(): readonly number[] {
    return this.incidence.undertakings.ids.flatMap((_, undertaking) => (this.counts(undertaking) ? [undertaking] : []));
  }

  #counted(): Uint8Array {
    const counts = counting(this.incidence, this.asked);
    const { on } = this.asked;
    if (on === null) return counts;
    const about = (['AXIS', 'TOPIC'] as const).filter((one) => isNamed(one, on)).map((one) => this.layer(one));
    const where = isNamed('COUNTRY', on) ? [this.layer('COUNTRY')] : [];
    return counts.map((count, undertaking) => {
      const isAbout = about.length === 0 || about.some((layer) => layer.has(undertaking));
      return isAbout && where.every((layer) => layer.has(undertaking)) ? count : 0;
    });
  }
}

const IDENTITIES: { readonly [one in Dimension]?: string } = { AXIS: 'Axis:', TOPIC: 'Topic:', COUNTRY: 'Country:' };

/** Whether any member of a dimension is among the ids. */
const isNamed = (one: Dimension, ids: readonly string[]): boolean => {
  const identity = IDENTITIES[one];
  return identity !== undefined && ids.some((id) => id.startsWith(identity));
};

/** Only the ids that were asked for; all where none of the dimension was. */
function askedIds(one: Dimension, { among, on }: Asked): ReadonlySet<string> | null {
  if (isOfActors(one)) return among && new Set(among);
  return on && isNamed(one, on) ? new Set(on) : null;
}

function layerOf({ dimension, ids, starts, members, ways }: Members, asked: Asked): Layer {
  const named = askedIds(dimension, asked);
  const taken = Uint8Array.from(ids, (id) => (named === null || named.has(id) ? 1 : 0));
  const isAsked = (member: number) => taken[member] === 1;
  const functions = isOfActors(dimension) ? functionMask(asked) : 0;
  const accepts = (place: number) =>
    isAsked(at(members, place)) && (functions === 0 || (functionsOfWay(at(ways, place)) & functions) !== 0);
  return {
    dimension,
    ids,
    isAsked,
    each(undertaking, visit) {
      for (let place = at(starts, undertaking); place < at(starts, undertaking + 1); place++)
        if (accepts(place)) visit(at(members, place), at(ways, place));
    },
    has(undertaking) {
      for (let place = at(starts, undertaking); place < at(starts, undertaking + 1); place++)
        if (accepts(place)) return true;
      return false;
    },
  };
}

/** A bit for each function that was asked for; 0 for any. */
const functionMask = ({ functions }: Asked): number =>
  (functions ?? []).reduce((mask, one) => mask | (1 << FUNCTION.codeOf(one)), 0);

const members = new WeakMap<Incidence, Map<Dimension, Members>>();

/** The members of a dimension, worked out once for an incidence. */
function membersIn(incidence: Incidence, one: Dimension): Members {
  const kept = members.get(incidence) ?? new Map<Dimension, Members>();
  members.set(incidence, kept);
  const found = kept.get(one) ?? membersOf(incidence, one);
  kept.set(one, found);
  return found;
}
