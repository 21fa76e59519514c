import type { Choices } from '../graph/model/property.ts';
import { bytes, indexes } from './growing.ts';
import { at, dayOf, type Incidence, nodesOfKind } from './incidence.ts';
import {
  ABOUT_WHAT,
  FUNCTION,
  RELATION,
  type RelationAtUndertaking,
  STATUS,
  WORKING,
  WORKING_ACTORS,
} from './lists.ts';
import { functionIn, IS_STATED, IS_VISIBLE, relationIn, statusIn } from './packed.ts';
import { surerWay, throughClaims, wayOf } from './ways.ts';

/** By what work is laid out: who works, on what, where, when. */
export const dimension = {
  name: 'Dimension',
  description: 'By what work is laid out.',
  values: {
    ORGANISM: 'Organisms.',
    COOPERANT: 'Cooperants.',
    INSTITUTION: 'Institutions, such as ministries and agencies.',
    ACTOR: 'Actors of every kind; never groups.',
    AXIS: 'Axes, also those to which a topic leads.',
    TOPIC: 'Topics, also those to which a narrower topic leads.',
    COUNTRY: 'Countries that initiatives cover.',
    YEAR: 'The years of the dates of undertakings.',
  },
} satisfies Choices;
export type Dimension = keyof typeof dimension.values;
export const isDimension = (value: unknown): value is Dimension => String(value) in dimension.values;

/** Which members of a dimension each undertaking has, whether or not the undertaking counts. */
export interface Members {
  readonly dimension: Dimension;
  /** Their ids, in order; a year is its four digits. */
  readonly ids: readonly string[];
  /** Those of undertaking `u` stand from `starts[u]` to before `starts[u + 1]`, each once. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** How it has them: `ways.ts`. */
  readonly ways: Uint8Array;
}

const KINDS_OF = {
  ORGANISM: ['Organism'],
  COOPERANT: ['Cooperant'],
  INSTITUTION: ['Institution'],
  ACTOR: WORKING_ACTORS,
  AXIS: ['Axis'],
  TOPIC: ['Topic'],
  COUNTRY: ['Country'],
} as const;
type OfNodes = keyof typeof KINDS_OF;

const NO_WORK = FUNCTION.codeOf('NONE');

const RELATIONS_OF: { readonly [one in OfNodes]: readonly RelationAtUndertaking[] } = {
  ORGANISM: WORKING,
  COOPERANT: WORKING,
  INSTITUTION: WORKING,
  ACTOR: WORKING,
  AXIS: ABOUT_WHAT,
  TOPIC: ABOUT_WHAT,
  COUNTRY: ['COVERS'],
};

export const isOfActors = (one: Dimension): boolean => one !== 'YEAR' && RELATIONS_OF[one] === WORKING;

/** The members of undertakings, one undertaking after the other. */
class Collected {
  readonly #starts = indexes();
  readonly #members = indexes();
  readonly #ways = bytes();
  readonly #of = new Map<number, number>();

  /** Adds a way to a member of the undertaking that is collected. */
  add(member: number, way: number): void {
    const known = this.#of.get(member);
    this.#of.set(member, known === undefined ? way : surerWay(known, way));
  }

  next(): void {
    this.#starts.push(this.#members.length);
    for (const [member, way] of this.#of) {
      this.#members.push(member);
      this.#ways.push(way);
    }
    this.#of.clear();
  }

  all(one: Dimension, ids: readonly string[]): Members {
    this.#starts.push(this.#members.length);
    return {
      dimension: one,
      ids,
      starts: this.#starts.all(),
      members: this.#members.all(),
      ways: this.#ways.all(),
    };
  }
}

/** The members of a dimension by undertaking. */
export const membersOf = (incidence: Incidence, one: Dimension): Members =>
  one === 'YEAR' ? years(incidence) : nodesBy(incidence, one);

function nodesBy(incidence: Incidence, one: OfNodes): Members {
  const nodes = nodesOfKind(incidence, ...KINDS_OF[one]);
  const memberOf = new Map(nodes.map((node, member) => [node, member]));
  const climbs = RELATIONS_OF[one] === ABOUT_WHAT ? incidence.climbs : NO_CLIMBS;
  const collected = new Collected();
  eachVisible(incidence, RELATIONS_OF[one], {
    link(node, way) {
      const member = memberOf.get(node);
      if (member !== undefined) collected.add(member, way);
      for (const { node: above, status, isStated } of climbs.get(node) ?? []) {
        const wider = memberOf.get(above);
        if (wider !== undefined) collected.add(wider, throughClaims(way, status, isStated));
      }
    },
    next: () => collected.next(),
  });
  const ids = nodes.map((node) => at(incidence.nodes.ids, node));
  return collected.all(one, ids);
}

const NO_CLIMBS: Incidence['climbs'] = new Map();

interface Visitor {
  link(node: number, way: number): void;
  /** After the last claim of each undertaking. */
  next(): void;
}

/** Visits the visible claims of some relations, undertaking by undertaking; of those of actors only work. */
function eachVisible({ links }: Incidence, relations: readonly RelationAtUndertaking[], { link, next }: Visitor): void {
  const wanted = new Set(relations.map(RELATION.codeOf));
  const isWork = relations === WORKING;
  for (let undertaking = 0; undertaking < links.starts.length - 1; undertaking++) {
    for (let place = at(links.starts, undertaking); place < at(links.starts, undertaking + 1); place++) {
      const how = at(links.bits, place);
      if ((how & IS_VISIBLE) === 0 || !wanted.has(relationIn(how))) continue;
      const does = isWork ? functionIn(how) : null;
      if (does !== NO_WORK) link(at(links.nodes, place), wayOf(statusIn(how), (how & IS_STATED) !== 0, does));
    }
    next();
  }
}

/** How many years of one undertaking are shown. */
const MOST_YEARS = 100;
const YEAR_CHARACTERS = 4;

/** The years from the first to the last day of each undertaking; none where no first day is known. */
function years({ undertakings }: Incidence): Members {
  const yearOf = (day: number | undefined) => Number(dayOf(day)?.slice(0, YEAR_CHARACTERS) ?? Number.NaN);
  const spans = undertakings.ids.map((_, index) => {
    const first = yearOf(undertakings.firstDays[index]);
    const last = yearOf(undertakings.lastDays[index]);
    return { first, last: Number.isNaN(last) ? first : Math.min(last, first + MOST_YEARS) };
  });
  const all = new Set(spans.flatMap(({ first, last }) => range(first, last)));
  const ids = [...all].sort((left, right) => left - right);
  const memberOf = new Map(ids.map((year, member) => [year, member]));
  const collected = new Collected();
  for (const { first, last } of spans) {
    for (const year of range(first, last)) collected.add(memberOf.get(year) ?? 0, wayOf(CONFIRMED, true, null));
    collected.next();
  }
  return collected.all(
    'YEAR',
    ids.map((year) => String(year).padStart(YEAR_CHARACTERS, '0')),
  );
}

const CONFIRMED = STATUS.codeOf('CONFIRMED');

const range = (first: number, last: number): readonly number[] =>
  Number.isNaN(first) ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
