import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { headOfPost, RawClient } from '../testkit/raw-client.ts';
import { endServices, Service } from './service.ts';

const MORE_THAN_FILES = 1200;
const HEALTH = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
const GRAPH = { GRAPH_URL: 'memory:', LOG_LEVEL: 'warn' };

/** Opens this many connections at once and sends the same text on each. */
const flood = (service: Service, count: number, words = '') =>
  Promise.all(Array.from({ length: count }, async () => (await RawClient.to(service.url)).send(words)));

const expectAnswers = async (service: Service) => {
  expect((await service.get('/health')).status).toBe(200);
  expect((await service.get('/ready')).status).toBe(200);
};

describe('a service that may open 1024 files', () => {
  afterEach(endServices);

  it('answers others during 1,200 silent connections, and closes these in time', async () => {
    const service = await Service.started({ ...GRAPH, LIMIT_HEADER_SECONDS: '3' }, 1024);
    const idle = await flood(service, MORE_THAN_FILES);
    await expectAnswers(service);
    expect((await service.ask('{ axes { totalCount } }')).body.data).toEqual({ axes: { totalCount: 5 } });
    for (const answer of await Promise.all(idle.map((client) => client.untilClosed())))
      expect(answer).toMatch(/^$|^HTTP\/1\.1 408 .*"code":"LIMIT_EXCEEDED"/s);
    expect(service.output).not.toMatch(/EMFILE|"level":50/);
  });

  it('answers probes, and answers or refuses others, while 1,200 connections are in use', async () => {
    const service = await Service.started({ ...GRAPH, LIMIT_BODY_SECONDS: '60' }, 1024);
    const busy = await flood(service, MORE_THAN_FILES, `${headOfPost(100)}{`);
    await expect.poll(() => busy.filter(({ isClosed }) => !isClosed).length).toBe(1024 - 256);
    await expectAnswers(service);
    expect(await service.ask('{ axes { totalCount } }')).toMatchObject({
      status: 503,

      body: { errors: [{ extensions: { code: 'OVERLOADED' } }] },
    });
    for (const client of busy) client.close();
    await expect.poll(async () => (await service.ask('{ axes { totalCount } }')).status).toBe(200);
    expect(service.output).not.toMatch(/EMFILE|"level":50/);
  });

  it('does not start with a limit that it cannot keep', async () => {
    const service = new Service({ ...GRAPH, LIMIT_CONNECTIONS: '1000' }, 1024);
    expect(await service.ended(30_000)).toBe(1);
    expect(service.output).toMatch(/LIMIT_CONNECTIONS: must be at most 768: .*ulimit -n/);
  });
});

describe('connections', () => {
  afterEach(endServices);

  it('stay open longer than a load balancer keeps them, and are reused', async () => {
    const service = await Service.started(GRAPH);
    expect((await service.get('/health')).headers.get('keep-alive')).toBe('timeout=75');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async () => {
      const [answer] = await once(get(`${service.url}/health`, { agent }), 'response');
      const { localPort } = answer.socket;
      await answer.resume().toArray();
      return localPort;
    };
    const first = await ask();
    await sleep(1500);
    expect(await ask()).toBe(first);
    agent.destroy();
  });

  it('without a request do not delay a shutdown', async () => {
    const service = await Service.started({ ...GRAPH, LOG_LEVEL: 'info' });
    const client = await RawClient.to(service.url);
    await service.get('/health');
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(0);
    expect(service.output).not.toContain('cut off');
    expect(await client.untilClosed()).toBe('');
  });
});

describe('a client that', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.started({
      GRAPH_URL: 'memory:',
      LIMIT_HEADER_SECONDS: '0.5',
      LIMIT_BODY_SECONDS: '0.5',
      LIMIT_STALL_SECONDS: '0.5',
    });
  });
  afterAll(endServices);

  it.each([
    ['sends nothing', '', ''],
    ['sends its headers byte by byte', 'GET / HTTP/1.1\r\nx: ', 'x'.repeat(1000)],
    ['sends its second headers byte by byte', `${HEALTH}GET / HTTP/1.1\r\nx: `, 'x'.repeat(1000)],
    ['sends its body byte by byte', headOfPost(1000), ' '.repeat(1000)],
    [
      'sends its body byte by byte in chunks',
      headOfPost(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'),
      '1\r\nx\r\n'.repeat(200),
    ],
  ])('%s gets an error and is disconnected', async (_what, atOnce, slowly) => {
    const client = await RawClient.to(service.url);
    await client.send(atOnce).drip(slowly, 20);
    const answer = await client.untilClosed();
    expect(answer).toContain('HTTP/1.1 408 Request Timeout\r\n');
    expect(answer).toMatch(
      /{"errors":\[{"message":"[^"]+ within 0\.5 s\. Accepted: [^"]+","extensions":{"code":"LIMIT_EXCEEDED"}}\]}$/,
    );
    await expectAnswers(service);
  });

  it('sends a body to a page byte by byte is disconnected', async () => {
    const client = await RawClient.to(service.url);
    await client.send(headOfPost(1000).replace('/graphql', '/docs')).drip(' '.repeat(1000), 20);
    expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 405 /);
  });

  it.each([
    ['a page', HEALTH.replace('/health', '/schema.graphql')],
    [
      'an answer of GraphQL',
      HEALTH.replace(
        '/health',
        `/graphql?query=${encodeURIComponent('{__schema{types{fields{description args{description}}}}}')}`,
      ),
    ],
  ])('never reads %s is disconnected', async (_what, request) => {
    const { hostname, port } = new URL(service.url);
    const client = connect(Number(port), hostname).on('error', () => undefined);
    await once(client, 'connect');
    const brokenOff = () => service.output.split('"outcome":"broken off"').length;
    const before = brokenOff();
    client.write(request.repeat(32));
    await expect.poll(brokenOff).toBeGreaterThan(before);
    client.destroy();
    await expectAnswers(service);
  });

  it('reads slowly gets the whole answer', async () => {
    const script = /src="(\/assets\/graphiql-[^"]+)"/.exec(
      (await service.get('/graphql', { accept: 'text/html' })).body,
    )?.[1];
    const [answer] = await once(get(`${service.url}${script}`), 'response');
    let size = 0;
    for await (const chunk of answer) {
      size += chunk.length;
      await sleep(20);
    }
    expect(size).toBe(Number(answer.headers['content-length']));
  });
});
