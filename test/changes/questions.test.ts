import { beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { SMALL, smallWith } from '../seed/small-seed.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { SECOND } from './second.ts';
import { at, undo, write } from './testkit.ts';

const [JANUARY, MARCH, APRIL, MAY, JUNE, JULY] = ['01', '03', '04', '05', '06', '07'].map(
  (month) => `2026-${month}-10T00:00:00.000Z`,
);
const CHANGED = smallWith('status: PROPOSED', 'status: CONFIRMED')
  .replace('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')
  .replace('{ es: Taller }', '{ es: Taller de energía }');

const COVERAGE = `recordedAt: 2026-06-01T00:00:00.000Z
nodes:
  Axis:
    - slug: energia
      name: { es: energía }
  Document:
    - slug: tercero
      name: { es: Tercero }
      title: { es: Tercero }
quotes:
  - document: Document:tercero
    section: I
    words: { nadie: nadie coopera en la energía }
coverage:
  - slug: nadie
    subject: Axis:energia
    relation: CONCERNS
    result: KNOWN_NONE
    note: { es: nadie }
    quotes: [nadie]
`;

describe.each(ONE_OF_EACH)('questions about changes, on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await write(graph, SMALL, 'seed', at(`${JANUARY}`));
    await write(graph, CHANGED, 'seed', at(`${MARCH}`));
    await write(graph, SECOND, 'segundo', at(`${APRIL}`));
    await undo(graph, '3', at(`${MAY}`));
    const { applied } = await write(graph, COVERAGE, 'tercero', at(`${JUNE}`));
    await undo(graph, `${applied.id}`, at(`${JULY}`));
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

  it('leave coverage out that was taken back, and show it as of before', async () => {
    const query =
      '{ coverages { totalCount nodes { result subject { id } } } axis(slug: "energia") { coverage { result } } }';
    const { data } = await ask(graph, query);
    expect(data.coverages).toEqual({ totalCount: 1, nodes: [{ result: 'OPEN', subject: { id: 'Event:taller' } }] });
    expect(data.axis.coverage).toEqual([]);
    const then = await service(graph)(query, { parameters: `?recordedAt=${JUNE}` });
    expect(then.data.coverages.totalCount).toBe(2);
    expect(then.data.axis.coverage).toEqual([{ result: 'KNOWN_NONE' }]);
  });

  it('are none of an origin or a node that nobody wrote; what is no id is refused with what is accepted', async () => {
    for (const asked of ['origin: "nadie"', 'origin: ""', 'of: "Axis:nada"', 'of: "Claim:nada"']) {
      const { data } = await ask(graph, `{ changes(${asked}) { totalCount nodes { subject } } }`);
      expect(data.changes, asked).toEqual({ totalCount: 0, nodes: [] });
    }
    for (const id of ['can', '', 'Actor', 'actor:can', 'ChangeSet:1']) {
      const { errors } = await service(graph)(`{ changes(of: ${JSON.stringify(id)}) { totalCount } }`);
      const message = `changes: \`of\`: ${JSON.stringify(id)} is no id. Accepted: a kind, a colon and a slug`;
      expect(errors).toMatchObject([
        { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    const { errors } = await service(graph)('{ event(slug: "taller") { history(first: 101) { subject } } }');
    const message = expect.stringMatching(/first.*101.*Accepted/s);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
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
