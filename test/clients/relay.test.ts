import { beforeAll, describe, expect, it } from 'vitest';
import { compiledByRelay, whyRelayCannotRun } from './relay.ts';
import { AFTER, BEFORE, useEndpoint } from './views.ts';

const SOURCE = `
import { graphql } from 'react-relay';

graphql\`
  query CooperationsQuery($slug: String!) {
    axis(slug: $slug) { ...Cooperations_axis }
  }
\`;

graphql\`
  query CooperationsOfTheDayQuery($slug: String!) @view(asOf: "2024-04-06", status: [PROPOSED, CONFIRMED]) {
    axis(slug: $slug) { ...Cooperations_axis }
  }
\`;

graphql\`
  fragment Cooperations_axis on Axis
  @refetchable(queryName: "CooperationsPaginationQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 2 }
    after: { type: "String" }
    where: { type: "ActorWhere" }
  ) {
    cooperations(first: $first, after: $after, where: $where) @connection(key: "Cooperations_axis_cooperations") {
      edges { status node { acronym } }
    }
  }
\`;
`;

const why = whyRelayCannotRun();
if (why) console.log(`The texts of relay-compiler are left out: it does not run here. ${why}`);

interface Page {
  readonly edges: readonly { readonly node: { readonly acronym: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe.skipIf(why)('the queries that relay-compiler generates', () => {
  const endpoint = useEndpoint();
  let texts: ReadonlyMap<string, string>;
  beforeAll(() => {
    texts = compiledByRelay('Cooperations.js', SOURCE);
  });

  /** Sends a compiled operation as Relay's network layer does. */
  const send = async (url: string, name: string, variables: object) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: texts.get(name), variables }),
    });
    return answer.json();
  };
  const slug = 'cooperacion-transfronteriza';
  const first = async (url: string, name = 'CooperationsQuery'): Promise<Page> => {
    const { data } = await send(url, name, { slug });
    return data.axis.cooperations;
  };
  /** Relay sends null for an argument of a fragment without a value. */
  const onward = (url: string, after: string) =>
    send(url, 'CooperationsPaginationQuery', { id: `Axis:${slug}`, first: 2, after, where: null });
  const acronyms = ({ edges }: Page) => edges.map(({ node }) => node.acronym);

  it('have no view for the next pages, whatever the first query has', () => {
    expect([...texts.keys()].sort()).toEqual([
      'CooperationsOfTheDayQuery',
      'CooperationsPaginationQuery',
      'CooperationsQuery',
    ]);
    expect(texts.get('CooperationsOfTheDayQuery')).toContain('@view(');
    expect(texts.get('CooperationsPaginationQuery')).not.toContain('@view');
    expect(texts.get('CooperationsPaginationQuery')).toContain('node(id: $id)');
  });

  it.each([
    ['by default', {}],
    ['of a day', AFTER],
  ])('read all pages under the view of the endpoint, %s', async (_name, view) => {
    const url = endpoint(view);
    let page = await first(url);
    const seen = acronyms(page);
    while (page.pageInfo.hasNextPage && seen.length < 10) {
      const { data } = await onward(url, page.pageInfo.endCursor);
      page = data.node.cooperations;
      seen.push(...acronyms(page));
    }
    expect(seen).toEqual(['CAF', 'CAN', 'FAO', 'ICA', 'SELA']);
  });

  it('continue under the endpoint after a first query with the same @view', async () => {
    const page = await first(endpoint(), 'CooperationsOfTheDayQuery');
    const { data } = await onward(endpoint(AFTER), page.pageInfo.endCursor);
    expect(acronyms(data.node.cooperations)).toEqual(['FAO', 'ICA']);
  });

  it('get the reason for the refusal without the view, or under another', async () => {
    const page = await first(endpoint(), 'CooperationsOfTheDayQuery');
    for (const url of [endpoint(), endpoint(BEFORE)]) {
      const { errors } = await onward(url, page.pageInfo.endCursor);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0].message).toContain('it is of another view than this one, asOf=');
    }
  });
});
