import { describe, expect, it } from 'vitest';
import { answerTypeFor } from '../../src/http/media-types.ts';
import { browser, useWebsite } from './website.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const PATH = '/graphql?query=%7B__typename%7D';

describe('the type of an answer', () => {
  const ask = useWebsite();

  it.each([
    [undefined, JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['Application/JSON', JSON_TYPE],
    [GRAPHQL_TYPE, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE}, application/json`, GRAPHQL_TYPE],
    [`application/json, ${GRAPHQL_TYPE}`, JSON_TYPE],
    [`${GRAPHQL_TYPE}; charset=utf-8, application/json; charset=utf-8`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE},application/json;q=0.9`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE};q=0.8, application/json;q=0.9`, JSON_TYPE],
    [`${GRAPHQL_TYPE};q=0, application/json`, JSON_TYPE],
    [`application/json;q=0, */*`, GRAPHQL_TYPE],
    [`application/json;q=0, application/*;q=0.1`, GRAPHQL_TYPE],
    [`*/*, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
    [`*/*;q=0.1, ${GRAPHQL_TYPE};q=0.05`, JSON_TYPE],
    [`*/*;q=0, ${JSON_TYPE}`, JSON_TYPE],
    [`application/json; charset=latin-1, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
    [`multipart/mixed;deferSpec=20220824, ${GRAPHQL_TYPE}, application/json;q=0.9`, GRAPHQL_TYPE],
    ['text/event-stream, application/json', JSON_TYPE],
    ['application/json;q=0.5;x=y', JSON_TYPE],
  ])('with the header Accept %j is %s', async (accept, type) => {
    expect(answerTypeFor(accept)).toBe(type);
    const { status, headers } = await ask(PATH, accept === undefined ? {} : { accept });
    expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  });

  it.each([
    'image/png',
    'application/json;q=0',
    'application/json;q=0.000',
    '*/*;q=0',
    'application/*;q=0, */*',
    'text/event-stream',
    'multipart/mixed',
    'application/json; charset=latin-1',
    'application/jsonx',
  ])('is refused with 406 and the available types for the header Accept %j', async (accept) => {
    const { status, text } = await ask(PATH, { accept });
    expect([status, JSON.parse(text)]).toEqual([
      406,
      {
        errors: [
          {
            message: expect.stringMatching(/Accepted: application\/json or application\/graphql-response\+json\.$/),
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });

  it.each([
    ['text/html', true],
    ['text/html, */*;q=0.8', true],
    ['text/html;q=0, */*', false],
    [`text/html;q=0.5, ${GRAPHQL_TYPE}`, false],
    [`text/html;q=0.5, ${JSON_TYPE};q=0.9`, false],
    ['text/*;q=0.9, application/json;q=0.1', true],
  ])('by the header %j is that of a page: %s', async (accept, page) => {
    const { headers } = await ask(PATH, { accept });
    expect(headers['content-type']?.startsWith('text/html')).toBe(page);
  });

  it('is announced with Vary and must not be guessed by the browser', async () => {
    for (const [path, headers, method] of [
      [PATH, {}, 'GET'],
      ['/graphql', {}, 'GET'],
      [PATH, { accept: 'image/png' }, 'GET'],
      ['/graphql', { 'content-type': 'text/plain' }, 'POST'],
      ['/graphql', {}, 'DELETE'],
      [PATH, {}, 'HEAD'],
    ] as const) {
      const answer = await ask(path, headers, method);
      expect([method, answer.headers]).toEqual([
        method,
        expect.objectContaining({
          vary: 'Accept, Accept-Encoding, Accept-Language, X-Explain',
          'x-content-type-options': 'nosniff',
        }),
      ]);
    }
    for (const path of ['/', '/graphql', '/nowhere', '/schema.graphql'])
      expect((await ask(path, browser('es'))).headers.vary).toMatch(/^Accept, Accept-Encoding, Accept-Language/);
    for (const path of ['/', '/graphql', '/nowhere', '/schema.graphql', '/health', '/ready', '/assets/page.css'])
      expect((await ask(path, browser('es'))).headers['x-content-type-options']).toBe('nosniff');
  });

  it('is available to HEAD only for pages', async () => {
    const { status, headers, body } = await ask(PATH, {}, 'HEAD');
    expect([status, headers.allow, body.length]).toEqual([405, 'GET, POST', 0]);
  });
});
