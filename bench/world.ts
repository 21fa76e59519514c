import { cooperant, organism } from '../src/graph/model/actor.ts';
import { axis } from '../src/graph/model/axis.ts';
import { CLAIM_STATUSES, type ClaimStatus } from '../src/graph/model/claim.ts';
import { citation } from '../src/graph/model/document.ts';
import type { Columns } from '../src/graph/model/facts.ts';
import { initiative } from '../src/graph/model/initiative.ts';
import { entityId, labelsOf, type NodeKind } from '../src/graph/model/node.ts';
import { addresses, cooperatesIn, leads } from '../src/graph/model/relations.ts';
import { visibilityCodeOf } from '../src/graph/model/visibility-code.ts';
import { Random } from './random.ts';
import type { Sizes } from './sizes.ts';

/** The axes for pages of cooperations. */
export const HUB = 'hub';
export const SMALL = 'small';

const RECORDED_AT = '2024-04-10T00:00:00.000Z';
const ROLES = ['RUNS', 'FUNDS', 'IMPLEMENTS', 'SUPPORTS', 'COORDINATES'] as const;
const CITATIONS = 200;
/** One claim in this many on the hub's initiatives was withdrawn, so that there is something to check. */
const WITHDRAWN_EVERY = 10;

/** A generated graph, as rows to write in batches. */
export interface World {
  /** The slugs of the axes for the other questions. */
  readonly slugs: readonly string[];
  /** Nodes by their labels, as in `Entity:Actor:Organism`. */
  readonly nodes: ReadonlyMap<string, readonly Columns[]>;
  /** Claims by relation type. */
  readonly claims: ReadonlyMap<string, readonly Columns[]>;
  /** The pairs of actor and axis that a path joins. */
  readonly pairs: readonly { readonly actor: string; readonly axis: string }[];
}

const numbered = (word: string, number: number) => `${word}-${String(number).padStart(6, '0')}`;

/** Makes the same graph each time for the same sizes. */
export function makeWorld(sizes: Sizes): World {
  const maker = new Maker();
  const organisms = maker.nodes(organism, 'organism', sizes.organisms);
  const cooperants = maker.nodes(cooperant, 'cooperant', sizes.hubCooperants);
  const axes = maker.nodes(axis, 'axis', sizes.axes);
  const [hub, small] = [maker.node(axis, HUB, { position: 0 }), maker.node(axis, SMALL, { position: 0 })];
  maker.nodes(citation, 'citation', CITATIONS);
  for (const one of axes) maker.lead(organisms, one);
  for (const one of maker.nodes(initiative, 'initiative', sizes.initiatives)) {
    maker.undertaking(one, maker.random.sample(axes, maker.random.between(1, 3)), organisms, 6, 10);
  }
  for (const one of maker.nodes(initiative, 'small', sizes.smallInitiatives)) {
    maker.undertaking(one, [small], organisms, 3, 3);
  }
  for (const one of maker.nodes(initiative, 'hub', sizes.hubInitiatives)) {
    maker.undertaking(one, [hub], cooperants, 1, 1, WITHDRAWN_EVERY);
  }
  return maker.world(axes.map((id) => id.slice(id.indexOf(':') + 1)));
}

class Maker {
  readonly random = new Random(20_240_405);
  readonly #nodes = new Map<string, Columns[]>();
  readonly #claims = new Map<string, Columns[]>();
  readonly #pairs = new Map<string, { actor: string; axis: string }>();
  #count = 0;

  node(kind: NodeKind, slug: string, columns: Columns = {}): string {
    const id = entityId(kind.identity, slug);
    const labels = labelsOf(kind).join(':');
    const rows = this.#nodes.get(labels) ?? [];
    this.#nodes.set(labels, rows);
    rows.push({ id, slug, origin: 'bench', nameEs: `Nombre de ${slug}`, acronym: slug.toUpperCase(), ...columns });
    return id;
  }

  nodes(kind: NodeKind, word: string, count: number): readonly string[] {
    return Array.from({ length: count }, (_, place) =>
      this.node(kind, numbered(word, place), kind === axis ? { position: place + 1 } : {}),
    );
  }

  lead(organisms: readonly string[], axisId: string): void {
    const actor = this.random.pick(organisms);
    this.#claim(leads.type, actor, axisId, this.#status());
    this.#pair(actor, axisId);
  }

  /** Adds an initiative that addresses axes, and in which actors cooperate. */
  undertaking(
    id: string,
    axes: readonly string[],
    actors: readonly string[],
    fewest: number,
    most: number,
    withdrawnEvery?: number,
  ): void {
    for (const axisId of axes) this.#claim(addresses.type, id, axisId, this.#status());
    for (const actor of this.random.sample(actors, this.random.between(fewest, most))) {
      const withdrawn = withdrawnEvery !== undefined && this.random.between(1, withdrawnEvery) === 1;
      const status = withdrawn ? 'WITHDRAWN' : this.#status();
      this.#claim(cooperatesIn.type, actor, id, status, this.random.pick(ROLES));
      for (const axisId of axes) this.#pair(actor, axisId);
    }
  }

  world(slugs: readonly string[]): World {
    return { slugs, nodes: this.#nodes, claims: this.#claims, pairs: [...this.#pairs.values()] };
  }

  #status(): ClaimStatus {
    return this.random.pick(CLAIM_STATUSES.filter((status) => status !== 'WITHDRAWN'));
  }

  #claim(type: string, from: string, to: string, status: ClaimStatus, role?: string): void {
    this.#count += 1;
    const claimId = numbered('claim', this.#count);
    const rows = this.#claims.get(type) ?? [];
    this.#claims.set(type, rows);
    const says = {
      status,
      basis: 'STATED' as const,
      sources: 1,
      published: true,
      ...(this.#count % 4 === 0 && { validFrom: '2020-01-01' }),
    };
    rows.push({
      claimId,
      versionId: `${claimId}@1`,
      from,
      to,
      ...(role && { role }),
      ...says,
      visibilityCode: visibilityCodeOf(says),
      origin: 'bench',
      recordedAt: RECORDED_AT,
    });
  }

  #pair(actor: string, axisId: string): void {
    this.#pairs.set(`${actor}|${axisId}`, { actor, axis: axisId });
  }
}

/** The citation of a claim, by the index of the claim among those of its type. */
export const citationFor = (place: number): string =>
  entityId(citation.identity, numbered('citation', place % CITATIONS));
