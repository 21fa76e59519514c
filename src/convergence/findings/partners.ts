import { undertakingAt } from '../incidence.ts';
import { WORKING } from '../lists.ts';
import { assertAtMost, FINDING_LIMITS, pairsAmong } from './bounds.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import { claimsOfWork } from './paths.ts';
import type { Workings } from './workings.ts';

const KIND = 'PARTNER';
const ASKING = ['OFFER', 'REQUEST', 'PROPOSAL'] as const;
type Asking = (typeof ASKING)[number];

/** Two actors, in the order of their ids. */
type Pair = readonly [number, number];

/** Whoever is compared: the organisms, unless others are named. */
const compared = (workings: Workings): ReadonlySet<number> => workings.among ?? new Set(workings.nodesOf('Organism'));

const pairKey = (workings: Workings, one: number, other: number) =>
  [workings.idOf(one), workings.idOf(other)].sort().join(' ');

/** The pairs that work on one axis or topic without a common undertaking on it. */
function apart(workings: Workings, actors: ReadonlySet<number>, pairs: Map<string, Pair>): void {
  let count = 0;
  for (const [item, all] of workings.byItem) {
    if (!isShared(workings, item) || !workings.isAsked(item)) continue;
    const here = new Map<number, number[]>();
    for (const { undertaking, workers } of all)
      for (const actor of workers) if (actors.has(actor)) here.set(actor, [...(here.get(actor) ?? []), undertaking]);
    count += pairsAmong(here.size);
    assertAtMost(FINDING_LIMITS.comparisons, count, 'Pairs of actors to compare');
    for (const [one, first] of here)
      for (const [other, second] of here)
        if (one < other && !first.some((undertaking) => second.includes(undertaking)))
          pairs.set(pairKey(workings, one, other), [one, other]);
  }
}

const isShared = (workings: Workings, item: number) => ['Axis', 'Topic'].includes(workings.kindOf(item));

/** An offer, request or proposal that one actor makes and that is addressed to another. */
interface Asked {
  readonly place: number;
  readonly kind: Asking;
  readonly owner: number;
  readonly addressee: number;
}

function askings(workings: Workings): readonly Asked[] {
  return [...workings.incidence.undertakings.ids.keys()].flatMap((place) => {
    const { standing } = undertakingAt(workings.incidence, place);
    const kind = ASKING.find((one) => one === standing);
    if (!kind || !workings.isOn(place)) return [];
    const owners = workings.links(place, 'COMMITS_TO').filter((link) => link.function === 'DOES');
    const addressees = workings.links(place, 'ADDRESSED_TO');
    return owners.flatMap(({ node: owner }) =>
      addressees.map(({ node: addressee }) => ({ place, kind, owner, addressee })),
    );
  });
}

/** A claim that an initiative complements another, with who works in each. */
interface Complementing {
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly workers: readonly (readonly number[])[];
}

function complementing(workings: Workings): readonly Complementing[] {
  return workings.counted.flatMap(({ undertaking: from, everyone }) =>
    workings.links(from, 'COMPLEMENTS').flatMap(({ node, status }) => {
      const other = workings.countedOf(workings.idOf(node));
      if (!other) return [];
      return [{ from, to: other.undertaking, status, workers: [everyone, other.everyone] }];
    }),
  );
}

export function partners(workings: Workings): FoundOfKind {
  const actors = compared(workings);
  const pairs = new Map<string, Pair>();
  const add = (one: number, other: number) => {
    if (one !== other && actors.has(one) && actors.has(other)) pairs.set(pairKey(workings, one, other), [one, other]);
  };
  apart(workings, actors, pairs);
  for (const { owner, addressee } of askings(workings)) add(owner, addressee);
  for (const { workers } of complementing(workings))
    for (const one of workers[0] ?? []) for (const other of workers[1] ?? []) add(one, other);
  assertAtMost(FINDING_LIMITS.found, pairs.size, 'Partners');
  const all = [...pairs.keys()].map((key) => found(KIND, key.split(' ')));
  return foundOfKind(KIND, pairsAmong(actors.size), all);
}

export function reasonsOfPartner(workings: Workings, { subjects }: Found): readonly Reason[] {
  const [one, other] = subjects.map((id) => workings.numberOf(id));
  if (one === undefined || other === undefined) return [];
  return [
    ...itemReasons(workings, one, other),
    ...askedReasons(workings, one, other),
    ...complementReasons(workings, one, other),
  ];
}

/** All on which both work: apart, or together in some undertaking. */
function itemReasons(workings: Workings, one: number, other: number): readonly Reason[] {
  return [...workings.byItem.keys()]
    .filter((item) => isShared(workings, item) && workings.isAsked(item))
    .map((item) => ({ item, id: workings.idOf(item), by: [workings.by(one, item), workings.by(other, item)] as const }))
    .filter(({ by }) => by.every((undertakings) => undertakings.length > 0))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ item, id, by: [first, second] }) =>
      reason(first.some((undertaking) => second.includes(undertaking)) ? 'TOGETHER' : 'APART', {
        about: [id],
        claims: [...claimsOfWork(workings, first, one, item), ...claimsOfWork(workings, second, other, item)],
      }),
    );
}

const joins = (one: number, other: number, left: number, right: number) =>
  (left === one && right === other) || (left === other && right === one);

function askedReasons(workings: Workings, one: number, other: number): readonly Reason[] {
  return askings(workings)
    .filter(({ owner, addressee }) => joins(one, other, owner, addressee))
    .map(({ place, kind, owner, addressee }) => {
      const id = workings.idAt(place);
      return reason(kind, {
        about: [id],
        claims: [
          { from: workings.idOf(owner), type: 'COMMITS_TO', to: id },
          { from: id, type: 'ADDRESSED_TO', to: workings.idOf(addressee) },
        ],
      });
    });
}

function complementReasons(workings: Workings, one: number, other: number): readonly Reason[] {
  return complementing(workings)
    .filter(({ workers: [first = [], second = []] }) =>
      first.some((left) => second.some((right) => joins(one, other, left, right))),
    )
    .map(({ from, to, status }) => {
      const [left, right] = [workings.idAt(from), workings.idAt(to)];
      return reason('COMPLEMENTS', {
        result: status,
        about: [left, right].sort(),
        claims: [{ from: left, type: 'COMPLEMENTS', to: right }, ...workersOf(workings, [from, to], [one, other])],
      });
    });
}

const workersOf = (workings: Workings, undertakings: readonly number[], actors: readonly number[]) =>
  undertakings.flatMap((place) =>
    workings
      .links(place, ...WORKING)
      .filter(({ node }) => actors.includes(node))
      .map(({ relation, node }) => ({ from: workings.idOf(node), type: relation, to: workings.idAt(place) })),
  );
