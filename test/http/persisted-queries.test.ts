import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/http/limits.ts';
import { LONGEST_PERSISTED } from '../../src/http/persisted-queries.ts';
import { Served } from '../testkit/served.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const by = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const NOT_FOUND = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
const NOT_SUPPORTED = { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };
const TYPE = { data: { __typename: 'Query' } };

const AS_JSON = 'application/json';
const AS_GRAPHQL = 'application/graphql-response+json';

interface Body {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

async function answerOf(response: Response) {
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const post = async (served: Served, body: Body, accept = AS_JSON) =>
  answerOf(
    await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    }),
  );

const get = async (served: Served, { query, ...objects }: Body, accept = AS_JSON) => {
  const encoded = Object.entries(objects).map(([name, value]) => [name, JSON.stringify(value)]);
  const parameters = new URLSearchParams([...(typeof query === 'string' ? [['query', query]] : []), ...encoded]);
  return answerOf(await fetch(`${served.url}/graphql?${parameters}`, { headers: { accept } }));
};

/** Sends the hash alone. @returns whether the query was cached. */
const isKept = async (served: Served, query: string) => {
  const { body } = await post(served, { extensions: by(sha256(query)) });
  return JSON.stringify(body.errors ?? []) !== JSON.stringify([NOT_FOUND]);
};

