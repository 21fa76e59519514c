import * as z from 'zod';

/** The servers compared: this product, the peer, and hand-written Cypher on a bare server. */
export const SERVERS = ['ours', 'peer', 'hand'] as const;
export type ServerName = (typeof SERVERS)[number];

/** A question in the form of each server, and how to read their answers in a common form. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** The name of the question on the bare server. */
  readonly hand: string;
  readonly ours: string;
  readonly peer: string;
  /** Whether each request gives the field `initiatives` of the axis a new alias. */
  readonly varies: boolean;
  readonly read: { readonly [server in ServerName]: z.ZodType };
}

const slug = z.object({ slug: z.string() });
const first = <T>(items: readonly T[]) => items[0];

const pointAnswer = z.strictObject({ id: z.string(), slug: z.string(), position: z.number() });

const point: Question = {
  name: 'point',
  title: 'one axis by its slug',
  hand: 'point',
  ours: 'query Point($slug: String!) { axis(slug: $slug) { id slug position } }',
  peer: 'query Point($slug: String!) { axes(where: {slug: {eq: $slug}}) { id slug position } }',
  varies: false,
  read: {
    ours: z.object({ axis: pointAnswer }).transform(({ axis }) => axis),
    peer: z.object({ axes: z.array(pointAnswer) }).transform(({ axes }) => first(axes)),
    hand: pointAnswer,
  },
};

const named = z.object({ slug: z.string(), acronym: z.string() });
const claim = z.object({ status: z.string(), claimId: z.string() });

const list: Question = {
  name: 'list',
  title: 'axis → 20 initiatives with their claims',
  hand: 'list',
  ours: `query List($slug: String!) { axis(slug: $slug) { slug initiatives(first: 20) {
    edges { node { slug acronym } status claim { id } } } } }`,
  peer: `query List($slug: String!) { axes(where: {slug: {eq: $slug}}) { slug
    initiativesConnection(first: 20, sort: [{node: {slug: ASC}}]) {
      edges { node { slug acronym } properties { status claimId } } } } }`,
  varies: false,
  read: {
    ours: z
      .object({
        axis: slug.extend({
          initiatives: z.object({
            edges: z.array(z.object({ node: named, status: z.string(), claim: z.object({ id: z.string() }) })),
          }),
        }),
      })
      .transform(({ axis }) => ({
        slug: axis.slug,
        initiatives: axis.initiatives.edges.map((edge) => ({
          ...edge.node,
          status: edge.status,
          claimId: edge.claim.id.replace(/^Claim:/, ''),
        })),
      })),
    peer: z
      .object({
        axes: z.array(
          slug.extend({
            initiativesConnection: z.object({ edges: z.array(z.object({ node: named, properties: claim })) }),
          }),
        ),
      })
      .transform(({ axes }) => first(axes))
      .transform((axis) => ({
        slug: axis?.slug,
        initiatives: axis?.initiativesConnection.edges.map((edge) => ({ ...edge.node, ...edge.properties })),
      })),
    hand: slug.extend({ initiatives: z.array(named.extend(claim.shape)) }),
  },
};

const nodes = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) }).transform((page) => page.nodes);

const plainTree = slug.extend({
  initiatives: z.array(slug.extend({ actors: z.array(slug.extend({ initiatives: z.array(slug) })) })),
});

const pagedTree = slug.extend({
  initiatives: nodes(slug.extend({ actors: nodes(slug.extend({ initiatives: nodes(slug) })) })),
});

const deep: Question = {
  name: 'deep',
  title: 'four levels: axis → 20 initiatives → 10 actors → 8 initiatives',
  hand: 'deep',
  ours: `query Deep($slug: String!) { axis(slug: $slug) { slug initiatives(first: 20) { nodes { slug
    actors(first: 10) { nodes { slug initiatives(first: 8) { nodes { slug } } } } } } } }`,
  peer: `query Deep($slug: String!) { axes(where: {slug: {eq: $slug}}) { slug
    initiatives(limit: 20, sort: [{slug: ASC}]) { slug
      actors(limit: 10, sort: [{slug: ASC}]) { slug
        initiatives(limit: 8, sort: [{slug: ASC}]) { slug } } } } }`,
  varies: false,
  read: {
    ours: z.object({ axis: pagedTree }).transform(({ axis }) => axis),
    peer: z.object({ axes: z.array(plainTree) }).transform(({ axes }) => first(axes)),
    hand: plainTree,
  },
};

const aliased = (document: string) => document.replace('initiatives', 'ALIAS: initiatives');

const varying: Question = {
  ...deep,
  name: 'varying',
  title: 'the same, with another alias each time',
  ours: aliased(deep.ours),
  peer: aliased(deep.peer),
  varies: true,
};

export const QUESTIONS: readonly Question[] = [point, list, deep, varying];

/** The path and body of a request; `alias` is the alias in a varying question. */
export function requestFor(server: ServerName, question: Question, slugAsked: string, alias: string) {
  if (server === 'hand') return { path: '/', body: JSON.stringify({ question: question.hand, slug: slugAsked }) };
  const query = question[server].replace('ALIAS', alias);
  return { path: '/graphql', body: JSON.stringify({ query, variables: { slug: slugAsked } }) };
}

export const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
