import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../src/convergence/matrix.ts';
import { overlapsOf, setsOf, workedOn } from '../../../src/convergence/pairs.ts';
import { subsetsOf } from '../../../src/convergence/subsets.ts';
import { Universe } from '../../../src/convergence/universe.ts';
import { countedByThread } from '../../../src/convergence/worker/counting.ts';
import { sharedCounts } from '../../../src/convergence/worker/shared-counts.ts';
import { seeded } from '../../testkit/seeded.ts';
import { asking, randomIncidence } from './random-records.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const universes = SEEDS.map((seed) => new Universe(randomIncidence(seed), asking()));

/** The axes of each organism, as its cells of the matrix say: another way to the same. */
function axesOf(universe: Universe): ReadonlyMap<string, ReadonlySet<string>> {
  const axes = new Map(universe.layer('ORGANISM').ids.map((id) => [id, new Set<string>()]));
  for (const { row, column } of matrixOf(universe, 'ORGANISM', 'AXIS', false)) axes.get(row)?.add(column);
  return axes;
}

const common = (sets: readonly ReadonlySet<string>[]) =>
  [...(sets[0] ?? [])].filter((one) => sets.every((set) => set.has(one))).toSorted();

describe('answers over random undertakings', () => {
  it('have something to compare', () => {
    const overlapping = universes.filter(
      (universe) => [...axesOf(universe).values()].filter(({ size }) => size > 0).length > 2,
    );
    expect(overlapping.length).toBeGreaterThan(30);
  });

  it('overlap as the matrix says, in each pair once, whichever of the two is asked for first', async () => {
    for (const universe of universes) {
      const axes = axesOf(universe);
      const { length, overlap } = await overlapsOf(universe, 'AXIS');
      const found = Array.from({ length }, (_, place) => overlap(place));
      const expected = [...axes.keys()].flatMap((one) =>
        [...axes.keys()]
          .filter((other) => one < other)
          .map((other) => ({ one, other, shared: common([axes.get(one) ?? new Set(), axes.get(other) ?? new Set()]) }))
          .filter(({ shared }) => shared.length > 0),
      );
      const byPair = (left: { one: string; other: string }, right: { one: string; other: string }) =>
        `${left.one} ${left.other}` < `${right.one} ${right.other}` ? -1 : 1;
      expect(found.map(({ one, other, shared }) => ({ one, other, shared })).toSorted(byPair)).toEqual(
        expected.toSorted(byPair),
      );
      for (const { one, other, shared, onlyOne, onlyOther, together, apart } of found) {
        expect([...shared, ...onlyOne].toSorted()).toEqual([...(axes.get(one) ?? [])].toSorted());
        expect([...shared, ...onlyOther].toSorted()).toEqual([...(axes.get(other) ?? [])].toSorted());
        expect([...together, ...apart].toSorted()).toEqual(shared);
      }
    }
  });

  it('have closed sets of which every intersection is one, each the largest that shares its items', () => {
    for (const universe of universes) {
      const axes = axesOf(universe);
      const closed = subsetsOf(universe, 'AXIS', 'SHARED');
      const known = new Set(closed.map(({ actors }) => `${actors}`));
      for (const { actors, items } of closed) {
        expect(common(actors.map((actor) => axes.get(actor) ?? new Set()))).toEqual(items);
        const sharing = [...axes].filter(([, some]) => items.every((item) => some.has(item))).map(([actor]) => actor);
        expect(sharing.toSorted()).toEqual(actors);
        for (const other of closed) {
          const both = actors.filter((actor) => other.actors.includes(actor));
          if (both.length > 0) expect(known).toContain(`${both}`);
        }
      }
    }
  });

  it('have exclusive intersections that part the universe, with what nobody works on', () => {
    for (const universe of universes) {
      const axes = axesOf(universe);
      const exclusive = subsetsOf(universe, 'AXIS', 'EXCLUSIVE');
      expect(exclusive.flatMap(({ items }) => items).toSorted()).toEqual(universe.layer('AXIS').ids);
      for (const { actors, items } of exclusive)
        for (const item of items)
          expect(
            [...axes]
              .filter(([, some]) => some.has(item))
              .map(([actor]) => actor)
              .toSorted(),
          ).toEqual(actors);
    }
  });

  it('are compared by another thread as by this one', async () => {
    const { draw } = seeded(1);
    const bits = Uint32Array.from({ length: 40 * 3 }, () => draw(2 ** 31) & draw(2 ** 31));
    const sets = { bits, words: 3 };
    expect(await countedByThread(sets)).toEqual(sharedCounts(sets));
    expect(sharedCounts(sets).counts.length).toBeGreaterThan(100);
    const [universe] = universes;
    if (universe) expect(setsOf(workedOn(universe, 'AXIS')).words).toBe(1);
  });
});
