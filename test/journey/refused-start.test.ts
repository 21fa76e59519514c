import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { locationIn, readConfig } from '../../src/config.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { endServices, Service } from './service.ts';

const newGraph = () => `file:${join(temporaryFolder(), 'graph.grafeo')}`;

/** The output of a start that ended with exit code 1 and without a stack trace. */
async function refusalOf(settings: ConstructorParameters<typeof Service>[0], milliseconds = 30_000): Promise<string> {
  const service = new Service(settings);
  expect(await service.ended(milliseconds), service.output).toBe(1);
  expect(service.output).not.toMatch(/^\s+at /m);
  return service.output;
}

describe('a start that cannot succeed says what to change', () => {
  afterEach(endServices);

  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const refusal = await refusalOf({ GRAPH_URL: newGraph(), PORT: port });
    expect(refusal).toContain('PORT');
    expect(refusal).toContain(port);
    other.close();
  });

  it.each(['abc', '70000', '-1', '80.5'])('when PORT is %s', async (port) => {
    const refusal = await refusalOf({ GRAPH_URL: newGraph(), PORT: port });
    expect(refusal).toMatch(/PORT: .+/);
  });

  it('an empty variable counts as unset', () => {
    const { HOST, PORT, GRAPH_URL } = readConfig({ HOST: '', PORT: '', GRAPH_URL: '' });
    expect([HOST, PORT, GRAPH_URL]).toEqual(['127.0.0.1', 4000, 'file:data/convergencia.grafeo']);
  });

  it('a file is named with its whole path', () => {
    expect(locationIn(readConfig({})).url).toBe(`file:${resolve('data/convergencia.grafeo')}`);
    expect(locationIn(readConfig({ GRAPH_URL: 'file:/srv/graph.grafeo' })).url).toBe('file:/srv/graph.grafeo');
    expect(() => locationIn(readConfig({ GRAPH_URL: 'file:' }))).toThrow('GRAPH_URL names no file');
    expect(locationIn(readConfig({ GRAPH_URL: 'memory:' })).url).toBe('memory:');
  });

  it('when HOST is no address of this machine', async () => {
    expect(await refusalOf({ GRAPH_URL: newGraph(), HOST: '192.0.2.1' })).toMatch(/HOST.*192\.0\.2\.1/);
  });

  it('when GRAPH_URL names no engine', async () => {
    const refusal = await refusalOf({ GRAPH_URL: 'ftp://someone:hidden@example.org/graph' });
    expect(refusal).toMatch(/GRAPH_URL.*ftp:\/\/example\.org/);
    for (const accepted of ['file:', 'memory:', 'bolt://', 'neo4j://']) expect(refusal).toContain(accepted);
    expect(refusal).not.toContain('hidden');
  });

  it('when Neo4j cannot be reached', async () => {
    const refusal = await refusalOf({ GRAPH_URL: 'bolt://127.0.0.1:1' }, 10_000);
    expect(refusal).toContain('bolt://127.0.0.1:1');
    expect(refusal).toMatch(/Check that it is running and that GRAPH_URL/);
  });

  it('when Neo4j does not appear within GRAPH_WAIT_SECONDS', async () => {
    const refusal = await refusalOf({ GRAPH_URL: 'bolt://127.0.0.1:1', GRAPH_WAIT_SECONDS: '2' });
    expect(refusal.match(/Waiting for it, as it may be starting \(GRAPH_WAIT_SECONDS\)/g)).toHaveLength(1);
    expect(refusal).toMatch(/^The graph at bolt:\/\/127\.0\.0\.1:1 cannot be opened: it cannot be reached/m);
  });

  it('when GRAPH_WAIT_SECONDS is not a number of seconds', async () => {
    expect(await refusalOf({ GRAPH_WAIT_SECONDS: '1.5' })).toMatch(
      /GRAPH_WAIT_SECONDS: must be .* a whole number from 0 to 3600/,
    );
  });

  it('when another process has the graph file open, which continues to serve', async () => {
    const url = newGraph();
    const first = await Service.started({ GRAPH_URL: url });
    const refusal = await refusalOf({ GRAPH_URL: url });
    expect(refusal).toContain(url.slice('file:'.length));
    expect(refusal).toContain('another process has it open');
    expect((await first.ask('{ axes { totalCount } }')).body.data).toEqual({ axes: { totalCount: 5 } });
    expect((await first.get('/ready')).status).toBe(200);
  });
});
