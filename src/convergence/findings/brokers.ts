import type { ClaimEnds } from '../evidence.ts';
import { betweennessOf } from './betweenness.ts';
import { assertAtMost, FINDING_LIMITS } from './bounds.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import { claimsOfWorker, different } from './paths.ts';
import { type Ties, tiesOf } from './ties.ts';
import type { Workings } from './workings.ts';

const KIND = 'BROKER';

/** Who alone joins the pairs of an actor with others: with each of them it has no tie, and one actor in common. */
function joinersFrom(ties: Ties, one: number): ReadonlyMap<number, number> {
  const own = ties.get(one) ?? new Set();
  const joiners = new Map<number, number>();
  const several = new Set<number>();
  for (const between of own)
    for (const other of ties.get(between) ?? []) {
      if (other === one || own.has(other) || several.has(other)) continue;
      if (joiners.delete(other)) several.add(other);
      else joiners.set(other, between);
    }
  return joiners;
}

function brokersOf(ties: Ties): ReadonlySet<number> {
  const steps = [...ties.values()].reduce((sum, others) => sum + others.size ** 2, 0);
  assertAtMost(FINDING_LIMITS.comparisons, steps, 'Pairs of ties to compare');
  const brokers = new Set<number>();
  for (const one of ties.keys()) for (const broker of joinersFrom(ties, one).values()) brokers.add(broker);
  return brokers;
}

export function brokers(workings: Workings): FoundOfKind {
  const ties = tiesOf(workings);
  const betweenness = betweennessOf(ties);
  const all = [...brokersOf(ties)].map((broker) => ({
    ...found(KIND, [workings.idOf(broker)]),
    number: betweenness?.get(broker) ?? null,
  }));
  return foundOfKind(KIND, ties.size, all);
}

/** The pairs that an actor alone joins, in the order of their ids. */
function pairsOf(workings: Workings, ties: Ties, broker: number): readonly (readonly [number, number])[] {
  const byId = (left: number, right: number) => (workings.idOf(left) < workings.idOf(right) ? -1 : 1);
  const tied = [...(ties.get(broker) ?? [])].sort(byId);
  return tied.flatMap((one) =>
    [...joinersFrom(ties, one)]
      .filter(([other, between]) => between === broker && byId(one, other) < 0)
      .map(([other]) => other)
      .sort(byId)
      .map((other) => [one, other] as const),
  );
}

export function reasonsOfBroker(workings: Workings, { subjects: [id = ''], number }: Found): readonly Reason[] {
  const broker = workings.numberOf(id);
  if (broker === undefined) return [];
  const ties = tiesOf(workings);
  const pairs = pairsOf(workings, ties, broker);
  return [
    reason('TIES', { number: ties.get(broker)?.size ?? 0 }),
    reason('JOINED', { number: pairs.length }),
    ...pairs.slice(0, FINDING_LIMITS.joins).map((pair) =>
      reason('JOINS', {
        about: pair.map((actor) => workings.idOf(actor)),
        claims: different(pair.flatMap((actor) => claimsOfTie(workings, broker, actor))),
      }),
    ),
    ...(number === null ? [] : [reason('BETWEENNESS', { number })]),
  ];
}

/** The claims by which two actors work in one undertaking: the first that they have in common. */
function claimsOfTie(workings: Workings, one: number, other: number): readonly ClaimEnds[] {
  const common = workings.counted.find(({ workers }) => workers.includes(one) && workers.includes(other));
  return common ? [one, other].flatMap((actor) => claimsOfWorker(workings, common.undertaking, actor)) : [];
}
