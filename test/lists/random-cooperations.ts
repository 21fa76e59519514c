import fc from 'fast-check';

/** A cooperation as `Axis.cooperations` gives it. */
export interface PlainPair {
  readonly actor: { readonly id: string; readonly __typename: string };
  readonly axis: { readonly id: string };
  readonly evidence: readonly unknown[];
}

/** A condition, as an argument and as what it means. */
export interface PlainCondition<T> {
  readonly text: string;
  holds(of: T): boolean;
}

type PairCondition = PlainCondition<PlainPair>;

const slugOf = (id: string) => id.slice(id.indexOf(':') + 1);

const ids = (all: readonly string[]): fc.Arbitrary<PlainCondition<string>> =>
  fc.oneof(
    fc.constantFrom(...all).map((id) => ({ text: `id: { eq: "${id}" }`, holds: (of: string) => of === id })),
    fc.subarray([...all]).map((some) => ({
      text: `slug: { in: ${JSON.stringify([...some, ...some].map(slugOf))} }`,
      holds: (of: string) => some.includes(of),
    })),
    fc.constantFrom(...all).map((id) => ({ text: `slug: { ne: "${slugOf(id)}" }`, holds: (of: string) => of !== id })),
    fc.constant({ text: '', holds: () => true }),
  );

const kind = fc.constantFrom('Organism', 'Cooperant', 'Group').map((label) => ({
  text: `actor: { kind: { eq: ${label.toUpperCase()} } }`,
  holds: ({ actor }: PlainPair) => actor.__typename === label,
}));

/** Conditions on pairs of these actors and axes, of all forms. */
export function pairCondition(actors: readonly string[], axes: readonly string[]): fc.Arbitrary<PairCondition> {
  const actor = ids(actors).map(({ text, holds }) => ({
    text: `actor: { ${text} }`,
    holds: (pair: PlainPair) => holds(pair.actor.id),
  }));
  const axis = ids(axes).map(({ text, holds }) => ({
    text: `axis: { ${text} }`,
    holds: (pair: PlainPair) => holds(pair.axis.id),
  }));
  const both = fc.tuple(actor, axis).map((two) => ({
    text: two.map(({ text }) => text).join(', '),
    holds: (pair: PlainPair) => two.every((one) => one.holds(pair)),
  }));
  const one = fc.oneof(actor, axis, both, kind, fc.constant({ text: '', holds: () => true }));
  const several = fc.array(one, { minLength: 1, maxLength: 2 });
  const texts = (all: readonly PairCondition[]) => `[${all.map(({ text }) => `{ ${text} }`).join(', ')}]`;
  return fc.oneof(
    one,
    one,
    several.map((all) => ({
      text: `and: ${texts(all)}`,
      holds: (pair: PlainPair) => all.every((some) => some.holds(pair)),
    })),
    several.map((all) => ({
      text: `or: ${texts(all)}`,
      holds: (pair: PlainPair) => all.some((some) => some.holds(pair)),
    })),
    one.map(({ text, holds }) => ({ text: `not: { ${text} }`, holds: (pair: PlainPair) => !holds(pair) })),
  );
}

const COUNTS: readonly PlainCondition<number>[] = [
  { text: 'eq: 1', holds: (count) => count === 1 },
  { text: 'gte: 2', holds: (count) => count >= 2 },
  { text: 'lt: 1', holds: (count) => count < 1 },
];

/** Quantified conditions on what cooperations lead to: the ids of the other ends. */
export const quantifiedEnds = (all: readonly string[]): fc.Arbitrary<PlainCondition<readonly string[]>> =>
  fc.tuple(ids(all), fc.constantFrom(...COUNTS)).chain(([{ text, holds }, count]) =>
    fc.constantFrom<PlainCondition<readonly string[]>>(
      { text: `some: { ${text} }`, holds: (ends) => ends.some(holds) },
      { text: `none: { ${text} }`, holds: (ends) => !ends.some(holds) },
      { text: `all: { ${text} }`, holds: (ends) => ends.every(holds) },
      { text: `single: { ${text} }`, holds: (ends) => ends.filter(holds).length === 1 },
      { text: `count: { ${count.text} }`, holds: (ends) => count.holds(ends.length) },
      {
        text: `where: { ${text} }, count: { ${count.text} }`,
        holds: (ends) => count.holds(ends.filter(holds).length),
      },
    ),
  );
