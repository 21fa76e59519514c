import * as z from 'zod';
import { COOPERATES_ON } from '../model/definition.ts';
import type { Reads, Statement } from '../port.ts';
import { pairsOf } from './pair-paths.ts';

/** The COOPERATES_ON relations that start at the nodes of `$keys`, with their own columns `from` and `to`. */
const storedPairs: Statement = {
  name: `${COOPERATES_ON} of actors`,
  text: [
    'UNWIND $keys AS key',
    `MATCH (actor:Entity {id: key})-[pair:${COOPERATES_ON}]->(axis)`,
    'RETURN actor.id AS actor, axis.id AS axis, pair.from AS from, pair.to AS to,',
    "  EXISTS { MATCH (node:Pair {key: actor.id + '|' + axis.id}) } AS hasPair",
  ].join('\n'),
};

const unknown = z.unknown();
const pair = z.object({ actor: z.string(), axis: z.string() });
const stored = z.object({ actor: z.string(), axis: unknown, from: unknown, to: unknown, hasPair: z.boolean() });

/** The ids of an actor and an axis. */
export type Pair = z.infer<typeof pair>;
type Stored = z.infer<typeof stored>;

export const keyOf = ({ actor, axis }: { readonly actor: string; readonly axis: unknown }): string =>
  `${actor}|${String(axis)}`;

/** The wrong COOPERATES_ON relations of some actors. */
export interface WrongPairs {
  /** A path joins them, but no COOPERATES_ON relation does. */
  readonly missing: readonly Pair[];
  /** A COOPERATES_ON relation joins them, but no path does. */
  readonly superfluous: readonly Pair[];
  /** The relation has other ends in its columns, exists twice, or has no `Pair` node. */
  readonly malformed: readonly Pair[];
}

export async function findWrongPairs(read: Reads, keys: readonly string[]): Promise<WrongPairs> {
  const wanted = (await read(pairsOf, { keys })).map((row) => pair.parse(row));
  const found = (await read(storedPairs, { keys })).map((row) => stored.parse(row));
  const [wantedKeys, counts] = [new Set(wanted.map(keyOf)), countsOf(found)];
  const wrong = (one: Stored) =>
    !one.hasPair || one.from !== one.actor || one.to !== one.axis || (counts.get(keyOf(one)) ?? 0) > 1;
  const asPairs = (some: readonly Stored[]): readonly Pair[] =>
    [...new Map(some.map((one) => [keyOf(one), one])).values()].map(({ actor, axis }) => ({
      actor,
      axis: String(axis),
    }));
  return {
    missing: wanted.filter((one) => !counts.has(keyOf(one))),
    superfluous: asPairs(found.filter((one) => !wantedKeys.has(keyOf(one)))),
    malformed: asPairs(found.filter(wrong)),
  };
}

function countsOf(found: readonly Stored[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
