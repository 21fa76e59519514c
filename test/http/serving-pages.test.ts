import { describe, expect, it } from 'vitest';
import { encodingFor } from '../../src/http/encodings.ts';
import { COMPRESSED } from '../../src/http/site/content.ts';
import { browser, useWebsite } from './website.ts';

const PAGES = ['/', '/feeds', '/feeds/due', '/graphql', '/schema', '/docs', '/docs/readme'];
const TEXTS = [
  '/schema.graphql',
  '/assets/page.css',
  '/assets/icon.svg',
  '/assets/graphiql.js',
  '/assets/graphiql-tabs.js',
];

describe('the HTTP responses of pages', () => {
  const ask = useWebsite();

  it.each([...PAGES, ...TEXTS])('have the same content as Brotli, gzip or uncompressed: %s', async (path) => {
    const plain = await ask(path, browser('es'));
    expect(plain.status).toBe(200);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['br', 'gzip']) {
      const packed = await ask(path, { ...browser('es'), 'accept-encoding': encoding });
      expect(packed.headers).toMatchObject({
        'content-encoding': encoding,
        'content-length': String(packed.body.length),
        vary: expect.stringContaining('Accept-Encoding'),
      });
      expect(packed.text).toBe(plain.text);
      expect(packed.body.length).toBeLessThan(plain.body.length);
    }
  });

  it.each([...PAGES, ...TEXTS])('have status 304 for a client with the current version: %s', async (path) => {
    const first = await ask(path, browser('es'));
    const tag = first.headers.etag ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers['cache-control']).toBe('no-cache');
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = await ask(path, { ...browser('es'), 'if-none-match': known });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
    }
    expect((await ask(path, { ...browser('es'), 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([...PAGES, ...TEXTS, '/nowhere'])(
    'have a policy that forbids foreign scripts, frames and guessed types: %s',
    async (path) => {
      const { headers } = await ask(path, browser('es'));
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(policy.includes('unsafe-inline')).toBe(path === '/graphql');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    },
  );

  it.each([...PAGES, ...TEXTS])('answer HEAD as GET without a body: %s', async (path) => {
    const get = await ask(path, browser('en'));
    const head = await ask(path, browser('en'), 'HEAD');
    const { date: _one, 'x-request-id': _its, ...expected } = get.headers;
    const { date: _other, 'x-request-id': _own, ...headers } = head.headers;
    expect([head.status, head.body.length, headers]).toEqual([200, 0, expected]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuse the method %s with the accepted ones', async (method) => {
    for (const path of ['/', '/schema', '/docs/readme', '/assets/page.css']) {
      const { status, headers, text } = await ask(path, {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(JSON.parse(text)).toEqual({ error: `${method} is not allowed here. Accepted: GET, HEAD.` });
    }
  });

  it.each([
    ['es', 'Volver al inicio', '/?lang=es'],
    ['en', 'Back to the start', '/?lang=en'],
  ])('offer a way back for unknown addresses, in the language of the reader (%s)', async (language, words, way) => {
    for (const path of [
      '/nowhere',
      '/graphql/',
      '/docs/nothing',
      '/docs/../package.json',
      '//',
      '/toString',
      '/assets/',
    ]) {
      const { status, headers, text } = await ask(path, browser(language));
      expect([path, status, headers['content-language']]).toEqual([path, 404, language]);
      expect(text).toContain(words);
      expect(text).toContain(`href="${way}"`);
    }
  });

  it.each([{}, { accept: '*/*' }, { accept: 'application/json' }, { accept: 'application/json, text/html;q=0.9' }])(
    'are JSON for programs at unknown addresses: %j',
    async (headers) => {
      const reply = await ask('/nowhere', headers);
      expect([reply.status, reply.headers['content-type']]).toEqual([404, 'application/json']);
      expect(JSON.parse(reply.text)).toEqual({ error: 'Not found. The service is at /graphql.' });
    },
  );
});

describe('the encoding of a response', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity, gzip;q=0.5', 'identity'],
    ['deflate', 'identity'],
    ['br;q=x', 'identity'],
  ])('with Accept-Encoding %j is %s', (header, encoding) => {
    expect(encodingFor(header, COMPRESSED)).toBe(encoding);
  });
});
