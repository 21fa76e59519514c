/** Who cooperates on each axis, how sure it is, and on how much evidence: a row for each axis and actor. */
import { ask, asOf } from './ask.ts';
import { graphql } from './graphql.ts';
import { everyEdge } from './pages.ts';
import { printCsv } from './print.ts';

const Axes = graphql(`
  query Axes($after: String) {
    axes(after: $after, orderBy: [{ field: POSITION }]) {
      edges { node { slug name { text } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const Cooperations = graphql(`
  query Cooperations($axis: String!, $after: String, $asOf: Date) @view(asOf: $asOf) {
    axis(slug: $axis) {
      cooperations(after: $after) {
        edges {
          status
          roles
          evidence(first: 100) { status }
          node { __typename slug acronym name { text } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const axes = everyEdge(async (after) => (await ask(Axes, { after })).axes);

async function cooperationsOf(slug: string, after: string | null) {
  const { axis } = await ask(Cooperations, { axis: slug, after, asOf });
  if (!axis) throw new Error(`There is no axis ${slug}.`);
  return axis.cooperations;
}

async function* rows() {
  for await (const { node: axis } of axes)
    for await (const { node: actor, status, roles, evidence } of everyEdge((after) => cooperationsOf(axis.slug, after)))
      yield {
        axis: axis.name?.text ?? axis.slug,
        actor: actor.acronym ?? actor.name?.text ?? actor.slug,
        kind: actor.__typename,
        status,
        roles: roles.join(' '),
        evidence: evidence.length,
        confirmed: evidence.filter((path) => path.status === 'CONFIRMED').length,
      };
}

await printCsv(rows());
