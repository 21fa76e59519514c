import { buildSchema, type GraphQLFieldResolver, graphqlSync, printSchema } from 'graphql';
import type { ClaimRow, NodeRow } from '../../src/graph/model/facts.ts';
import type { View } from '../../src/graph/model/view.ts';
import { schema } from '../../src/schema/index.ts';

/** One version of a claim: its content, from when it was current, and until when. */
export interface Version extends ClaimRow {
  readonly retractedAt: string;
}

/**
 * The relation of each field in random selections: its type, whether it is followed forwards, the label of its target.
 */
export const STEPS: { readonly [field: string]: readonly [type: string, forwards: boolean, label: string] } = {
  'Actor.leads': ['LEADS', true, 'Axis'],
  'Actor.initiatives': ['COOPERATES_IN', true, 'Initiative'],
  'Actor.events': ['TAKES_PART_IN', true, 'Event'],
  'Actor.commitments': ['COMMITS_TO', true, 'Commitment'],
  'Organism.members': ['MEMBER_OF', false, 'Country'],
  'Axis.leaders': ['LEADS', false, 'Actor'],
  'Axis.initiatives': ['ADDRESSES', false, 'Initiative'],
  'Axis.events': ['ADDRESSES', false, 'Event'],
  'Axis.topics': ['PART_OF', false, 'Topic'],
  'Axis.concerningCommitments': ['CONCERNS', false, 'Commitment'],
  'Topic.axes': ['PART_OF', true, 'Axis'],
  'Topic.initiatives': ['ADDRESSES', false, 'Initiative'],
  'Initiative.actors': ['COOPERATES_IN', false, 'Actor'],
  'Initiative.axes': ['ADDRESSES', true, 'Axis'],
  'Initiative.topics': ['ADDRESSES', true, 'Topic'],
  'Initiative.countries': ['COVERS', true, 'Country'],
  'Event.participants': ['TAKES_PART_IN', false, 'Actor'],
  'Event.axes': ['ADDRESSES', true, 'Axis'],
  'Commitment.actors': ['COMMITS_TO', false, 'Actor'],
  'Commitment.concernedAxes': ['CONCERNS', true, 'Axis'],
  'Country.initiatives': ['COVERS', false, 'Initiative'],
  'Country.organisms': ['MEMBER_OF', true, 'Organism'],
};

/** Whether a version of a claim counts under a view. */
export function isVisible(view: View): (claim: Version) => boolean {
  const moment = view.recordedAt ?? '2100';
  return (claim) =>
    claim.published &&
    view.status.includes(claim.status) &&
    view.basis.includes(claim.basis) &&
    claim.sources >= view.minSources &&
    claim.recordedAt <= moment &&
    claim.retractedAt > moment &&
    (claim.validFrom ?? '0000') <= view.asOf &&
    (claim.validTo ?? '9999') >= view.asOf;
}

const STRENGTHS = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];
const bare = buildSchema(printSchema(schema));

const isNode = (value: unknown): value is NodeRow => typeof value === 'object' && value !== null && 'kind' in value;

const ordered = <T>(rows: readonly T[], key: (row: T) => readonly string[]): T[] =>
  [...rows].sort((left, right) => {
    const [one, other] = [key(left), key(right)];
    const place = one.findIndex((value, index) => value !== other[index]);
    return place < 0 ? 0 : (one[place] ?? '') < (other[place] ?? '') ? -1 : 1;
  });

/** Answers queries by walking the facts in memory, field by field: slow, simple, and without Cypher. */
export class PlainWalk {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #claims: readonly Version[];

