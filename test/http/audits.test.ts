import type { Server } from 'node:http';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { listen, serverOver } from '../../src/http/server.ts';

describe('GraphQL over HTTP', () => {
  const logger = pino({ level: 'silent' });
  let graph: Graph;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
    server = serverOver(graph, logger);
    address = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/graphql`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await graph.close();
  });

  const audits = serverAudits({ url: () => address, fetchFn: fetch });

  it('is tested with all 61 audits of its specification', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ name, fn }) => ({ name, fn })))('$name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
