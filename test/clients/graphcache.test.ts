import { readFileSync } from 'node:fs';
import { Client, fetchExchange, gql, type TypedDocumentNode } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, useEndpoint } from './views.ts';

const built = buildSchema(readFileSync('schema.graphql', 'utf8'));
const schema = introspectionFromSchema(built);
/** Objects without an id are stored inside their parents. */
const keys = Object.fromEntries(
  Object.values(built.getTypeMap())
    .filter((type) => isObjectType(type) && !type.getFields().id)
    .map((type) => [type.name, () => null]),
);

interface Leaders {
  readonly axis: { readonly leaders: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}
const leadersUnder = (view: string): TypedDocumentNode<Leaders> => gql`
  query Leaders ${view} {
    axis(slug: "cooperacion-transfronteriza") {
      id
      name { text }
      leaders { edges { status node { id ... on Organism { acronym } } } }
    }
  }
`;

interface Initiatives {
  readonly initiatives: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const INITIATIVES: TypedDocumentNode<Initiatives, { after?: string | null }> = gql`
  query Initiatives($after: String) {
    initiatives(first: 5, after: $after, orderBy: [{ field: NAME }]) {
      edges { node { id name { text } actors(first: 2) { totalCount edges { node { id } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

describe("urql's graphcache", () => {
  const endpoint = useEndpoint();

  /** A client that fails when its cache warns about an unknown key, type or field. */
  const clientAt = (url: string, preferGetMethod: boolean | 'force' = false) => {
    const logger = (severity: string, message: string) => {
      if (severity !== 'debug') throw new Error(`${severity}: ${message}`);
    };
    const resolvers = { Query: { initiatives: relayPagination() } };
    const exchanges = [cacheExchange({ schema, keys, resolvers, logger }), fetchExchange];
    return new Client({ url, exchanges, preferGetMethod });
  };
  const leadersOf = async (client: Client, view = '', requestPolicy: 'cache-first' | 'cache-only' = 'cache-first') => {
    const { data, error } = await client.query(leadersUnder(view), {}, { requestPolicy });
    if (error) throw error;
    return data?.axis.leaders.edges.map(({ node }) => node.id);
  };

  it('mixes up views that share it, which is why each view needs a client of its own', async () => {
    const client = clientAt(endpoint());
    expect(await leadersOf(client, '@view(asOf: "2024-04-04")')).toEqual([]);
    expect(await leadersOf(client, '@view(asOf: "2024-04-06")')).toEqual([]);
  });

  it.each([false, 'force'] as const)('keeps the views of two clients apart (by GET: %s)', async (byGet) => {
    const [before, after] = [clientAt(endpoint(BEFORE), byGet), clientAt(endpoint(AFTER), byGet)];
    for (const policy of ['cache-first', 'cache-only'] as const) {
      expect(await leadersOf(before, '', policy)).toEqual([]);
      expect(await leadersOf(after, '', policy)).toEqual(['Actor:can']);
    }
  });

  it.each([false, 'force'] as const)('pages with relayPagination (by GET: %s)', async (byGet) => {
    const client = clientAt(endpoint(AFTER), byGet);
    const pages: (number | undefined)[] = [];
    let after: string | null | undefined;
    for (const _page of ['first', 'second', 'last']) {
      const { data, error } = await client.query(INITIATIVES, after ? { after } : {});
      if (error) throw error;
      pages.push(data?.initiatives.edges.length);
      after = data?.initiatives.pageInfo.endCursor;
    }
    expect(pages).toEqual([5, 10, 12]);
    const { data } = await client.query(INITIATIVES, {}, { requestPolicy: 'cache-only' });
    expect(new Set(data?.initiatives.edges.map(({ node }) => node.id)).size).toBe(12);
    expect(data?.initiatives.pageInfo.hasNextPage).toBe(false);
  });

  it('gets the reason for the refusal of a cursor of another view', async () => {
    const { data } = await clientAt(endpoint(AFTER)).query(INITIATIVES, {});
    const after = data?.initiatives.pageInfo.endCursor ?? '';
    const { error } = await clientAt(endpoint(BEFORE)).query(INITIATIVES, { after });
    expect(error?.graphQLErrors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(error?.message).toContain('it is of another view than this one, asOf=2024-04-04');
  });
});
