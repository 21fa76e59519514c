import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterEach, describe, expect, it } from 'vitest';
import type { Options } from '../../src/http/graphql.ts';
import { Served } from '../testkit/served.ts';

const QUERY = gql`
  query Axes($first: Int) {
    axes(first: $first) {
      totalCount
    }
  }
`;
const INVALID = gql`
  {
    axs {
      totalCount
    }
  }
`;
const ANSWER = { axes: { __typename: expect.any(String), totalCount: 0 } };

/** What a client sent and received, such as "GET hash 400". */
type Log = string[];

async function noted(log: Log, input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const address = new URL(String(input));
  const sent = init.method === 'GET' ? Object.fromEntries(address.searchParams) : JSON.parse(String(init.body));
  const extensions = typeof sent.extensions === 'string' ? JSON.parse(sent.extensions) : sent.extensions;
  const parts = [extensions?.persistedQuery && 'hash', sent.query && 'query'].filter(Boolean).join(' and ');
  const response = await fetch(input, init);
  log.push(`${init.method} ${parts} ${response.status}`);
  return response;
}

interface FilterField {
  readonly get?: boolean;
}

describe("Apollo Client's PersistedQueryLink", () => {
  let served: Served;
  afterEach(() => served.close());
  const serve = async (options: Options = {}) => {
    served = await Served.within({}, options);
  };

  /** A new client. */
  const client = (log: Log, { get = false }: FilterField = {}) =>
    new ApolloClient({
      cache: new InMemoryCache(),
      defaultOptions: { query: { fetchPolicy: 'no-cache' } },
      link: new PersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: get,
      }).concat(
        new HttpLink({
          uri: `${served.url}/graphql`,
          fetch: (input, init) => noted(log, input, init),
        }),
      ),
    });

  const asked = async (asking: FilterField = {}, times = 1): Promise<Log> => {
    const log: Log = [];
    const asks = client(log, asking);
    for (let time = 0; time < times; time += 1) {
      const { data } = await asks.query({ query: QUERY, variables: { first: 1 } });
      expect(data).toEqual(ANSWER);
    }
    return log;
  };

  it('sends each query once in full, and then only its hash, from any client', async () => {
    await serve();
    expect(await asked({}, 2)).toEqual(['POST hash 400', 'POST hash and query 200', 'POST hash 200']);
    expect(await asked({})).toEqual(['POST hash 200']);
    expect(await asked({ get: true })).toEqual(['GET hash 200']);
  });

  it('does the same with GET', async () => {
    await serve();
    expect(await asked({ get: true }, 2)).toEqual(['GET hash 400', 'POST hash and query 200', 'GET hash 200']);
    expect(await asked()).toEqual(['POST hash 200']);
  });

  it('works after an invalid query and after other queries', async () => {
    await serve();
    const log: Log = [];
    const asks = client(log);
    const message = expect.stringContaining('Cannot query field "axs"');
    for (let time = 0; time < 2; time += 1)
      await expect(asks.query({ query: INVALID })).rejects.toMatchObject({ errors: [{ message }] });
    expect(log).toEqual(Array(2).fill(['POST hash 400', 'POST hash and query 400']).flat());
    expect((await asks.query({ query: QUERY })).data).toEqual(ANSWER);
  });

  it('sends full queries if the service does not support hashes', async () => {
    await serve({ persistedQueries: false });
    expect(await asked({}, 2)).toEqual(['POST hash 400', 'POST query 200', 'POST query 200']);
    expect(await asked({ get: true }, 2)).toEqual(['GET hash 400', 'POST query 200', 'POST query 200']);
  });

  it('uses POST if GET is not allowed', async () => {
    await serve({ get: false });
    expect(await asked({ get: true }, 2)).toEqual(['GET hash 400', 'POST query 200', 'POST query 200']);
    expect(await asked()).toEqual(['POST hash 400', 'POST hash and query 200']);
  });
});