  constructor(nodes: readonly NodeRow[], versions: readonly Version[], view: View) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#claims = versions.filter(isVisible(view));
  }

  answer(source: string): unknown {
    const { data, errors } = graphqlSync({
      schema: bare,
      source,
      fieldResolver: this.#resolve,
      typeResolver: (value: NodeRow) => value.kind.label,
    });
    if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
    return JSON.parse(JSON.stringify(data));
  }

  readonly #resolve: GraphQLFieldResolver<unknown, unknown> = (parent, args, _context, info) => {
    const { fieldName, parentType } = info;
    if (fieldName === 'axis') return this.#nodes.get(`Axis:${args.slug}`);
    if (fieldName === 'actor') return this.#nodes.get(`Actor:${args.slug}`);
    if (parentType.name === 'Query') return this.#listed(fieldName === 'axes' ? 'Axis' : 'Initiative', args.first);
    if (isNode(parent)) return this.#fieldOf(parent, fieldName, args.first ?? 20);
    const values = new Map(Object.entries(parent ?? {}));
    if (parentType.name === 'Claim' && fieldName === 'id') return `Claim:${values.get('claimId')}`;
    return values.get(fieldName) ?? null;
  };

  #fieldOf(node: NodeRow, field: string, first: number): unknown {
    if (field === 'cooperations') return this.#cooperations(node, first);
    const step = STEPS[`${node.kind.label}.${field}`] ?? STEPS[`${node.kind.identity}.${field}`];
    if (step) return this.#follow(node, step, first);
    if (field === 'name') return { text: node.columns.nameEs };
    return field === 'id' ? node.id : field === 'slug' ? node.slug : (node.columns[field] ?? null);
  }

  #page(edges: readonly { node: unknown }[], first: number) {
    const page = edges.slice(0, first);
    return {
      totalCount: edges.length,
      pageInfo: { hasNextPage: edges.length > first, hasPreviousPage: false },
      edges: page,
      nodes: page.map((edge) => edge.node),
    };
  }

  #listed(label: string, first = 20) {
    const all = [...this.#nodes.values()].filter((node) => node.kind.label === label);
    return this.#page(
      ordered(all, (node) => [node.slug]).map((node) => ({ node })),
      first,
    );
  }

  #follow(node: NodeRow, [type, forwards, label]: (typeof STEPS)[string] & object, first: number) {
    const [near, far] = forwards ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const claims = this.#claims.filter((claim) => claim.type === type && claim[near] === node.id);
    const edges = ordered(claims, (claim) => [claim[far], claim.claimId]).flatMap((claim) => {
      const end = this.#nodes.get(claim[far]);
      const fits = end && (end.kind.label === label || end.kind.identity === label);
      return fits ? [{ ...claim, claim, node: end }] : [];
    });
    return this.#page(edges, first);
  }

  /** The actors that cooperate on an axis, or the axes on which an actor does, with the paths by which they do. */
  cooperating(near: NodeRow) {
    const isAxis = near.kind.label === 'Axis';
    const others = [...this.#nodes.values()].filter((node) => node.kind.identity === (isAxis ? 'Actor' : 'Axis'));
    return ordered(others, (node) => [node.id])
      .map((node) => ({ node, paths: isAxis ? this.#paths(node, near) : this.#paths(near, node) }))
      .filter(({ paths }) => paths.length > 0);
  }

  #cooperations(near: NodeRow, first: number) {
    const edges = this.cooperating(near).map(({ node, paths }) => {
      const strength = Math.max(...paths.map((path) => STRENGTHS.indexOf(path.status)));
      const roles = [...new Set(paths.flatMap((path) => path.role ?? []))].sort();
      return { node, roles, status: STRENGTHS[strength], evidence: paths.slice(0, 5) };
    });
    return this.#page(edges, first);
  }

  #paths(actor: NodeRow, axis: NodeRow) {
    const from = (id: string, types: readonly string[]) =>
      this.#claims.filter((claim) => claim.from === id && types.includes(claim.type));
    /** The claims from a topic up to the axis, by at most four steps that meet no topic twice. */
    const climbs = (id: string, upward: readonly Version[]): (readonly Version[])[] => {
      if (id === axis.id) return [upward];
      const passed = upward.map((claim) => claim.from);
      if (upward.length === 4 || passed.includes(id)) return [];
      return from(id, ['PART_OF']).flatMap((claim) => climbs(claim.to, [...upward, claim]));
    };
    const leading = from(actor.id, ['LEADS'])
      .filter((claim) => claim.to === axis.id)
      .map((claim) => this.#path([claim]));
    const working = from(actor.id, ['TAKES_PART_IN', 'COOPERATES_IN', 'COMMITS_TO'])
      .filter((claim) => {
        const { umbrella, kind } = this.#nodes.get(claim.to)?.columns ?? {};
        return umbrella !== true && kind !== 'PROPOSAL' && kind !== 'REQUEST';
      })
      .flatMap((first) =>
        from(first.to, ['ADDRESSES', 'CONCERNS'])
          .filter(({ to }) => ['Topic', 'Axis'].includes(this.#nodes.get(to)?.kind.label ?? ''))
          .flatMap((second) => climbs(second.to, []).map((upward) => [first, second, ...upward])),
      )
      .map((claims) => this.#path(claims));
    return ordered([...leading, ...working], (path) => [
      path.claims.length > 1 ? '1' : '0',
      path.through?.id ?? '',
      ...path.claims.map((claim) => claim.claimId),
      '',
    ]);
  }

  #path(claims: readonly Version[]) {
    const [first, second, third] = claims;
    const weakest = Math.min(...claims.map((claim) => STRENGTHS.indexOf(claim.status)));
    return {
      role: claims.length === 1 ? 'LEADS' : (first?.role ?? null),
      status: STRENGTHS[weakest] ?? '',
      through: second ? (this.#nodes.get(second.from) ?? null) : null,
      topic: third ? (this.#nodes.get(third.from) ?? null) : null,
      claims,
    };
  }
}
