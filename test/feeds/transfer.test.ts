import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/feeds/parameters.ts';
import { GraphUnavailable } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph, Reads } from '../../src/graph/port.ts';
import { defaultLimits } from '../../src/http/server-limits.ts';
import { ENGINES } from '../testkit/engines.ts';
import { readThrough } from '../testkit/read-through.ts';
import { writeRows } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';
import { useServing } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

const ROWS = 1_500;
/** Words that fill the buffers of a connection soon, and that no compression makes small. */
const WORDS = 900;

const slugOf = (number: number) => `i-${String(number).padStart(5, '0')}`;
const textOf = (number: number) =>
  Array.from({ length: WORDS }, (_, place) =>
    Math.sin(number * WORDS + place)
      .toString(36)
      .slice(2, 12),
  ).join(' ');

/** Many initiatives with long aims, which are not searched here. */
async function fill(graph: Graph): Promise<void> {
  await install(graph);
  const made = world();
  for (let number = 0; number < ROWS; number += 1) made.node('Initiative', slugOf(number));
  await made.writeTo(graph);
  const rows = Array.from({ length: ROWS }, (_, number) => ({
    id: `Initiative:${slugOf(number)}`,
    text: textOf(number),
  }));
  await writeRows(graph, 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.aimEs = row.text', { rows });
}

/** The graph, with something done before each read of a page. */
function interrupting(graph: Graph, page: (number: number) => unknown): Graph {
  let number = 0;
  return {
    ...readThrough(graph, (...asked) => graph.read(...asked)),
    snapshot: (work, deadline) =>
      graph.snapshot((read) => {
        const reads: Reads = async (statement, parameters) => {
          if (statement.name.includes('initiatives')) await page(++number);
          return read(statement, parameters);
        };
        return work(reads);
      }, deadline),
  };
}

async function begin(port: number, path: string): Promise<IncomingMessage> {
  const [response] = await once(get({ host: '127.0.0.1', port, path, agent: false }), 'response');
  return response;
}

describe('the transfer of a feed', () => {
  let opened: Graph | undefined;
  const graph = () => {
    if (!opened) throw new Error('The graph is open inside tests only.');
    return opened;
  };
  beforeAll(async () => {
    opened = await EMBEDDED.open();
    await fill(opened);
  }, 120_000);
  afterAll(() => opened?.close());
  const serve = useServing();

  it('breaks where a page fails in the middle, in every format, so that nobody takes it for whole', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      for (const format of FORMATS) {
        const failing = interrupting(graph(), (page) => {
          if (page === 6) throw new GraphUnavailable('the graph is gone');
        });
        const { ask } = await serve(failing);
        await expect(ask(`/feeds/initiatives.${format}`, { 'accept-encoding': encoding })).rejects.toThrow(
          /aborted|hang up|ECONNRESET/,
        );
      }
    }
  });

  it('does not begin where the first page fails: the problem is told', async () => {
    const failing = interrupting(graph(), () => {
      throw new GraphUnavailable('the graph is gone');
    });
    const { status, headers, text } = await (await serve(failing)).ask('/feeds/initiatives.csv');
    expect([status, headers['content-type'], headers['retry-after'], headers.etag]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
      '1',
      undefined,
    ]);
    expect(JSON.parse(text)).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      es: { detail: expect.stringContaining('El grafo') },
    });
    const broken = interrupting(graph(), () => {
      throw new Error('a secret of the inside');
    });
    const failure = await (await serve(broken)).ask('/feeds/initiatives.csv');
    expect(failure.status).toBe(500);
    expect(failure.text).not.toContain('secret');
  });

  it('is not made faster than it is read, and stops when its reader leaves', async () => {
    for (const format of FORMATS) {
      let pages = 0;
      const { port } = await serve(
        interrupting(graph(), (page) => {
          pages = page;
        }),
      );
      const response = await begin(port, `/feeds/initiatives.${format}`);
      response.pause();
      await expect
        .poll(
          async () => {
            const seen = pages;
            await sleep(300);
            return pages === seen && seen > 0;
          },
          { timeout: 10_000 },
        )
        .toBe(true);
      const waited = pages;
      expect(waited, format).toBeLessThan(ROWS / 100);
      response.destroy();
      await sleep(300);
      expect(pages - waited, format).toBeLessThanOrEqual(1);
      expect(await (await serve(graph())).ask('/feeds/actors.json')).toMatchObject({ status: 200 });
    }
  });

  it('is one of a limited number, and holds no slot of operations while its reader is slow', async () => {
    const { port, ask } = await serve(graph(), {
      limits: { ...defaultLimits(), LIMIT_FEEDS: 1, LIMIT_OPERATIONS: 1, LIMIT_WAITING_OPERATIONS: 1 },
    });
    const response = await begin(port, '/feeds/initiatives.ndjson');
    response.pause();
    await sleep(500);
    expect((await ask('/graphql?query={__typename}', { accept: 'application/json' })).status).toBe(200);
    const refused = await ask('/feeds/actors.csv');
    expect([refused.status, JSON.parse(refused.text).code, refused.headers['retry-after']]).toEqual([
      503,
      'OVERLOADED',
      '1',
    ]);
    response.destroy();
    await expect.poll(async () => (await ask('/feeds/actors.csv')).status).toBe(200);
  });

  it('sends the first page before the last one is read', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { port } = await serve(interrupting(graph(), (page) => (page === 3 ? held : undefined)));
      const sent = get({
        host: '127.0.0.1',
        port,
        path: '/feeds/initiatives.csv',
        headers: { 'accept-encoding': encoding },
        agent: false,
      });
      const [response] = await once(sent, 'response');
      const [first] = await once(response, 'data');
      expect(first.length).toBeGreaterThan(0);
      release();
      response.resume();
      await once(response, 'end');
    }
  });
});
