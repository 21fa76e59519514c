import fc from 'fast-check';
import { CLAIM_BASES, CLAIM_STATUSES } from '../../src/graph/model/claim.ts';
import type { ClaimRow, NodeRow } from '../../src/graph/model/facts.ts';
import type { View } from '../../src/graph/model/view.ts';
import { World } from '../testkit/world.ts';

const MOMENTS = ['2024-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z'] as const;
const DAYS = ['2024-01-01', '2024-02-15', '2024-03-31', '2024-04-06', '2024-12-31'];

const NODES: readonly (readonly [label: string, slugs: readonly string[]])[] = [
  ['Organism', ['can', 'aladi']],
  ['Cooperant', ['fao', 'caf']],
  ['Group', ['secretarias']],
  ['Axis', ['energia', 'frontera']],
  ['Topic', ['digital', 'firma', 'papel', 'vuce']],
  ['Initiative', ['centro', 'intercom', 'expo', 'ferias']],
  ['Event', ['seminario', 'reunion']],
  ['Commitment', ['nota', 'taller']],
  ['Country', ['pe', 'bo']],
];

/** Properties that exclude a path from cooperation, and properties that do not. */
const PROPERTIES: { readonly [slug: string]: { readonly [property: string]: string | boolean } } = {
  reunion: { umbrella: true },
  ferias: { umbrella: true },
  nota: { kind: 'REQUEST' },
  taller: { kind: 'COMMITMENT' },
};

const ids = (...labels: readonly string[]) =>
  NODES.filter(([label]) => labels.includes(label)).flatMap(([label, slugs]) =>
    slugs.map((slug) => `${['Organism', 'Cooperant', 'Group'].includes(label) ? 'Actor' : label}:${slug}`),
  );

const ACTORS = ids('Organism', 'Cooperant', 'Group');
const RELATIONS: readonly (readonly [string, readonly string[], readonly string[], readonly (string | undefined)[]])[] =
  [
    ['LEADS', ACTORS, ids('Axis'), [undefined]],
    ['COOPERATES_IN', ACTORS, ids('Initiative'), [undefined, 'RUNS', 'FUNDS']],
    ['TAKES_PART_IN', ACTORS, ids('Event'), [undefined, 'HOSTS', 'ATTENDS']],
    ['COMMITS_TO', ACTORS, ids('Commitment'), ['OWNER', 'SUPPORTS']],
    ['ADDRESSES', ids('Initiative', 'Event', 'Commitment'), ids('Axis', 'Topic'), [undefined]],
    ['PART_OF', ids('Topic'), ids('Axis', 'Topic'), [undefined]],
    ['CONCERNS', ids('Commitment'), ids('Axis'), [undefined]],
    ['COVERS', ids('Initiative'), ids('Country'), [undefined]],
    ['MEMBER_OF', ids('Country'), ids('Organism'), [undefined]],
  ];

const content = fc.record({
  status: fc.constantFrom(...CLAIM_STATUSES),
  basis: fc.constantFrom(...CLAIM_BASES),
  sources: fc.integer({ min: 0, max: 2 }),
  published: fc.integer({ min: 0, max: 5 }).map((one) => one > 0),
  validFrom: fc.option(fc.constantFrom(...DAYS.slice(0, 3)), { nil: undefined }),
  validTo: fc.option(fc.constantFrom(...DAYS.slice(3)), { nil: undefined }),
});

const claim = fc.constantFrom(...RELATIONS).chain(([type, from, to, roles]) =>
  fc.record({
    type: fc.constant(type),
    from: fc.constantFrom(...from),
    to: fc.constantFrom(...to),
    role: fc.constantFrom(...roles),
    first: content,
    second: fc.option(content, { nil: undefined }),
  }),
);

const identity = (one: { type: string; from: string; to: string; role?: string | undefined }) =>
  [one.type, one.from, one.to, one.role ?? ''].join(' ');

/** Claims of all kinds, some of which say something else later. */
export const randomClaims = fc.uniqueArray(claim, { selector: identity, minLength: 60, maxLength: 130 });
export type RandomClaims = typeof randomClaims extends fc.Arbitrary<infer T> ? T : never;

/** The first and the later writes, and every version that the graph must then hold. */
export function historyOf(claims: RandomClaims) {
  const row = (one: RandomClaims[number], which: 0 | 1): ClaimRow => ({
    claimId: identity(one).replaceAll(/[^a-zA-Z]+/g, '-'),
    type: one.type,
    from: one.from,
    to: one.to,
    role: one.role,
    origin: 'test',
    citations: [],
    recordedAt: MOMENTS[which],
    ...(which === 0 ? one.first : (one.second ?? one.first)),
  });
  const changed = (one: RandomClaims[number]) =>
    one.second !== undefined && JSON.stringify(one.second) !== JSON.stringify(one.first);
  const later = claims.filter(changed);
  const versions = claims.flatMap((one) =>
    changed(one)
      ? [
          { ...row(one, 0), retractedAt: MOMENTS[1] },
          { ...row(one, 1), retractedAt: '9999' },
        ]
      : [{ ...row(one, 0), retractedAt: '9999' }],
  );
  return { first: claims.map((one) => row(one, 0)), later: later.map((one) => row(one, 1)), versions };
}

export function randomNodes(): readonly NodeRow[] {
  const world = new World();
  for (const [label, slugs] of NODES) for (const slug of slugs) world.node(label, slug, PROPERTIES[slug] ?? {});
  return world.facts.nodes;
}

const midnight = (day: string) => `${day}T00:00:00.000Z`;
const past = fc.record({ recordedAt: fc.constantFrom(...['2023-12-31', '2024-03-01', '2025-01-01'].map(midnight)) });

/** Views of the present and of earlier moments. */
export const randomView: fc.Arbitrary<View> = fc
  .tuple(
    fc.oneof(past, fc.constant({})),
    fc.record({
      asOf: fc.constantFrom(...DAYS),
      status: fc.subarray([...CLAIM_STATUSES], { minLength: 3 }),
      basis: fc.subarray([...CLAIM_BASES], { minLength: 2 }),
      minSources: fc.constantFrom(0, 0, 0, 1),
    }),
  )
  .map(([moment, rest]) => ({ ...rest, ...moment }));
