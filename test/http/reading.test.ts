import { describe, expect, it } from 'vitest';
import { useWebsite } from './website.ts';

const QUESTION = '{"query": "{ __typename }"}';
const ANSWER = { data: { __typename: 'Query' } };
const JSON_TYPE = { 'content-type': 'application/json' };
const BOTH = ['application/json', 'application/graphql-response+json'];

/** The expected refusal. */
const refusalWith = (message: RegExp) => ({
  errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }],
});

describe('the body of a request', () => {
  const ask = useWebsite();
  const post = async (body: string | Buffer, headers: { readonly [name: string]: string } = JSON_TYPE) => {
    const { status, text } = await ask('/graphql', headers, 'POST', body);
    return [status, JSON.parse(text)];
  };

  it.each([
    'application/json',
    'Application/JSON',
    'APPLICATION/JSON;CHARSET=UTF-8',
    'application/json; charset="utf-8"',
    'application/json;charset=utf8',
    'application/json ; charset=Utf-8',
    'application/json;',
    'application/json; profile="x"',
  ])('is read as JSON with Content-Type %j', async (type) => {
    expect(await post(QUESTION, { 'content-type': type })).toEqual([200, ANSWER]);
  });

  it.each([
    'application/jsonx',
    'application/json+x',
    'application/json-seq',
    'application/graphql+json',
    'application/graphql',
    'text/json',
    'xapplication/json',
    'json',
    '',
    ';',
  ])('is not read with Content-Type %j', async (type) => {
    expect(await post(QUESTION, { 'content-type': type })).toEqual([
      415,
      refusalWith(/does not say that the body is JSON\. Accepted: the header content-type: application\/json\.$/),
    ]);
  });

  it.each(['iso-8859-1', '"utf-16"', 'utf-8; charset=latin1', ''])('is refused in the charset %j', async (charset) => {
    expect(await post(QUESTION, { 'content-type': `application/json; charset=${charset}` })).toEqual([
      415,
      refusalWith(/another encoding than UTF-8\. Accepted: .*charset=utf-8\.$/),
    ]);
  });

  it('is refused if it is compressed', async () => {
    const compressed = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect(await post(QUESTION, compressed)).toEqual([
      415,
      refusalWith(/is compressed\. Accepted: an uncompressed body/),
    ]);
    expect(await post(QUESTION, { ...JSON_TYPE, 'content-encoding': 'Identity' })).toEqual([200, ANSWER]);
  });

  it.each(BOTH)('of another form is refused under any Accept header: %s', async (accept) => {
    const headers = { ...JSON_TYPE, accept };
    for (const body of ['{"query": null}', '{}', '{"variables": {}}', 'null', '3', '"{ __typename }"', '[]'])
      expect([body, ...(await post(body, headers))]).toEqual([body, 400, refusalWith(/^The request has no query\./)]);
    expect(await post('[{"query": "{ __typename }"}]', headers)).toEqual([400, refusalWith(/^The body is a batch/)]);
    for (const query of ['5', 'true', '["{ __typename }"]', '{}', '0', 'false'])
      expect([query, ...(await post(`{"query": ${query}}`, headers))]).toEqual([
        query,
        400,
        refusalWith(/^`query` is .*\. Accepted: a text\.$/),
      ]);
  });

  it.each(['variables', 'extensions'])('must have an object as `%s`, or nothing', async (name) => {
    const body = (value: string) => QUESTION.replace('}"}', `}", "${name}": ${value}}`);
    for (const value of ['[]', '[{}]', '5', '0', '""', '"{}"', 'true', 'false'])
      expect([value, ...(await post(body(value)))]).toEqual([
        value,
        400,
        refusalWith(new RegExp(`^\`${name}\` is .*\\. Accepted: an object, or none\\.$`)),
      ]);
    for (const value of ['null', '{}']) expect(await post(body(value))).toEqual([200, ANSWER]);
  });

  it('must have a text as `operationName`, or nothing', async () => {
    const body = (value: string) => `{"query": "query A { __typename }", "operationName": ${value}}`;
    for (const value of ['5', '{}', '["A"]', 'true'])
      expect(await post(body(value))).toEqual([
        400,
        refusalWith(/^`operationName` is .*\. Accepted: a text, or none\.$/),
      ]);
    for (const value of ['null', '"A"']) expect(await post(body(value))).toEqual([200, ANSWER]);
  });

  it.each([
    ['a byte that is none', [0xff]],
    ['half of a letter', [0xc3]],
    ['a letter in more bytes than it takes', [0xc1, 0xa1]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['Latin-1', [0x70, 0x6f, 0x6c, 0xed, 0x74, 0x69, 0x63, 0x61]],
  ])('must be UTF-8: %s is not', async (_what, bytes) => {
    const [before = '', after = ''] = QUESTION.split('__typename');
    const body = Buffer.concat([Buffer.from(`${before}__typename #`), Buffer.from(bytes), Buffer.from(after)]);
    expect(await post(body)).toEqual([400, refusalWith(/bytes that are not UTF-8/)]);
  });
});

describe('the address of a request', () => {
  const ask = useWebsite();
  const get = async (query: string, accept = 'application/json') => {
    const { status, text } = await ask(`/graphql?${query}`, { accept });
    return [status, JSON.parse(text)];
  };
  const TYPENAME = 'query=%7B__typename%7D';

  it.each([
    TYPENAME,
    'query={__typename}',
    `${TYPENAME}&variables=&operationName=&extensions=`,
    `${TYPENAME}&variables=null&extensions=null`,
    `${TYPENAME}&variables=%7B%22a%22%3A1%7D`,
    `asOf=2024-01-01&${TYPENAME}`,
    `${TYPENAME}&`,
    '%71uery=%7B+__typename%0A%7D',
  ])('is read as an operation: %s', async (query) => {
    expect(await get(query)).toEqual([200, ANSWER]);
  });

  it.each(BOTH)('is refused for invalid parameters under any Accept header: %s', async (accept) => {
    for (const name of ['variables', 'extensions']) {
      for (const value of ['{', '%7B', 'undefined', '{a:1}', '{"a":}', "{'a':1}"])
        expect(await get(`${TYPENAME}&${name}=${value}`, accept)).toEqual([
          400,
          refusalWith(new RegExp(`^\`${name}\` is not JSON\\. Accepted: a JSON object`)),
        ]);
      for (const value of ['[]', '5', '"{}"', 'true'])
        expect(await get(`${TYPENAME}&${name}=${value}`, accept)).toEqual([
          400,
          refusalWith(new RegExp(`^\`${name}\` is .*\\. Accepted: an object, or none\\.$`)),
        ]);
    }
    for (const query of ['', 'query=', 'query', 'variables={}'])
      expect(await get(query, accept)).toEqual([400, refusalWith(/^The request has no query\./)]);
  });

  it.each(['query={__typename}', 'variables={}', 'variables=%7B', 'extensions={}', 'operationName=A'])(
    'is refused if it repeats a parameter: %s',
    async (twice) => {
      const first = twice.startsWith('query') ? TYPENAME : `${TYPENAME}&${twice.split('=')[0]}=%7B%7D`;
      expect(await get(`${first}&${twice}`)).toEqual([
        400,
        refusalWith(/^`\w+` is given twice\. Accepted: at most once\.$/),
      ]);
    },
  );

  it.each(['%FF', '%C3', '%C1%A1', '%ED%A0%80', 'pol%EDtica', '%', '%zz', '100%'])(
    'must be percent-encoded UTF-8: %s is not',
    async (text) => {
      for (const query of [
        `query={__typename}%23${text}`,
        `${TYPENAME}&variables={"a":"${text}"}`,
        `${TYPENAME}&x=${text}`,
      ])
        expect([query, ...(await get(query))]).toEqual([query, 400, refusalWith(/bytes that are not UTF-8/)]);
    },
  );
});

describe('an operation that cannot be executed', () => {
  const ask = useWebsite();
  const REFUSED: readonly (readonly [query: string, more: object])[] = [
    ['query($f: Int!) { axes(first: $f) { totalCount } }', { variables: { f: 'x' } }],
    ['query($f: Int!) { axes(first: $f) { totalCount } }', {}],
    ['query($f: ID!) { node(id: $f) { id } }', { variables: { f: null } }],
    ['query($f: Date) @view(asOf: $f) { axes { totalCount } }', { variables: { f: 'soon' } }],
    ['query($f: [ClaimStatus!]) @view(status: $f) { axes { totalCount } }', { variables: { f: ['soon'] } }],
    ['query($f: AxisWhere) { axes(where: $f) { totalCount } }', { variables: { f: { x: 1 } } }],
    ['query($f: Boolean!) { axes @include(if: $f) { totalCount } }', { variables: { f: 'x' } }],
    ['query A { __typename } query B { __typename }', {}],
    ['query A { __typename }', { operationName: 'B' }],
    ['{', {}],
    ['{ nothing }', {}],
    ['{ __typename }', { variables: { a: 'x'.repeat(5001) } }],
    ['{ __typename }', { operationName: 'x'.repeat(101) }],
  ];

  it.each(REFUSED)(
    'has status 200 under application/json, and 400 under the media type of GraphQL: %s %j',
    async (query, more) => {
      const statuses = BOTH.map(async (accept) => {
        const { status, headers, text } = await ask(
          '/graphql',
          { ...JSON_TYPE, accept },
          'POST',
          JSON.stringify({ query, ...more }),
        );
        expect(headers['content-type']).toBe(`${accept}; charset=utf-8`);
        expect(JSON.parse(text)).toEqual({
          errors: [expect.objectContaining({ extensions: { code: expect.any(String) } })],
        });
        return status;
      });
      expect(await Promise.all(statuses)).toEqual([200, 400]);
    },
  );
});
