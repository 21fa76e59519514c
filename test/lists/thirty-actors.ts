import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../../src/graph/model/claim.ts';
import { coverage } from '../../src/graph/model/coverage.ts';
import type { ClaimRow, CoverageRow, Facts } from '../../src/graph/model/facts.ts';
import { NODE_KINDS, RELATIONS } from '../../src/graph/model/index.ts';
import { entityId, type NodeKind } from '../../src/graph/model/node.ts';
import type { Relation } from '../../src/graph/model/relation.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { Version } from '../select/plain-walk.ts';
import type { Chance } from '../testkit/random-values.ts';
import { seeded } from '../testkit/seeded.ts';
import { World } from '../testkit/world.ts';
import { columnsOf, RECORDED, WORDS } from './random-columns.ts';

/** How many there are of each kind; of a new kind so many as of most. */
const COUNTS: { readonly [label: string]: number } = {
  Organism: 10,
  Cooperant: 10,
  Group: 10,
  Axis: 5,
  Initiative: 14,
  Document: 12,
};
const USUAL = 8;
const CLAIMS_OF_A_RELATION = 30;
const QUOTES = 6;
const SPEAKERS = ['Person:person-1', 'Person:person-2', 'Actor:organism-1'];
const NOT_WRITTEN_AS_NODES = ['Citation', 'Coverage', 'Reading', 'Change'];

const contentOf = (relation: Pick<Relation, 'properties'>, chance: Chance) => ({
  status: chance.pick(CLAIM_STATUSES),
  basis: chance.pick(CLAIM_BASES),
  columns: { ...(chance.happens(50) && { note: chance.pick(WORDS) }), ...columnsOf(relation, chance) },
  published: chance.happens(90),
  validFrom: chance.happens(40) ? chance.pick(['2024-01-01', '2024-03-31', '2024-07-01']) : undefined,
  validTo: chance.happens(40) ? chance.pick(['2024-08-31', '2024-12-31', '2025-12-31']) : undefined,
});

type Ids = (kinds: readonly NodeKind[]) => readonly string[];

function claimsOf(relation: Relation, ids: Ids, quotes: readonly string[], chance: Chance) {
  const { type, from, to, roles } = relation;
  const drawn = Array.from({ length: CLAIMS_OF_A_RELATION }, () => ({
    from: chance.pick(ids(from)),
    to: chance.pick(ids(to)),
    role: roles && chance.happens(70) ? chance.pick(Object.keys(roles.values).slice(0, 3)) : undefined,
  }));
  const byId = new Map(
    drawn.map((one) => [[one.from, type, one.to, one.role ?? ''].join(' ').replace(/[^a-zA-Z0-9-]+/g, '-'), one]),
  );
  return [...byId].map(([claimId, ends]): ClaimRow => {
    const citations = quotes.filter(() => chance.happens(30));
    const rest = { origin: 'test', recordedAt: RECORDED[0], citations, sources: Math.min(citations.length, 2) };
    return { claimId, type, ...ends, ...rest, ...contentOf(relation, chance) };
  });
}

const relationOf = ({ type }: ClaimRow): Pick<Relation, 'properties'> =>
  RELATIONS.find((relation) => relation.type === type) ?? {};

/** Some say something else later. */
const laterOf = (claims: readonly ClaimRow[], chance: Chance): readonly ClaimRow[] =>
  claims
    .filter(() => chance.happens(30))
    .map((claim) => ({ ...claim, ...contentOf(relationOf(claim), chance), recordedAt: RECORDED[1] }))
    .filter((later) => {
      const { recordedAt: _was, ...before } = claims.find(({ claimId }) => claimId === later.claimId) ?? later;
      const { recordedAt: _is, ...after } = later;
      return JSON.stringify(before) !== JSON.stringify(after);
    });

function coveragesOf(subjects: readonly string[], chance: Chance): readonly CoverageRow[] {
  return subjects
    .filter(() => chance.happens(15))
    .map((subject, place) => {
      const slug = `coverage-${place}`;
      const id = entityId(coverage.identity, slug);
      return { kind: coverage, id, slug, origin: 'test', columns: columnsOf(coverage, chance), subject, citations: [] };
    });
}

/** Quotes of three documents; of some, the position or the speaker is not known. */
function quote(world: World, chance: Chance): void {
  for (let place = 0; place < QUOTES; place += 1)
    world.quote(
      `citation-${place}`,
      `document-${2 + (place % 3)}`,
      `${chance.pick(WORDS)} ${place}`,
      chance.pick(WORDS),
      {
        ...(chance.happens(70) && { position: 1 + chance.draw(4) }),
        saidBy: chance.happens(60) ? [chance.pick(SPEAKERS)] : [],
      },
    );
}

/** The seed of the tests. */
export const SEED = 2024;

/** What is written first and what later, and every version of a claim that the graph must then hold. */
export interface Chronicle {
  readonly first: Facts;
  readonly later: readonly ClaimRow[];
  readonly versions: readonly Version[];
}

/** Thirty actors, and all else that the model knows: whatever may be absent is absent here and there. */
export function thirtyActors(seed: number): Chronicle {
  const chance = seeded(seed);
  const world = new World();
  for (const kind of NODE_KINDS.filter(({ label }) => !NOT_WRITTEN_AS_NODES.includes(label)))
    for (let place = 0; place < (COUNTS[kind.label] ?? USUAL); place += 1)
      world.node(kind.label, `${kind.label.toLowerCase()}-${place}`, columnsOf(kind, chance));
  quote(world, chance);
  const { nodes, citations } = world.facts;
  const ids: Ids = (kinds) => nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const quotes = citations.map(({ id }) => id);
  const claims = RELATIONS.flatMap((relation) => claimsOf(relation, ids, quotes, chance));
  const later = laterOf(claims, chance);
  const coverages = coveragesOf(ids(NODE_KINDS), chance);
  const versions = [
    ...claims.map((claim): Version => {
      const changed = later.some(({ claimId }) => claimId === claim.claimId);
      return { ...claim, retractedAt: changed ? RECORDED[1] : '9999' };
    }),
    ...later.map((claim): Version => ({ ...claim, retractedAt: '9999' })),
  ];
  return { first: { nodes, citations, claims, coverage: coverages, readings: [] }, later, versions };
}

export async function writeChronicle(graph: Graph, { first, later }: Chronicle): Promise<void> {
  await graph.write((transaction) => writeFacts(transaction, first));
  await graph.write((transaction) =>
    writeFacts(transaction, { nodes: [], citations: [], claims: later, coverage: [], readings: [] }),
  );
}
