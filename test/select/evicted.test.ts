import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

/** What is kept of one such query takes about a megabyte; of all of them, more than may be kept. */
const FIELDS = 40;
const QUERIES = 40;

const LIST =
  'initiatives(first: 1) { nodes { id slug name { text lang } actors(first: 1) { nodes { id slug name { text } } } } }';
const query = `query Q($slug: String) { ${Array.from({ length: FIELDS }, (_, place) => `l${place}: axes(first: 1, where: { slug: { eq: $slug } }) { nodes { ${LIST} } }`).join('\n')} }`;

describe.each(ENGINES)('the cache of composed queries on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it('reuses a composition for the same values, and evicts the least recently used ones', async () => {
    const ask = service(graph);
    const composed = async (slug: string) => {
      const { errors, statements } = await ask(query, { variables: { slug } });
      expect(errors).toEqual([]);
      return statements[0];
    };
    const first = await composed('energia');
    expect(await composed('energia')).toBe(first);
    for (let place = 0; place < QUERIES; place += 1) await composed(`other-${place}`);
    const again = await composed('energia');
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });
});
