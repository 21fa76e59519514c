import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/http/examples.ts';
import { browser, useWebsite } from './website.ts';

describe('GraphiQL', () => {
  const ask = useWebsite();

  const optionsOf = (text: string) =>
    JSON.parse(/<script type="application\/json" id="options">(.*?)<\/script>/s.exec(text)?.[1] ?? '');

  it('opens for browsers with the examples as tabs, and stores no headers', async () => {
    const { text, headers } = await ask('/graphql', browser('es'));
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const { examples, shouldPersistHeaders, viewParameters } = optionsOf(text);
    expect(examples).toEqual(EXAMPLES.map(({ query, variables }) => ({ query, variables })));
    expect(shouldPersistHeaders).toBe(false);
    expect(viewParameters).toEqual(
      expect.arrayContaining(['asOf', 'recordedAt', 'status', 'basis', 'minSources', 'lang']),
    );
  });

  it('opens with the query in its address, and does not run it by itself', async () => {
    const { status, text } = await ask('/graphql?query=%7B__typename%7D', browser('es'));
    expect(status).toBe(200);
    expect(text).toBe((await ask('/graphql', browser('es'))).text);
  });

  it('is not sent to clients that are no browsers', async () => {
    const { text } = await ask('/graphql?query=%7B__typename%7D', { accept: 'application/json' });
    expect(JSON.parse(text)).toEqual({ data: { __typename: 'Query' } });
    const mixed = await ask('/graphql?query=%7B__typename%7D', { accept: 'application/json, text/html;q=0.5' });
    expect(JSON.parse(mixed.text)).toEqual({ data: { __typename: 'Query' } });
  });

  it('consists of compressed, cacheable files of this service, which load nothing from other hosts', async () => {
    const { text } = await ask('/graphql', browser('es'));
    const page = [...text.matchAll(/(?:src|href)="(\/assets\/graphiql-\d[^"]+)"/g)].map(([, address = '']) => address);
    const workers = Object.values<string>(optionsOf(text).workers);
    const files = [...page, ...workers];
    expect(files).toHaveLength(5);
    for (const file of files) {
      const packed = await ask(file, { 'accept-encoding': 'br' });
      expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'br']);
      expect(packed.headers['content-type']).toBe(
        file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      );
      expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(packed.body.length).toBeLessThan(packed.text.length / 2);
      expect((await ask(file, { 'accept-encoding': 'gzip' })).text).toBe(packed.text);
      expect((await ask(file)).text).toBe(packed.text);
      expect((await ask(file, { 'if-none-match': packed.headers.etag ?? '' })).status).toBe(304);
      expect(packed.text).not.toMatch(/@import|url\(["']?(?:https?:)?\/\/|\bimport\(["']https?:|\bfrom ?["']https?:/);
    }
  });

  it('has no other files', async () => {
    const { text } = await ask('/graphql', browser('es'));
    const folder = /\/assets\/graphiql-[^/"]+\//.exec(text)?.[0] ?? '';
    for (const path of [`${folder}other.js`, '/assets/graphiql-0.0.0/graphiql.js'])
      expect((await ask(path)).status).toBe(404);
  });
});
