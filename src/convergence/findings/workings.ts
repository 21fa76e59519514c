import type { Asked } from '../asked.ts';
import { counting } from '../counted.ts';
import {
  at,
  type Incidence,
  type Link,
  linksAt,
  nodeIdOf,
  nodeKindOf,
  nodesOfKind,
  undertakingAt,
} from '../incidence.ts';
import { ABOUT_WHAT, COLLECTIVE, type NodeKindCode, type Standing, type UndertakingKind, WORKING } from '../lists.ts';

const isOneOf = <T>(values: readonly T[], value: T) => values.includes(value);
const UNFULFILLED: readonly Standing[] = ['PROPOSED', 'PROPOSAL', 'REQUEST', 'OFFER', 'CANCELLED'];
const EVENTS: readonly UndertakingKind[] = ['EVENT', 'MEETING', 'SEMINAR', 'WORKSHOP', 'SUMMIT', 'TALKS', 'SERIES'];

export const isEvent = (kind: UndertakingKind) => isOneOf(EVENTS, kind);
/** Whether somebody has agreed to it, as far as it is said: it is no proposal, request or offer. */
export const isTakenOn = (standing: Standing) => !isOneOf(UNFULFILLED, standing);

/** An undertaking as it counts for a question. Nodes are numbers of the incidence. */
export interface Counted {
  readonly undertaking: number;
  readonly kind: UndertakingKind;
  /** Who of those asked for works in it, in the order of their numbers. */
  readonly workers: readonly number[];
  /** Whoever works in it. */
  readonly everyone: readonly number[];
  /** What it is about, what that is part of, and the countries that it covers. */
  readonly items: readonly number[];
}

import { grouped, numbered } from './numbered.ts';

const ABOUTS = [...ABOUT_WHAT, 'COVERS'] as const;

const unique = (nodes: readonly number[]): readonly number[] => [...new Set(nodes)].sort((one, other) => one - other);

/** What of an incidence a question asks for, worked out once for all kinds of findings. */
export class Workings {
  readonly incidence: Incidence;
  readonly asked: Asked;
  readonly among: ReadonlySet<number> | null;
  readonly on: ReadonlySet<number> | null;
  /** The undertakings through which work counts, in the order of the incidence. */
  readonly counted: readonly Counted[];
  /** The kinds of which some were named. */
  readonly #named: ReadonlySet<NodeKindCode>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #undertakings: ReadonlyMap<string, number>;
  readonly #counted: ReadonlyMap<number, Counted>;
  #byItem: ReadonlyMap<number, readonly Counted[]> | undefined;

