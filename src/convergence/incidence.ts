import type { ClaimStatus } from '../graph/model/claim.ts';
import {
  NODE_KIND,
  type NodeKindCode,
  type RelationAtUndertaking,
  STANDING,
  type Standing,
  UNDERTAKING_KIND,
  type UndertakingKind,
} from './lists.ts';
import { type Kept, unpacked } from './packed.ts';
import type { ClaimRecord, CoverageRecord, ReadingRecord } from './records.ts';

/**
 * Who works in what, and what it is about, as a view shows it on a day: a value, from which others are derived.
 *
 * Nodes and undertakings are numbered. Nodes that confirmed claims call the same are one node, under the first of their
 * ids. Claims that the view hides are kept too, marked as hidden: they are counted, and nothing else.
 */
export interface Incidence {
  /** The version of the data of which it is. */
  readonly version: number;
  /** The day of the view, ISO 8601. */
  readonly day: string;
  /** Actors, axes, topics, countries, and whatever else claims at undertakings lead to. */
  readonly nodes: { readonly ids: readonly string[]; readonly kinds: Uint8Array };
  readonly undertakings: Undertakings;
  readonly links: Links;
  /** By topic: what it is part of, at any depth, each with the surest path; without itself. */
  readonly climbs: ReadonlyMap<number, readonly Climb[]>;
  /** Claims that are not at an undertaking, hidden ones too, with the ids of their nodes as they are numbered here. */
  readonly claims: readonly ClaimRecord[];
  readonly coverage: readonly CoverageRecord[];
  readonly readings: readonly ReadingRecord[];
  /** By the id of a node or undertaking that is several in the graph: all of its ids there. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

interface Undertakings {
  readonly ids: readonly string[];
  readonly kinds: Uint8Array;
  readonly standings: Uint8Array;
  readonly umbrellas: Uint8Array;
  /** First and last possible day, as days since 1970; `NO_DAY` where it is not known. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** Whether the days are known to the day: then it lasts from the first to the last of them. */
  readonly exact: Uint8Array;
  /** Whether a source says when, be it in words alone. */
  readonly saysWhen: Uint8Array;
}

/** The claims at undertakings: those of undertaking `u` stand from `starts[u]` to before `starts[u + 1]`. */
interface Links {
  readonly starts: Uint32Array;
  /** The node at the other end. */
  readonly nodes: Uint32Array;
  /** Relation, function, status and marks, as `packed.ts` says. */
  readonly bits: Uint16Array;
}

/** Something of which a topic is part. */
export interface Climb {
  readonly node: number;
  readonly status: ClaimStatus;
  readonly isStated: boolean;
  /** The topics between, from the topic on. */
  readonly through: readonly number[];
}

/** A claim at an undertaking, readable. */
export interface Link extends Kept {
  readonly node: number;
}

/** An undertaking, readable. */
export interface Undertaking {
  readonly id: string;
  readonly kind: UndertakingKind;
  readonly standing: Standing;
  readonly isUmbrella: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly isExact: boolean;
  readonly saysWhen: boolean;
}

export const NO_DAY = -(2 ** 31);
const DAY_MILLISECONDS = 86_400_000;

export const dayNumber = (day: string | null): number =>
  day === null ? NO_DAY : Math.floor(Date.parse(day) / DAY_MILLISECONDS);

export const dayOf = (number: number | undefined): string | null =>
  number === undefined || number === NO_DAY ? null : new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The item at a place that exists. */
export function at<T>(items: { readonly [index: number]: T }, index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`the incidence has nothing at ${index}`);
  return item;
}

export const nodeIdOf = ({ nodes }: Incidence, node: number): string => at(nodes.ids, node);
export const nodeKindOf = ({ nodes }: Incidence, node: number): NodeKindCode => NODE_KIND.at(at(nodes.kinds, node));

/** The nodes of some kinds, in the order of their ids. */
export function nodesOfKind({ nodes }: Incidence, ...kinds: readonly NodeKindCode[]): readonly number[] {
  const codes = new Set(kinds.map(NODE_KIND.codeOf));
  const found = nodes.ids.flatMap((_, node) => (codes.has(at(nodes.kinds, node)) ? [node] : []));
  return found.sort((left, right) => (at(nodes.ids, left) < at(nodes.ids, right) ? -1 : 1));
}

export function undertakingAt({ undertakings: all }: Incidence, index: number): Undertaking {
  return {
    id: at(all.ids, index),
    kind: UNDERTAKING_KIND.at(at(all.kinds, index)),
    standing: STANDING.at(at(all.standings, index)),
    isUmbrella: at(all.umbrellas, index) === 1,
    from: dayOf(all.firstDays[index]),
    to: dayOf(all.lastDays[index]),
    isExact: at(all.exact, index) === 1,
    saysWhen: at(all.saysWhen, index) === 1,
  };
}

/** The claims at an undertaking, hidden ones too. For answers over all undertakings read the arrays. */
export function linksAt({ links }: Incidence, undertaking: number): readonly Link[] {
  const found: Link[] = [];
  for (let link = at(links.starts, undertaking); link < at(links.starts, undertaking + 1); link++)
    found.push({ node: at(links.nodes, link), ...unpacked(at(links.bits, link)) });
  return found;
}

/** The visible claims of some relations at an undertaking. */
export const visibleLinksAt = (incidence: Incidence, undertaking: number, ...relations: RelationAtUndertaking[]) =>
  linksAt(incidence, undertaking).filter(({ isVisible, relation }) => isVisible && relations.includes(relation));

/** The visible claims of a relation that are not at an undertaking, such as those of LEADS. */
export const visibleClaims = ({ claims }: Incidence, type: string): readonly ClaimRecord[] =>
  claims.filter((claim) => claim.isVisible && claim.type === type);

/** The bytes of its typed arrays, and about those of its ids. */
export function bytesOfIncidence({ nodes, undertakings, links }: Incidence): { arrays: number; ids: number } {
  const { ids: _, ...columns } = undertakings;
  const arrays = [nodes.kinds, ...Object.values(columns), ...Object.values(links)];
  const idBytes = (ids: readonly string[]) => ids.reduce((sum, id) => sum + ID_BYTES + id.length, 0);
  return {
    arrays: arrays.reduce((sum, { byteLength }) => sum + byteLength, 0),
    ids: idBytes(nodes.ids) + idBytes(undertakings.ids),
  };
}

/** What a text takes besides its characters, and its place in a list. */
const ID_BYTES = 32;
