import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { FIRST_QUERY } from '../../src/http/examples.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

const readme = readFileSync('README.md', 'utf8');
const queries = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map((match) => match[1] ?? '');
const plain = (query: string) => query.replaceAll(/#.*$/gm, '').replaceAll(/\s+/g, ' ').trim();

describe.each(ENGINES)('the queries of the README on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
  });
  afterAll(() => graph.close());

  it('are three, the first of them the one GraphiQL opens with', () => {
    expect(queries).toHaveLength(3);
    expect(plain(queries[0] ?? '')).toBe(plain(FIRST_QUERY));
  });

  it.each(queries.map((query) => [plain(query).slice(0, 60), query]))('%s…', async (_name, query) => {
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    expect(JSON.stringify(data)).toMatch(/[A-Z]{3}/);
  });

  it('names who cooperates on food security as the README says', async () => {
    const { data } = await ask(graph, FIRST_QUERY);
    const edges: { node: { acronym: string }; roles: string[]; status: string }[] = data.axis.cooperations.edges;
    expect(edges.map(({ node, roles }) => [node.acronym, roles])).toEqual([
      ['CELAC', ['COMMISSIONS']],
      ['FAO', ['IN_COORDINATION', 'RUNS']],
      ['SELA', ['ORGANISES']],
      ['SICA', ['LEADS', 'SUPPORTS']],
    ]);
  });
});