describe('a query sent by its hash', () => {
  let served: Served;
  beforeAll(async () => {
    served = await Served.within({});
  });
  afterAll(() => served.close());

  const ways = [
    { way: 'POST', send: post },
    { way: 'GET', send: get },
  ] as const;

  it.each(ways)(
    'by $way is not found until its text was sent once, and is answered from then on',
    async ({ way, send }) => {
      const query = `query ${way} ($first: Int) { axes(first: $first) { totalCount } }`;
      const extensions = by(sha256(query));
      const [variables, answer] = [{ first: 1 }, { axes: { totalCount: 0 } }];
      const first = await send(served, { variables, extensions });
      expect([first.status, first.body]).toEqual([200, { errors: [NOT_FOUND] }]);
      expect((await send(served, { query, variables, extensions })).body.data).toEqual(answer);
      for (const other of ways) {
        expect((await other.send(served, { variables, extensions })).body.data).toEqual(answer);
        const wrong = await other.send(served, { variables: { first: 'x' }, extensions });
        expect(wrong.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      }
    },
  );

  it.each(ways)(
    'by $way gives status 400 under the media type of GraphQL if it is unknown, and is not cacheable',
    async ({ send }) => {
      const extensions = by(sha256('never sent'));
      const { status, headers, body } = await send(served, { extensions }, AS_GRAPHQL);
      expect([status, headers.get('cache-control'), body]).toEqual([400, 'no-store', { errors: [NOT_FOUND] }]);
      const json = await send(served, { extensions });
      expect([json.status, json.headers.get('cache-control')]).toEqual([200, 'no-store']);
    },
  );

  it('may come with `query: null`, and with the name of one of several operations', async () => {
    const query = 'query One { one: __typename } query Two { two: __typename }';
    const extensions = by(sha256(query));
    await post(served, { query, operationName: 'One', extensions });
    const { body } = await post(served, { query: null, operationName: 'Two', extensions });
    expect(body).toEqual({ data: { two: 'Query' } });
  });

  it.each(ways)(
    'by $way with the hash of another text is refused and stored under neither hash',
    async ({ way, send }) => {
      const [query, other] = [`query Mine${way} { __typename }`, `query Other${way} { __typename }`];
      for (const accept of [AS_JSON, AS_GRAPHQL]) {
        const { status, body } = await send(served, { query, extensions: by(sha256(other)) }, accept);
        expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
        expect(body.errors[0].message).toMatch(/hash of another text.*Accepted: /);
      }
      expect([await isKept(served, query), await isKept(served, other)]).toEqual([false, false]);
    },
  );

  const HASH = sha256('{ __typename }');
  it.each([
    ['a later version', by(HASH, 2)],
    ['a version as text', by(HASH, '1')],
    ['no version', { persistedQuery: { sha256Hash: HASH } }],
    ['no hash', { persistedQuery: { version: 1 } }],
    ['a hash that is null', by(null)],
    ['a hash that is a list', by([HASH])],
    ['a hash that is too short', by('abc')],
    ['a hash in capitals', by(HASH.toUpperCase())],
    ['a name that every object has', by('__proto__')],
    ['a long hash', by('a'.repeat(10_000))],
    ['a text', { persistedQuery: HASH }],
    ['a list', { persistedQuery: [1, HASH] }],
    ['true', { persistedQuery: true }],
  ])('with %s is refused, with or without its text', async (_what, extensions) => {
    for (const accept of [AS_JSON, AS_GRAPHQL])
      for (const query of [undefined, '{ __typename }']) {
        const { status, body } = await post(served, { query, extensions }, accept);
        expect([status, body.data]).toEqual([400, undefined]);
        expect(body.errors).toMatchObject([
          { message: expect.stringContaining('Accepted: '), extensions: { code: 'BAD_REQUEST' } },
        ]);
      }
  });

  it.each([[null], [{}], [{ persistedQuery: null }], [{ other: 1 }]])(
    'is not recognized if the extensions are %j',
    async (extensions) => {
      expect((await post(served, { query: '{ __typename }', extensions })).body).toEqual(TYPE);
      const { status, body } = await post(served, { extensions }, AS_GRAPHQL);
      expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'BAD_REQUEST' } }]]);
    },
  );

  const spread = (count: number, one: string) => Array(count).fill(one).join(' ');
  it.each([
    ['no GraphQL', '{'],
    ['not valid', '{ nothing }'],
    ['without an operation', 'fragment F on Axis { slug }'],
    ['a mutation', 'mutation { nothing }'],
    ['over the tokens', `{ ${spread(LIMITS.tokens, '__typename')} }`],
    ['over the aliases', `{ ${spread(LIMITS.aliases + 1, 'a: __typename')} }`],
    ['over the directives', `{ __typename ${spread(LIMITS.directives + 1, '@include(if: true)')} }`],
    ['over the selections', `{ ${spread(LIMITS.selections + 1, '__typename')} }`],
    ['over the depth', `{ axes { nodes ${'{ leaders { nodes '.repeat(10)} { slug } ${'} }'.repeat(10)} } }`],
    ['over the characters of a text', `{ axis(slug: "${'x'.repeat(LIMITS.text + 1)}") { slug } }`],
    ['over the introspection', `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`],
    ['longer than a query that is kept', `{ __typename } #${'x'.repeat(LONGEST_PERSISTED)}`],
  ])('is not stored if it is %s', async (_what, query) => {
    await post(served, { query, extensions: by(sha256(query)) });
    expect(await isKept(served, query)).toBe(false);
  });

  it('is stored up to the maximum length, and the most recently used ones up to a limit in bytes', async () => {
    const filled = (place: number) => `{ __typename } #${place}`.padEnd(LONGEST_PERSISTED, 'x');
    const send = (query: string) => post(served, { query, extensions: by(sha256(query)) });
    const [used, unused] = ['query Used { __typename }', 'query Unused { __typename }'];
    await send(used);
    await send(unused);
    for (let place = 0; place < 45; place += 1) {
      await send(filled(place));
      expect([place, await isKept(served, filled(place)), await isKept(served, used)]).toEqual([place, true, true]);
    }
    expect([await isKept(served, unused), await isKept(served, filled(0))]).toEqual([false, false]);
  });
});

describe('a service without persisted queries', () => {
  let served: Served;
  beforeAll(async () => {
    served = await Served.within({}, { persistedQueries: false });
  });
  afterAll(() => served.close());

  it('refuses a hash as not supported, and answers a full query', async () => {
    const extensions = by(sha256('{ __typename }'));
    expect((await post(served, { extensions })).body).toEqual({ errors: [NOT_SUPPORTED] });
    expect((await get(served, { extensions }, AS_GRAPHQL)).status).toBe(400);
    expect((await post(served, { query: '{ __typename }', extensions })).body).toEqual(TYPE);
    expect((await post(served, { extensions })).body).toEqual({ errors: [NOT_SUPPORTED] });
  });
});