  constructor(incidence: Incidence, asked: Asked) {
    this.incidence = incidence;
    this.asked = asked;
    this.#numbers = numbered(incidence.nodes.ids, incidence.merged);
    this.#undertakings = numbered(incidence.undertakings.ids, incidence.merged);
    this.among = this.#numbersOf(asked.among);
    this.on = this.#numbersOf(asked.on);
    this.#named = new Set([...(this.on ?? [])].map((item) => this.kindOf(item)));
    const counts = counting(incidence, asked);
    this.counted = incidence.undertakings.ids.flatMap(
      (_, place) => (counts[place] === 1 && this.#countedAt(place)) || [],
    );
    this.#counted = new Map(this.counted.map((one) => [one.undertaking, one]));
  }

  /** The number of a node; absent where nothing that counts speaks of it. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  undertakingOf(id: string): number | undefined {
    return this.#undertakings.get(id);
  }

  countedOf(id: string): Counted | undefined {
    const place = this.#undertakings.get(id);
    return place === undefined ? undefined : this.#counted.get(place);
  }

  idOf(node: number): string {
    return nodeIdOf(this.incidence, node);
  }

  kindOf(node: number): NodeKindCode {
    return nodeKindOf(this.incidence, node);
  }

  idAt(undertaking: number): string {
    return at(this.incidence.undertakings.ids, undertaking);
  }

  links(undertaking: number, ...relations: readonly Link['relation'][]): readonly Link[] {
    return linksAt(this.incidence, undertaking).filter(
      ({ isVisible, relation }) => isVisible && (relations.length === 0 || relations.includes(relation)),
    );
  }

  /** Whether an item was asked for: any of a kind of which none was named. */
  isAsked(item: number): boolean {
    return !this.#named.has(this.kindOf(item)) || (this.on?.has(item) ?? true);
  }

  isAmong(actor: number): boolean {
    return this.among?.has(actor) ?? true;
  }

  /** Whether an undertaking, or what it concerns, is about what was asked for. */
  isOn(undertaking: number): boolean {
    if (!this.on) return true;
    const concerned = this.links(undertaking, 'CONCERNS').flatMap(
      ({ node }) => this.undertakingOf(this.idOf(node)) ?? [],
    );
    return this.#isAbout([undertaking, ...concerned].flatMap((one) => this.itemsAt(one)));
  }

  /** Whether items meet one of the axes and topics that were named, and one of the countries. */
  #isAbout(items: readonly number[]): boolean {
    const { on } = this;
    if (!on) return true;
    const meets = (kinds: readonly NodeKindCode[]) =>
      !kinds.some((kind) => this.#named.has(kind)) ||
      items.some((item) => on.has(item) && kinds.includes(this.kindOf(item)));
    return meets(['Axis', 'Topic']) && meets(['Country']);
  }

  /** What an undertaking is about by claims of some relations, with what that is part of, and the countries that it covers. */
  itemsAt(undertaking: number, ...relations: readonly Link['relation'][]): readonly number[] {
    return unique(
      this.links(undertaking, ...(relations.length > 0 ? relations : ABOUTS)).flatMap(({ node }) => {
        const kind = nodeKindOf(this.incidence, node);
        if (kind === 'Country') return [node];
        return kind === 'Axis' || kind === 'Topic' ? [node, ...this.above(node)] : [];
      }),
    );
  }

  /** What a topic is part of. */
  above(topic: number): readonly number[] {
    return (this.incidence.climbs.get(topic) ?? []).map(({ node }) => node);
  }

  nodesOf(kind: NodeKindCode): readonly number[] {
    return nodesOfKind(this.incidence, kind);
  }

  /** The nodes of a kind that are asked for. */
  askedOfKind(kind: NodeKindCode): readonly number[] {
    return nodesOfKind(this.incidence, kind).filter((node) => this.isAsked(node));
  }

  /** Each item with the undertakings that count for it and have workers among those asked for. */
  get byItem(): ReadonlyMap<number, readonly Counted[]> {
    this.#byItem ??= grouped(this.counted.filter(({ workers }) => workers.length > 0));
    return this.#byItem;
  }

  /** The undertakings by which an actor works on an item. */
  by(actor: number, item: number): readonly number[] {
    const here = this.byItem.get(item) ?? [];
    return here.flatMap(({ undertaking, workers }) => (workers.includes(actor) ? [undertaking] : []));
  }

  #numbersOf(ids: readonly string[] | null): ReadonlySet<number> | null {
    return ids && new Set(ids.flatMap((id) => this.numberOf(id) ?? []));
  }

  #countedAt(place: number): Counted | undefined {
    const { kind } = undertakingAt(this.incidence, place);
    const items = this.itemsAt(place);
    if (!this.#isAbout(items)) return undefined;
    const working = this.links(place, ...WORKING).filter(
      (link) =>
        link.function !== 'NONE' && nodeKindOf(this.incidence, link.node) !== COLLECTIVE && this.#isActor(link.node),
    );
    const asked = working.filter((link) => this.isAmong(link.node) && this.#doesAsked(link));
    const workers = unique(asked.map(({ node }) => node));
    return {
      undertaking: place,
      kind,
      workers,
      everyone: unique(working.map(({ node }) => node)),
      items,
    };
  }

  #isActor(node: number): boolean {
    return this.idOf(node).startsWith('Actor:');
  }

  #doesAsked({ function: does }: Link): boolean {
    return this.asked.functions?.some((one) => one === does) ?? true;
  }
}
