import type { ClaimStatus } from '../graph/model/claim.ts';
import { climbsOf } from './climbs.ts';
import { bytes, indexes, shorts } from './growing.ts';
import { at, type Incidence } from './incidence.ts';
import { functionOf, NODE_KIND, type NodeKindCode, RELATION, type RelationAtUndertaking, WORKING } from './lists.ts';
import { packed } from './packed.ts';
import { BESIDE, type ClaimRecord, type RelationBeside } from './records.ts';

/** The relations that may be supposed: those at undertakings and those beside them that say who works or leads, and on what. */
export const SUPPOSED_RELATIONS = [
  'COOPERATES_IN',
  'TAKES_PART_IN',
  'COMMITS_TO',
  'LEADS',
  'ADDRESSES',
  'CONCERNS',
  'COVERS',
  'PART_OF',
  'COMPLEMENTS',
  'ADDRESSED_TO',
  'FULFILLED_BY',
  'SUPERSEDED_BY',
] as const;
export type SupposedRelation = (typeof SUPPOSED_RELATIONS)[number];

/** A claim that nobody made, as if it were confirmed and stated. */
export interface Tie {
  readonly from: string;
  readonly relation: SupposedRelation;
  readonly to: string;
  readonly role: string | null;
}

export const textOfTies = (ties: readonly Tie[]): string =>
  ties.map(({ from, relation, to, role }) => `${from} ${relation} ${to} ${role ?? '-'}`).join('\n');

const SURE: { readonly status: ClaimStatus; readonly isStated: true; readonly isVisible: true } = {
  status: 'CONFIRMED',
  isStated: true,
  isVisible: true,
};

/** The incidence as it would be with some more claims; the one that it is derived from stays as it is. */
export function supposing(incidence: Incidence, ties: readonly Tie[]): Incidence {
  const renamed = ties.map((tie) => ({ ...tie, from: nameOf(incidence, tie.from), to: nameOf(incidence, tie.to) }));
  const nodes = new Nodes(incidence);
  const atUndertakings = new Map<number, Tie[]>();
  const beside: ClaimRecord<RelationBeside>[] = [];
  for (const tie of renamed) {
    const place = incidence.undertakings.ids.indexOf(isWork(tie.relation) ? tie.to : tie.from);
    if (place >= 0) atUndertakings.set(place, [...(atUndertakings.get(place) ?? []), tie]);
    const type = BESIDE.find((one) => one === tie.relation);
    if (place < 0 && type) beside.push({ type, from: tie.from, to: tie.to, role: tie.role, ...SURE });
  }
  const claims = [...incidence.claims, ...beside];
  const links = withLinks(incidence, atUndertakings, nodes);
  const climbs = beside.some(({ type }) => type === 'PART_OF')
    ? climbsOf(claims, (id) => nodes.numberOf(id))
    : incidence.climbs;
  return { ...incidence, nodes: nodes.all(), links, claims, climbs };
}

const isWork = (relation: string) => WORKING.some((one) => one === relation);
const isAtUndertaking = (relation: string): relation is RelationAtUndertaking => RELATION.has(relation);

/** The id under which the incidence knows a node that is several in the graph. */
const nameOf = ({ merged }: Incidence, id: string): string =>
  [...merged].find(([, ids]) => ids.includes(id))?.[0] ?? id;

/** The nodes of an incidence, and what ties name beside them. */
class Nodes {
  readonly #ids: string[];
  readonly #kinds: NodeKindCode[] = [];
  readonly #before: Incidence['nodes'];

  constructor({ nodes }: Incidence) {
    this.#before = nodes;
    this.#ids = [...nodes.ids];
  }

  numberOf(id: string): number {
    const known = this.#ids.indexOf(id);
    if (known >= 0) return known;
    const label = id.slice(0, id.indexOf(':'));
    this.#kinds.push(NODE_KIND.has(label) ? label : 'Other');
    return this.#ids.push(id) - 1;
  }

  all(): Incidence['nodes'] {
    if (this.#kinds.length === 0) return this.#before;
    const kinds = bytes();
    for (const kind of this.#before.kinds) kinds.push(kind);
    for (const kind of this.#kinds) kinds.push(NODE_KIND.codeOf(kind));
    return { ids: this.#ids, kinds: kinds.all() };
  }
}

function withLinks({ links }: Incidence, ties: ReadonlyMap<number, readonly Tie[]>, nodes: Nodes): Incidence['links'] {
  if (ties.size === 0) return links;
  const next = { starts: indexes(), nodes: indexes(), bits: shorts() };
  for (let undertaking = 0; undertaking < links.starts.length - 1; undertaking++) {
    next.starts.push(next.nodes.length);
    for (let link = at(links.starts, undertaking); link < at(links.starts, undertaking + 1); link++) {
      next.nodes.push(at(links.nodes, link));
      next.bits.push(at(links.bits, link));
    }
    for (const { from, relation, to, role } of ties.get(undertaking) ?? []) {
      if (!isAtUndertaking(relation)) continue;
      next.nodes.push(nodes.numberOf(isWork(relation) ? from : to));
      next.bits.push(packed({ relation, function: functionOf(role), ...SURE }));
    }
  }
  next.starts.push(next.nodes.length);
  return { starts: next.starts.all(), nodes: next.nodes.all(), bits: next.bits.all() };
}
