import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SMALLEST } from '../../src/http/compression.ts';
import { useWebsite } from './website.ts';

const post = { 'content-type': 'application/json', accept: 'application/json' };
const asking = (query: string) => JSON.stringify({ query });
const LARGE = asking(getIntrospectionQuery());
const PATH = `/graphql?query=${encodeURIComponent('{ __schema { types { name description } } }')}`;

describe('an answer', () => {
  const ask = useWebsite();

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['deflate', 'deflate'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5, deflate;q=0.9', 'deflate'],
    ['br;q=0.1, *;q=0.5', 'gzip'],
    ['*', 'br'],
    ['gzip;q=0, deflate;q=0, *', 'br'],
    ['identity;q=0, gzip', 'gzip'],
    ['zstd, gzip;q=0.1', 'gzip'],
  ])('for Accept-Encoding %j is encoded as %s with the same content', async (accepted, encoding) => {
    const plain = await ask('/graphql', post, 'POST', LARGE);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const packed = await ask('/graphql', { ...post, 'accept-encoding': accepted }, 'POST', LARGE);
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(packed.body.length),
      'content-type': plain.headers['content-type'],
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(packed.text).toBe(plain.text);
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
    expect((await ask(PATH, { 'accept-encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });

  it.each([undefined, '', 'identity', 'zstd', 'br;q=0, gzip;q=0', 'gzip;q=0.5, identity', 'x-gzipped', '*;q=0'])(
    'for Accept-Encoding %j is not compressed',
    async (accepted) => {
      const headers = accepted === undefined ? post : { ...post, 'accept-encoding': accepted };
      const { headers: received, body } = await ask('/graphql', headers, 'POST', LARGE);
      expect(received).not.toHaveProperty('content-encoding');
      expect(received['content-length']).toBe(String(body.length));
    },
  );

  it('is compressed from 4,096 characters on', async () => {
    // Names may have up to 100 letters, so many are needed.
    const names = Array.from({ length: 39 }, (_, place) => `${'x'.repeat(90)}${place + 10}: __typename`);
    const answer = async (last: number) => {
      const query = `{ ${names.join(' ')} ${'y'.repeat(last)}: __typename }`;
      return ask('/graphql', { ...post, 'accept-encoding': 'br' }, 'POST', asking(query));
    };
    const last = SMALLEST - (await answer(1)).text.length;
    const [small, large] = [await answer(last), await answer(last + 1)];
    expect([small.text.length, large.text.length]).toEqual([SMALLEST - 1, SMALLEST]);
    expect([small.headers['content-encoding'], large.headers['content-encoding']]).toEqual([undefined, 'br']);
  });

  it('that is an error is not compressed', async () => {
    const headers = { 'content-type': 'text/plain', 'accept-encoding': 'br' };
    expect((await ask('/graphql', headers, 'POST', LARGE)).headers).not.toHaveProperty('content-encoding');
  });
});
