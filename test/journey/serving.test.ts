import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { FIRST_QUERY } from '../../src/http/examples.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { writeRows } from '../testkit/use-graph.ts';
import { endServices, Service } from './service.ts';

const ENDS_WITHIN = 5_000;

const newGraph = () => `file:${join(temporaryFolder(), 'new', 'folder', 'graph.grafeo')}`;
const COUNTS = '{ axes { totalCount } events { totalCount } commitments { totalCount } actors { totalCount } }';

afterEach(endServices);

describe('a first start', () => {
  it('creates its graph, loads the founding facts and answers the first query of GraphiQL', async () => {
    const url = newGraph();
    const service = await Service.started({ GRAPH_URL: url });
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(existsSync(url.slice('file:'.length))).toBe(true);
    const { status, body } = await service.ask(FIRST_QUERY);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.axis.name.text).toBe('seguridad alimentaria y nutricional');
    const actors = body.data.axis.cooperations.edges.map(({ node }: { node: { acronym: string } }) => node.acronym);
    expect(actors).toEqual(['CELAC', 'FAO', 'SELA', 'SICA']);
  });

  it('reports what it loaded, and on a later start only the changes of others that it kept', async () => {
    const url = newGraph();
    const first = await Service.started({ GRAPH_URL: url });
    await expect.poll(() => first.output).toMatch(/"claims":\d+,"retracted":0,"msg":"the founding facts were loaded"/);
    await first.kill();
    const graph = await openGraph({ url });
    await writeRows(graph, "MATCH (n:Entity {id: 'Actor:can'}) SET n.nameEs = 'La CAN'");
    await writeRows(graph, "MATCH (seed:SchemaVersion {name: 'seed'}) SET seed.hash = 'another'");
    await graph.close();
    const second = await Service.started({ GRAPH_URL: url });
    await expect.poll(() => second.output).toContain('"id":"Actor:can","why":"others have changed nameEs"');
    await second.kill();
    expect((await Service.started({ GRAPH_URL: url })).output).not.toContain('founding facts');
  });

  it('is healthy and ready, and answers no other path', async () => {
    const service = await Service.started({ GRAPH_URL: newGraph() });
    expect(await service.get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await service.get('/ready')).toMatchObject({ status: 200, body: { status: 'ok', engine: 'grafeo' } });
    for (const path of ['/graphql/', '/graphiql', '/health/x', '/..%2f..%2fetc/passwd'])
      expect(await service.get(path, { accept: 'text/html' })).toMatchObject({ status: 404 });
  });

  it('shows browsers a start page, and GraphiQL with its first tab and files', async () => {
    const service = await Service.started({ GRAPH_URL: newGraph() });
    const start = (await service.get('/', { accept: 'text/html' })).body;
    expect(start).toContain('<h1>Convergencia</h1>');
    expect(start).toContain(`curl -s ${new URL(service.url).origin}/graphql`);
    const { status, headers, body } = await service.get('/graphql', { accept: 'text/html' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('axis(slug: \\"seguridad-alimentaria\\")');
    const script = /src="(\/assets\/graphiql-[^"]+)"/.exec(body)?.[1] ?? '';
    expect(await service.get(script)).toMatchObject({
      status: 200,
      body: expect.stringContaining('renderYogaGraphiQL'),
    });
    expect((await service.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a shutdown', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s is clean and quick, and the next start finds the facts',
    async (name) => {
      const url = newGraph();
      const first = await Service.started({ GRAPH_URL: url });
      const before = (await first.ask(COUNTS)).body.data;
      expect(before.axes.totalCount).toBe(5);
      first.signal(name);
      expect(await first.ended(ENDS_WITHIN), first.output).toBe(0);
      const second = await Service.started({ GRAPH_URL: url });
      expect((await second.ask(COUNTS)).body.data).toEqual(before);
    },
  );

  it('is not delayed by a client that never completes its request', async () => {
    const service = await Service.started({ GRAPH_URL: newGraph() });
    const { hostname, port } = new URL(service.url);
    const client = connect(Number(port), hostname).on('error', () => undefined);
    await once(client, 'connect');
    client.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await service.get('/health');
    service.signal('SIGTERM');
    expect(await service.ended(ENDS_WITHIN), service.output).toBe(0);
    expect(service.output).toContain('"requests in flight are cut off"');
    client.destroy();
  });

  it('waits for running requests and accepts no new ones', async () => {
    const service = await Service.started({ GRAPH_URL: newGraph() });
    const { hostname, port } = new URL(service.url);
    const client = connect(Number(port), hostname);
    const answer = text(client);
    const body = JSON.stringify({ query: '{ axes { totalCount } }' });
    const head = `Host: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    client.write(`POST /graphql HTTP/1.1\r\n${head}\r\n\r\n${body.slice(0, 5)}`);
    await service.get('/health');
    service.signal('SIGTERM');
    await expect.poll(() => service.output).toContain('"stopping"');
    await expect(service.get('/health')).rejects.toThrow(/did not answer/);
    client.write(body.slice(5));
    expect(await answer).toContain('{"data":{"axes":{"totalCount":5}}');
    expect(await service.ended(ENDS_WITHIN), service.output).toBe(0);
    // The client keeps its connection open, but no request is in progress.
    expect(service.output).not.toContain('cut off');
  });
});
