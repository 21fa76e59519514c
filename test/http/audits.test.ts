import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { graphqlOver } from '../../src/http/graphql.ts';

describe('GraphQL over HTTP', () => {
  let graph: Graph;
  let service: ReturnType<typeof graphqlOver>;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
    service = graphqlOver(graph, pino({ level: 'silent' }));
  });
  afterAll(() => graph.close());

  const audits = serverAudits({
    url: 'http://test/graphql',
    fetchFn: (url: string, init?: RequestInit) => service.fetch(new Request(url, init)),
  });

  it('has all 61 audits of its specification', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ name, fn }) => ({ name, fn })))('$name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
