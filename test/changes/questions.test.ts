import { beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { SMALL, smallWith } from '../seed/small-seed.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { SECOND } from './second.ts';
import { at, undo, write } from './testkit.ts';

const [JANUARY, MARCH, APRIL, MAY] = ['01', '03', '04', '05'].map((month) => `2026-${month}-10T00:00:00.000Z`);
const CHANGED = smallWith('status: PROPOSED', 'status: CONFIRMED')
  .replace('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')
  .replace('{ es: Taller }', '{ es: Taller de energía }');

describe.each(ENGINES)('questions about changes, on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await write(graph, SMALL, 'seed', at(`${JANUARY}`));
    await write(graph, CHANGED, 'seed', at(`${MARCH}`));
    await write(graph, SECOND, 'segundo', at(`${APRIL}`));
    await undo(graph, '3', at(`${MAY}`));
    return () => graph.close();
  });

  it('tell what came in, in which set, what it changed, and the sentence', async () => {
    const { data, statements } = await ask(
      graph,
      `{ changes(first: 2, of: "Claim:can-leads-energia") { totalCount nodes {
           set { id at by origin undoes claims } subject values { property before after } quotes { quote }
           claim { status } node { id } } } }`,
    );
    expect(statements).toHaveLength(1);
    const claim = { subject: 'Claim:can-leads-energia', claim: { status: 'CONFIRMED' }, node: null };
    expect(data.changes.totalCount).toBe(2);
    expect(data.changes.nodes[0]).toMatchObject({
      ...claim,
      set: { id: '2', at: MARCH, by: 'seed of a test', origin: 'seed', undoes: null, claims: 1 },
      values: [{ property: 'status', before: ['PROPOSED'], after: ['CONFIRMED'] }],
      quotes: [{ quote: 'la CAN asumió el tema' }],
    });
    expect(data.changes.nodes[1].values).toContainEqual({ property: 'status', before: [], after: ['PROPOSED'] });
  });

  it('are answered by pages, of one origin, and as of the moment of the view', async () => {
    const query =
      '{ changes(origin: "segundo", first: 1) { totalCount nodes { set { id undoes } } pageInfo { hasNextPage endCursor } } }';
    const { data } = await ask(graph, query);
    expect(data.changes.nodes).toEqual([{ set: { id: '3', undoes: null } }]);
    const before = await service(graph)(query, { parameters: `?recordedAt=${MARCH}` });
    expect(before.data.changes).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('lead from a node to its history, and from a claim to its versions', async () => {
    const query = `{ event(slug: "taller") { name { text } history { set { id } values { property before after } } }
      claims(where: { type: { eq: LEADS } }) { nodes { versions { versionId: status recordedAt statedAt retractedAt } history { set { id } } } } }`;
    const { data } = await ask(graph, query);
    expect(data.event).toMatchObject({
      name: { text: 'Taller de energía' },
      history: [
        { set: { id: '2' }, values: [{ property: 'nameEs', before: ['Taller'], after: ['Taller de energía'] }] },
        { set: { id: '1' } },
      ],
    });
    expect(data.claims.nodes[0]).toEqual({
      versions: [
        { versionId: 'PROPOSED', recordedAt: JANUARY, statedAt: '2026-01-01T00:00:00.000Z', retractedAt: MARCH },
        { versionId: 'CONFIRMED', recordedAt: MARCH, statedAt: '2026-02-01T00:00:00.000Z', retractedAt: null },
      ],
      history: [{ set: { id: '2' } }, { set: { id: '1' } }],
    });
    const then = await service(graph)(query, { parameters: `?recordedAt=${JANUARY}` });
    expect(then.data.event).toMatchObject({ name: { text: 'Taller' }, history: [{ set: { id: '1' } }] });
    expect(then.data.claims.nodes[0].versions).toEqual([
      { versionId: 'PROPOSED', recordedAt: JANUARY, statedAt: '2026-01-01T00:00:00.000Z', retractedAt: null },
    ]);
  });
});
