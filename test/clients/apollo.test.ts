import {
  ApolloClient,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  ServerError,
  type TypedDocumentNode,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, useEndpoint } from './views.ts';

const LEADERS = gql`
  query Leaders {
    axis(slug: "cooperacion-transfronteriza") { id leaders { edges { status node { id ... on Organism { acronym } } } } }
  }
`;
interface Initiatives {
  readonly initiatives: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const INITIATIVES: TypedDocumentNode<Initiatives> = gql`
  query Initiatives($after: String, $where: InitiativeWhere) {
    initiatives(first: 5, after: $after, where: $where, orderBy: [{ field: NAME }]) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }
`;

const CAN = { status: 'PROPOSED', node: { id: 'Actor:can', acronym: 'CAN' } };

describe('@apollo/client', () => {
  const endpoint = useEndpoint();

  const clientAt = (uri: string, cache = new InMemoryCache(), useGETForQueries = false) =>
    new ApolloClient({
      link: new HttpLink({ uri, useGETForQueries }),
      cache,
    });
  const paging = () =>
    new InMemoryCache({
      typePolicies: { Query: { fields: { initiatives: relayStylePagination(['where', 'orderBy']) } } },
    });
  const leadersOf = async (client: ApolloClient, fetchPolicy: 'cache-first' | 'cache-only' = 'cache-first') =>
    (await client.query({ query: LEADERS, fetchPolicy })).data;

  it('mixes up views that share a cache, which is why each view needs a client of its own', async () => {
    const client = clientAt(endpoint());
    const under = (day: string) => gql`
      query Leaders @view(asOf: "${day}") {
        axis(slug: "cooperacion-transfronteriza") { id leaders { totalCount } }
      }
    `;
    const first = await client.query({ query: under(BEFORE.asOf) });
    const second = await client.query({ query: under(AFTER.asOf) });
    expect([first.data, second.data]).toMatchObject([
      { axis: { leaders: { totalCount: 0 } } },
      { axis: { leaders: { totalCount: 0 } } },
    ]);
  });

  it.each([false, true])('keeps the views of two clients apart (by GET: %s)', async (byGet) => {
    const before = clientAt(endpoint(BEFORE), new InMemoryCache(), byGet);
    const after = clientAt(endpoint(AFTER), new InMemoryCache(), byGet);
    const leaders = (edges: readonly unknown[]) => ({
      axis: { id: 'Axis:cooperacion-transfronteriza', leaders: { edges } },
    });
    for (const policy of ['cache-first', 'cache-only'] as const) {
      expect(await leadersOf(before, policy)).toMatchObject(leaders([]));
      expect(await leadersOf(after, policy)).toMatchObject(leaders([CAN]));
    }
    expect(before.extract()).not.toHaveProperty('Organism:Actor:can');
    expect(after.extract()).toHaveProperty('Organism:Actor:can');
  });

  it.each([false, true])('pages with relayStylePagination and fetchMore (by GET: %s)', async (byGet) => {
    const client = clientAt(endpoint(AFTER), paging(), byGet);
    await client.query({ query: INITIATIVES });
    const observed = client.watchQuery({ query: INITIATIVES });
    const subscription = observed.subscribe({});
    const kept = () => client.readQuery({ query: INITIATIVES })?.initiatives;
    const pages = [kept()?.edges.length];
    for (const _page of ['second', 'last']) {
      await observed.fetchMore({ variables: { after: kept()?.pageInfo.endCursor } });
      pages.push(kept()?.edges.length);
    }
    subscription.unsubscribe();
    expect(pages).toEqual([5, 10, 12]);
    expect(new Set(kept()?.edges.map(({ node }) => node.id)).size).toBe(12);
    expect(kept()?.pageInfo.hasNextPage).toBe(false);
  });

  it('continues a list under the same view, and gets the reason for the refusal under another', async () => {
    const own: TypedDocumentNode<Initiatives> = gql`
      query Initiatives @view(asOf: "2024-04-06", status: [PROPOSED, CONFIRMED]) {
        initiatives(first: 5, orderBy: [{ field: NAME }]) { pageInfo { endCursor } }
      }
    `;
    const { data } = await clientAt(endpoint()).query({ query: own });
    const variables = { after: data?.initiatives.pageInfo.endCursor };
    const next = await clientAt(endpoint(AFTER)).query({
      query: INITIATIVES,
      variables: { ...variables, where: null },
    });
    expect(next.data?.initiatives.edges).toHaveLength(5);
    const error = await clientAt(endpoint(BEFORE))
      .query({ query: INITIATIVES, variables })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(CombinedGraphQLErrors);
    expect(error.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(error.message).toContain('it is of another view than this one, asOf=2024-04-04');
  });

  it('gets the reason for an invalid address', async () => {
    const client = clientAt(endpoint({ asof: '2024-04-06' }));
    const error = await client.query({ query: LEADERS }).catch((thrown) => thrown);
    expect(ServerError.is(error) ? error.bodyText : error.message).toContain('`asof`: no parameter has this name');
  });
});
