import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/graph/port.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { readThrough } from '../testkit/read-through.ts';
import { writeRows } from '../testkit/use-graph.ts';
import { useServing } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

describe('feeds over HTTP', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();
  const ask = async (path: string, headers = {}, method = 'GET') => (await serve(graph())).ask(path, headers, method);

  it('name themselves, their view and what describes them', async () => {
    const { headers } = await ask('/feeds/leadership.csv?asOf=2024-04-06&status=CONFIRMED,PROPOSED&lang=en,es');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-language': 'en, es',
      'content-disposition': 'attachment; filename="leadership_2024-04-06_status-CONFIRMED-PROPOSED.csv"',
      'x-view': 'asOf=2024-04-06&status=CONFIRMED,PROPOSED',
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.link).toContain('</feeds/leadership>; rel="describedby"');
    const described = JSON.parse((await ask('/feeds/leadership')).text);
    expect(described).toMatchObject({ name: 'leadership', title: { es: 'Liderazgos', en: 'Leadership' } });
    expect(described.columns.find(({ name }: { name: string }) => name === 'status').values).toContain('PROPOSED');
    expect(described.parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['axis', 'asOf', 'sep']),
    );
  });

  it('are asked for again at the cost of the data version alone', async () => {
    const statements: Statement[] = [];
    const counting = readThrough(graph(), (statement, ...more) => {
      statements.push(statement);
      return graph().read(statement, ...more);
    });
    const { ask } = await serve({ ...counting, snapshot: () => Promise.reject(new Error('nothing is to be read')) });
    const { headers } = await ask('/feeds/claims.csv', {}, 'HEAD');
    statements.length = 0;
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await ask('/feeds/claims.csv', { 'if-none-match': `${tag}` });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect(statements.map(({ name }) => name)).toEqual(Array(4).fill('data version'));
  });

  it('have a strong validator for each form, parameter, day and encoding, and the same one each time', async () => {
    const tagOf = async (path: string, encoding = 'identity') =>
      (await ask(path, { 'accept-encoding': encoding }, 'HEAD')).headers.etag;
    const asked = [
      ['/feeds/actors.csv', 'identity'],
      ['/feeds/actors.json', 'identity'],
      ['/feeds/actors.csv', 'gzip'],
      ['/feeds/actors.csv', 'br'],
      ['/feeds/actors.csv?lang=en', 'identity'],
      ['/feeds/actors.csv?asOf=2024-04-06', 'identity'],
      ['/feeds/actors.csv?sep=tab', 'identity'],
      ['/feeds/events.csv', 'identity'],
    ] as const;
    const tags = await Promise.all(asked.map(([path, encoding]) => tagOf(path, encoding)));
    expect(new Set(tags).size).toBe(asked.length);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(await tagOf('/feeds/events.csv?axis=energia&lang=en')).toBe(
      await tagOf('/feeds/events.csv?lang=en&axis=energia'),
    );
    const [one, other] = [await ask('/feeds/actors.xlsx'), await ask('/feeds/actors.xlsx')];
    expect(one.headers.etag).toBe(other.headers.etag);
    expect(one.body.equals(other.body)).toBe(true);
  });

  it('change with every write, and say when', async () => {
    const before = (await ask('/feeds/actors.csv', {}, 'HEAD')).headers;
    await writeRows(graph(), "MATCH (schema:SchemaVersion {name: 'graph'}) SET schema.name = 'graph'");
    const after = await ask('/feeds/actors.csv', { 'if-none-match': `${before.etag}` });
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before.etag);
    expect(Date.parse(`${after.headers['last-modified']}`)).toBeGreaterThanOrEqual(
      Date.parse(`${before['last-modified']}`),
    );
    expect(Date.parse(`${after.headers['last-modified']}`)).toBeLessThanOrEqual(Date.now());
  });

  it('answer HEAD as GET, without a body', async () => {
    for (const path of [
      '/feeds/claims.json',
      '/feeds/claims.xlsx?lang=en',
      '/feeds/nothing.csv',
      '/feeds/claims.csv?asOf=x',
    ]) {
      const [head, get] = [await ask(path, {}, 'HEAD'), await ask(path)];
      const {
        date: _date,
        'transfer-encoding': _encoding,
        'x-request-id': _id,
        connection: _connection,
        'content-length': _length,
        ...others
      } = get.headers;
      expect(head.text).toBe('');
      expect(head.status).toBe(get.status);
      expect(head.headers).toMatchObject(others);
    }
  });

  it('are compressed as the reader prefers, but for workbooks', async () => {
    const plain = await ask('/feeds/claims.csv');
    for (const encoding of ['gzip', 'br']) {
      const packed = await ask('/feeds/claims.csv', { 'accept-encoding': encoding });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.text).toBe(plain.text);
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
    }
    expect(
      (await ask('/feeds/claims.xlsx', { 'accept-encoding': 'br, gzip' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('may be read from any page, and nothing else may', async () => {
    const origin = { origin: 'https://example.org' };
    const { headers } = await ask('/feeds/actors.json', origin);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('ETag');
    expect((await ask('/feeds/nothing.json', origin)).headers['access-control-allow-origin']).toBe('*');
    const preflight = await ask(
      '/feeds/actors.json',
      { ...origin, 'access-control-request-headers': 'if-none-match' },
      'OPTIONS',
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toContain('If-None-Match');
    for (const path of ['/', '/graphql?query={__typename}', '/health', '/schema'])
      expect((await ask(path, origin)).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers } = await ask('/feeds/actors.json', {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });
});
