import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { listen, serverOver } from '../../src/http/server.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { endServices, Service } from './service.ts';

/** The log lines so far that belong to a request. */
const linesOf = (output: string, requestId: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter((line) => line.requestId === requestId);

const OWN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the log', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.started({ GRAPH_URL: `file:${join(temporaryFolder(), 'graph.grafeo')}` });
  });
  afterAll(endServices);

  const post = (body: object, id: string) =>
    service.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': id },
      body: JSON.stringify(body),
    });
  const lineOf = async (id: string) => {
    await expect.poll(() => linesOf(service.output, id).length).toBe(1);
    return linesOf(service.output, id)[0];
  };

  it('has one line for each request, with id, operation, outcome, statements and duration, but without query and variables', async () => {
    const query = 'query Axis($slug: String!) { axis(slug: $slug) { slug } hidden: axes { totalCount } }';
    const { headers } = await post({ query, variables: { slug: 'secreto' } }, 'trace-1.a:b-c');
    expect(headers.get('x-request-id')).toBe('trace-1.a:b-c');
    const line = await lineOf('trace-1.a:b-c');
    expect(line).toMatchObject({
      level: 30,
      msg: 'request',
      method: 'POST',
      path: '/graphql',
      operation: 'Axis',
      outcome: 'answered',
      status: 200,
      statements: 2,
    });
    expect(line.durationMs).toBeGreaterThan(0);
    const [, example = ''] = /```json\n(.*?)\n```/s.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];
    expect(Object.keys(JSON.parse(example))).toEqual(Object.keys(line));
    expect(service.output).not.toMatch(/secreto|hidden/);
  });

  it('contains refused requests with their error codes', async () => {
    await post({ query: 'query Wrong { axes(first: -1) { nodes { slug } } }' }, 'refused-1');
    expect(await lineOf('refused-1')).toMatchObject({
      operation: 'Wrong',
      outcome: 'refused',
      codes: ['BAD_USER_INPUT'],
      statements: 0,
    });
    await post({ query: '{ nothing }' }, 'refused-2');
    expect(await lineOf('refused-2')).toMatchObject({ outcome: 'refused', codes: ['GRAPHQL_VALIDATION_FAILED'] });
    await post({ query: 'subscription Live { axes }' }, 'refused-4');
    expect(await lineOf('refused-4')).toMatchObject({
      operation: 'Live',
      outcome: 'refused',
      codes: ['BAD_USER_INPUT'],
    });
    await service.get('/graphql?query=%7Bsecreto%7D', { 'x-request-id': 'refused-3', accept: 'application/json' });
    expect(await lineOf('refused-3')).toMatchObject({ path: '/graphql', outcome: 'refused' });
    expect(service.output).not.toContain('secreto');
  });

  it.each(['', 'a b', 'x'.repeat(129), '{"level":60}', '-x', 'a,b'])(
    'uses a new request id in place of %j',
    async (id) => {
      const { headers } = await service.send('/health', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(OWN_ID);
    },
  );

  it.each([
    ['/graphql', 'text/html'],
    ['/graphql', 'application/json'],
    ['/health', '*/*'],
    ['/ready', '*/*'],
    ['/nowhere', '*/*'],
  ])('has a request id for every answer: %s for %s', async (path, accept) => {
    expect((await service.get(path, { accept })).headers.get('x-request-id')).toMatch(OWN_ID);
  });

  it('has a request id if the body is refused', async () => {
    const { status, headers } = await service.post('x'.repeat(2 * 1024 * 1024));
    expect([status, headers.get('x-request-id')]).toEqual([413, expect.stringMatching(OWN_ID)]);
  });

  it('leaves out health probes', async () => {
    await service.get('/health', { 'x-request-id': 'probe-1' });
    await service.get('/nowhere', { 'x-request-id': 'after-probe' });
    await lineOf('after-probe');
    expect(linesOf(service.output, 'probe-1')).toEqual([]);
  });

  it.each([
    ['silent', 0],
    ['error', 0],
    ['debug', 1],
  ] as const)('respects LOG_LEVEL %s', async (level, count) => {
    const other = await Service.started({ GRAPH_URL: 'memory:', LOG_LEVEL: level });
    await other.get('/health', { 'x-request-id': 'probe' });
    await other.ask('{ axes { totalCount } }');
    await expect.poll(() => linesOf(other.output, 'probe').length).toBe(count);
    if (count === 0) expect(other.output).not.toMatch(/^\{/m);
  });
});

describe('an unexpected failure', () => {
  it('is hidden from the caller, with the same request id in answer and log', async () => {
    const lines: string[] = [];
    const graph = await openGraph({ url: 'memory:' });
    const broken = {
      ...graph,
      engine: graph.engine,
      address: graph.address,
      read: () => Promise.reject(new Error('inner reason')),
    };
    const server = serverOver(
      Object.assign(Object.create(graph), broken),
      pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    );
    const address = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/graphql`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: 'query Q { axes { totalCount } }' }),
    });
    const requestId = response.headers.get('x-request-id');
    const body = await response.json();
    server.closeAllConnections();
    server.close();
    await graph.close();
    expect(body).toMatchObject({
      errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }],
    });
    expect(JSON.stringify(body)).not.toContain('inner reason');
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: 50, requestId, err: { message: 'inner reason' } },
      { level: 30, requestId, operation: 'Q', outcome: 'failed', codes: ['INTERNAL_SERVER_ERROR'], statements: 1 },
    ]);
  });
});
