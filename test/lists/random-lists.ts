import fc from 'fast-check';
import { CLAIM_STATUSES } from '../../src/graph/model/claim.ts';
import { World } from '../testkit/world.ts';

const KINDS = ['PROJECT', 'CENTRE', 'FAIR'] as const;
const ROLES = ['RUNS', 'FUNDS', undefined] as const;
const WORDS = ['Ánimo', 'animo', 'Energía eléctrica', 'ENERGIA', 'Çedilla', 'niño', 'Feria', 'feria ñandú', 'a', ''];
const slugs = (word: string, count: number) => Array.from({ length: count }, (_, place) => `${word}-${place}`);

const INITIATIVES = slugs('i', 9);
const ACTORS = slugs('a', 5);
const AXES = slugs('x', 3);
const COUNTRIES = slugs('c', 3);

const word = fc.constantFrom(...WORDS);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const claim = (type: string, from: readonly string[], to: readonly string[]) =>
  fc.record({
    type: fc.constant(type),
    from: fc.constantFrom(...from),
    to: fc.constantFrom(...to),
    status: fc.constantFrom(...CLAIM_STATUSES),
    role: type === 'COOPERATES_IN' ? fc.constantFrom(...ROLES) : fc.constant(undefined),
    sources: fc.integer({ min: 0, max: 2 }),
  });

const named = (identity: string, all: readonly string[]) => all.map((slug) => `${identity}:${slug}`);
const initiative = fc.record({
  nameEs: word.map((one) => one || 'x'),
  nameEn: maybe(word),
  acronym: maybe(word),
  kind: maybe(fc.constantFrom(...KINDS)),
});

/** Small worlds with many equal, absent and accented values. */
export const randomWorld = fc
  .record({
    initiatives: fc.tuple(...INITIATIVES.map(() => initiative)),
    claims: fc.uniqueArray(
      fc.oneof(
        { weight: 3, arbitrary: claim('COOPERATES_IN', named('Actor', ACTORS), named('Initiative', INITIATIVES)) },
        { weight: 2, arbitrary: claim('ADDRESSES', named('Initiative', INITIATIVES), named('Axis', AXES)) },
        claim('COVERS', named('Initiative', INITIATIVES), named('Country', COUNTRIES)),
      ),
      { selector: ({ type, from, to, role }) => `${type} ${from} ${to} ${role}`, minLength: 15, maxLength: 40 },
    ),
  })
  .map(({ initiatives, claims }) => {
    const world = new World();
    INITIATIVES.forEach((slug, place) => {
      const known = Object.entries(initiatives[place] ?? {}).filter(([, value]) => value !== undefined);
      world.node('Initiative', slug, Object.fromEntries(known.map(([name, value]) => [name, value ?? null])));
    });
    for (const [place, slug] of ACTORS.entries()) world.node(['Organism', 'Cooperant', 'Group'][place % 3] ?? '', slug);
    for (const slug of AXES) world.node('Axis', slug);
    for (const slug of COUNTRIES) world.node('Country', slug);
    for (const { from, type, to, ...more } of claims) world.claim(from, type, to, more);
    return world;
  });

/** One or two of the fields: more conditions would hardly ever hold together. */
const some = <T>(fields: { [name: string]: fc.Arbitrary<T> }) =>
  fc
    .subarray(Object.entries(fields), { minLength: 1, maxLength: Math.min(2, Object.keys(fields).length) })
    .chain((chosen) => fc.record<{ [name: string]: T }>(Object.fromEntries(chosen)));

const textOperands = some<unknown>({
  eq: word,
  ne: word,
  in: fc.array(word, { maxLength: 3 }),
  lt: word,
  gte: word,
  contains: fc.constantFrom('a', 'í', 'NI', 'eléctrica', "'}) DETACH DELETE n //", ''),
  startsWith: word,
  fold: fc.boolean(),
}).filter((one) => !('fold' in one) || Object.keys(one).length > 1);

const slugOperands = (all: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...all, 'nada').map((eq) => ({ eq })),
    fc.subarray([...all]).map((list) => ({ in: list })),
    fc.constantFrom(...all).map((gt) => ({ gt })),
  );

const choice = (values: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...values).map((eq) => ({ eq })),
    fc.constantFrom(...values).map((ne) => ({ ne })),
    fc.subarray([...values]).map((list) => ({ in: list })),
  );

const absence = fc.boolean().map((isNull) => ({ isNull }));

const edge = fc.oneof(
  choice(CLAIM_STATUSES).map((status) => ({ status })),
  choice(['RUNS', 'FUNDS']).map((role) => ({ not: { role } })),
);
const plainEdge = choice(CLAIM_STATUSES).map((status) => ({ status }));

const quantifier = (far: fc.Arbitrary<unknown>, edges: fc.Arbitrary<unknown>) =>
  fc
    .tuple(
      some<unknown>({
        some: far,
        none: far,
        all: far,
        single: far,
        count: some({ eq: fc.nat(3), gte: fc.nat(3), lt: fc.nat(4) }),
      }),
      fc.record({ edge: edges, where: far }, { requiredKeys: [] }),
    )
    .map(([asked, { edge: link, where }]) => ({
      ...asked,
      ...(link !== undefined && { edge: link }),
      ...(where !== undefined && 'count' in asked && { where }),
    }));

const combined = (plain: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 3, arbitrary: plain },
    fc.array(plain, { maxLength: 2 }).map((and) => ({ and })),
    fc.array(plain, { maxLength: 3 }).map((or) => ({ or })),
    plain.map((not) => ({ not })),
  );

const actorWhere = combined(
  some<unknown>({ slug: slugOperands(ACTORS), kind: choice(['ORGANISM', 'COOPERANT', 'GROUP']) }),
);
const axisWhere = combined(some<unknown>({ slug: slugOperands(AXES) }));

/** Conditions on initiatives: on values, accented names, related nodes, and combinations. */
export const randomWhere = combined(
  some<unknown>({
    slug: slugOperands(INITIATIVES),
    kind: fc.oneof(choice(KINDS), absence),
    acronym: fc.oneof(textOperands, absence),
    name: textOperands,
    actors: quantifier(actorWhere, edge),
    axes: quantifier(axisWhere, plainEdge),
  }),
);

const CLAIM_KEYS = ['STATUS', 'SOURCES'];

const sorts = (keys: readonly string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom('ASC', 'DESC')), {
      selector: ([key]) => key,
      maxLength: 3,
    })
    .map((some) =>
      some.map(([key, direction]) => ({ ...(CLAIM_KEYS.includes(key) ? { edge: key } : { field: key }), direction })),
    );

export const randomOrder = sorts(['SLUG', 'NAME', 'ACRONYM', 'KIND', 'ACTORS_COUNT']);
export const randomClaimOrder = sorts(['NAME', 'KIND', 'ACTORS_COUNT', ...CLAIM_KEYS]);
export const randomEdge = plainEdge;
