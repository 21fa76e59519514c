import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { useWebsite } from './website.ts';

const PATH = '/graphql?query=%7B__typename%7D';
const NAMES_THE_SETTING = /Accepted: localhost, 127\.0\.0\.1, \[::1\], .*ALLOWED_HOSTS\.$/;

describe('the Host header of a request', () => {
  const ask = useWebsite();

  it.each([
    'localhost',
    'localhost:4000',
    'LocalHost',
    'localhost.',
    '127.0.0.1',
    '127.0.0.1:80',
    '[::1]',
    '[::1]:4000',
  ])('may name this machine as %s', async (host) => {
    for (const path of [PATH, '/', '/schema.graphql']) expect((await ask(path, { host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    'evil.example:localhost',
    'notlocalhost',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '[::2]',
    'x',
    '*',
    ':4000',
    'localhost@evil.example',
  ])('is refused as %j, except on health probes', async (host) => {
    for (const [path, method] of [
      [PATH, 'GET'],
      ['/graphql', 'POST'],
      ['/graphql', 'OPTIONS'],
      ['/', 'GET'],
      ['/nowhere', 'GET'],
      ['/health/', 'GET'],
    ] as const) {
      const { status, text } = await ask(path, { host }, method);
      expect([path, status, JSON.parse(text)]).toEqual([
        path,
        421,
        { errors: [{ message: expect.stringMatching(NAMES_THE_SETTING), extensions: { code: 'BAD_REQUEST' } }] },
      ]);
    }
    for (const path of ['/health', '/ready']) expect((await ask(path, { host })).status).toBe(200);
  });
});

describe('the allowed hosts', () => {
  const ask = useWebsite({ hosts: ['Graph.Example.org', 'fd00:0::1', '[FD00::2]', '0.0.0.0', 'año.example'] });

  it('match in any spelling', async () => {
    for (const host of [
      'graph.example.org',
      'GRAPH.example.org.:443',
      '[fd00::1]',
      '[fd00::2]:1',
      '0.0.0.0',
      'localhost',
    ])
      expect([host, (await ask(PATH, { host })).status]).toEqual([host, 200]);
    expect((await ask(PATH, { host: 'xn--ao-zja.example' })).status).toBe(200);
    expect((await ask(PATH, { host: 'example.org' })).status).toBe(421);
  });
});

describe('all hosts', () => {
  const ask = useWebsite({ hosts: ['*'] });

  it('are accepted with *', async () => {
    for (const host of ['evil.example', '10.0.0.1']) expect((await ask(PATH, { host })).status).toBe(200);
  });
});

describe('ALLOWED_HOSTS', () => {
  const hostsOf = (list: string) => readConfig({ ALLOWED_HOSTS: list }).ALLOWED_HOSTS;

  it('is a list of hosts', () => {
    expect(hostsOf('a.example, b.example,::1')).toEqual(['a.example', 'b.example', '::1']);
    expect(hostsOf('*')).toEqual(['*']);
    expect(hostsOf('')).toBeUndefined();
  });

  it.each([
    'a.example:80',
    'https://a.example',
    'a.example/',
    'a b',
    'a,,b',
    '*.example',
    '[::1]:80',
    'a@b',
    'a?b',
    ',',
  ])('is refused as %j with what is accepted', (list) => {
    expect(() => hostsOf(list)).toThrow(/ALLOWED_HOSTS: must be names or addresses of hosts without a port/);
  });
});
