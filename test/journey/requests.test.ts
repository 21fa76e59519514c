import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testkit/engines.ts';
import { RawClient } from '../testkit/raw-client.ts';
import { endServices, Service } from './service.ts';

const MEGABYTE = 1024 * 1024;

describe('requests to a running service', () => {
  let service: Service;
  beforeAll(async () => {
    const url = `file:${join(temporaryFolder(), 'graph.grafeo')}`;
    service = await Service.started({ GRAPH_URL: url, ALLOWED_HOSTS: 'graph.example.org' });
  });
  afterAll(endServices);

  it('a misspelled field gives an error that suggests the right one', async () => {
    const { body } = await service.ask('{ axis(slug: "energia") { nam } }');
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].message).toContain('"nam"');
    expect(body.errors[0].message).toContain('"Axis"');
    expect(body.errors[0].message).toContain('"name"');
    expect(body.errors[0].locations).toEqual([{ line: 1, column: 27 }]);
  });

  it('an unknown slug gives null without an error', async () => {
    const { status, body } = await service.ask('{ axis(slug: "energia-nuclear") { slug } actor(slug: "") { slug } }');
    expect([status, body.errors, body.data]).toEqual([200, undefined, { axis: null, actor: null }]);
  });

  it('an invalid id gives an error that describes ids', async () => {
    const { body } = await service.ask('{ node(id: "energia") { id } }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(body.errors[0].message).toContain('Axis:energia');
  });

  it('a body over 1 MB is refused, and the next request is answered', async () => {
    const { status, body } = await service.post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(MEGABYTE)}` }));
    expect(status).toBe(413);
    expect(JSON.stringify(body)).not.toContain('__typename');
    expect((await service.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('a body over 1 MB without Content-Length is refused with the reason', async () => {
    const part = 'x'.repeat(MEGABYTE / 16);
    for (let time = 0; time < 5; time += 1) {
      const sent = request(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      const [answered, ended] = [once(sent, 'response'), once(sent, 'finish')];
      for (let parts = 0; parts < 200; parts += 1) sent.write(part);
      sent.end();
      const [answer] = await answered;
      expect(answer.statusCode).toBe(413);
      answer.resume();
      await ended;
    }
  });

  it('a batch is refused', async () => {
    const { status, body } = await service.post(
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    );
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].message).toMatch(/batch/i);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'a body with Content-Type "%s" is refused, such as the default of curl',
    async (type) => {
      const { status, body } = await service.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"query": "{ __typename }"}',
      });
      expect([status, body]).toEqual([
        415,
        {
          errors: [
            {
              message:
                'The header content-type does not say that the body is JSON. Accepted: the header content-type: application/json.',
              extensions: { code: 'BAD_REQUEST' },
            },
          ],
        },
      ]);
    },
  );

  it.each([
    ['no JSON', 'query { __typename }', /^The body is not JSON\. Accepted: {"query": "…"/],
    ['nothing', '', /^The body is not JSON\. Accepted: {"query": "…"/],
    ['no query', '{}', /^The request has no query\. Accepted: {"query": "…"/],
    ['null', 'null', /^The request has no query\. Accepted: {"query": "…"/],
    ['a number', '3', /^The request has no query\. Accepted: {"query": "…"/],
    ['an empty batch', '[]', /^The request has no query\. Accepted: {"query": "…"/],
    ['a query that is no text', '{"query": 5}', /query/i],
  ])('%s is refused with the reason', async (_what, text, message) => {
    const { status, body } = await service.post(text, 'application/graphql-response+json');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it.each([
    ['query Wrong($first: Int!) { axes(first: $first) { totalCount } }', { first: 'ten' }, /"\$first".*"ten"/],
    ['query Missing($first: Int!) { axes(first: $first) { totalCount } }', {}, /"\$first".*not provided/],
    ['mutation None { axes }', {}, /mutation/],
    ['subscription None { axes }', {}, /subscription/],
  ])('%s is refused in the same way each time', async (query, variables, message) => {
    const answers = [await service.ask(query, variables), await service.ask(query, variables)];
    expect(answers[0]?.body.errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const third = await service.ask(query, variables);
    for (const { status, body } of answers) expect([status, body]).toEqual([third.status, third.body]);
  });

  it('a query may be sent by GET', async () => {
    const query = encodeURIComponent('query Q($slug: String!) { axis(slug: $slug) { position } }');
    const variables = encodeURIComponent(JSON.stringify({ slug: 'energia' }));
    const { status, body } = await service.get(`/graphql?query=${query}&variables=${variables}`, {
      accept: 'application/json',
    });
    expect([status, body.data]).toEqual([200, { axis: { position: 4 } }]);
  });

  it.each([
    ['graph.example.org', '200'],
    ['evil.example', '421'],
  ])('a request with the host %s has status %s', async (host, status) => {
    const client = await RawClient.to(service.url);
    client.send(`GET /schema.graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await client.untilClosed()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('other sites get no permission to send requests from a browser', async () => {
    const origin = 'https://example.org';
    const answers = [
      await service.send('/graphql', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      }),
      await service.get('/graphql?query=%7B__typename%7D', { origin, accept: 'application/json' }),
      await service.get('/health', { origin }),
    ];
    for (const { headers } of answers)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});
