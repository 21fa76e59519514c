import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Graph } from '../../src/graph/port.ts';
import { EXPLAIN_IS_OFF } from '../../src/http/explain.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';

const QUERY = 'query Q($slug: String!) { axis(slug: $slug) { slug } countries { totalCount } }';
const FILTER_FIELDS = { variables: { slug: 'frontera' }, headers: { 'x-explain': '1' } };

const namesIn = (cypher: string) => [...cypher.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);

describe.each(ONE_OF_EACH)('the explanation of an answer on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it('contains each statement with its parameters, time and number of rows', async () => {
    const { data, extensions, statements } = await service(graph, { explain: true })(QUERY, FILTER_FIELDS);
    expect(data).toEqual({ axis: { slug: 'frontera' }, countries: { totalCount: 1 } });
    expect(statements).toHaveLength(2);
    expect(extensions.explain.map(({ cypher }: { cypher: string }) => cypher).sort()).toEqual(
      statements.map(({ text }) => text).sort(),
    );
    for (const one of extensions.explain)
      expect(one).toEqual({
        name: expect.any(String),
        cypher: expect.stringContaining('MATCH'),
        parameters: Object.fromEntries(namesIn(one.cypher).map((name) => [name, expect.anything()])),
        milliseconds: expect.any(Number),
        rows: 1,
      });
    expect(extensions.explain).toContainEqual(
      expect.objectContaining({ parameters: expect.objectContaining({ ids: ['Axis:frontera'] }) }),
    );
  });

  it('is absent if not requested, and refused if the setting forbids it', async () => {
    const quiet = await service(graph, { explain: true })(QUERY, { variables: FILTER_FIELDS.variables });
    expect(Object.keys(quiet.extensions)).toEqual(['view']);
    const off = await service(graph, { explain: false })(QUERY, FILTER_FIELDS);
    expect(off.extensions.explain).toBe(EXPLAIN_IS_OFF);
    expect(off.statements).toHaveLength(2);
  });
});

describe('ALLOW_EXPLAIN', () => {
  it('accepts true or false', () => {
    expect(readConfig({ ALLOW_EXPLAIN: 'true' }).ALLOW_EXPLAIN).toBe(true);
    expect(readConfig({ ALLOW_EXPLAIN: 'false' }).ALLOW_EXPLAIN).toBe(false);
    expect(() => readConfig({ ALLOW_EXPLAIN: 'yes' })).toThrow('ALLOW_EXPLAIN: must be true or false');
  });
});
