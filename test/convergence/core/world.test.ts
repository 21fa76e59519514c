import { beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../../src/graph/install.ts';
import type { Graph } from '../../../src/graph/port.ts';
import { ENGINES } from '../../testkit/engines.ts';
import { ask, service } from '../../testkit/execute.ts';
import { world } from '../../testkit/world.ts';

const initiatives = (...slugs: readonly string[]) => slugs.map((slug) => `Initiative:${slug}`);

/** Every way in which something is work, or is none. */
const planted = () =>
  world()
    .node('Organism', 'can')
    .node('Organism', 'sica')
    .node('Organism', 'otca')
    .node('Cooperant', 'fao')
    .node('Group', 'secretarias')
    .node('Axis', 'agua')
    .node('Axis', 'suelo')
    .node('Topic', 'rios')
    .node('Topic', 'cauces')
    .node('Country', 'peru')
    .node('Initiative', 'directa', { dateFrom: '2023-03-01', dateTo: '2024-02-01', datePrecision: 'DAY' })
    .node('Initiative', 'por-tema')
    .node('Initiative', 'futura', { dateFrom: '2025-01-01', datePrecision: 'YEAR' })
    .node('Initiative', 'proceso', { umbrella: true })
    .node('Event', 'taller', { kind: 'WORKSHOP', state: 'HELD' })
    .node('Event', 'idea', { kind: 'MEETING', state: 'PROPOSED' })
    .node('Commitment', 'promesa', { kind: 'COMMITMENT', contentEs: 'promesa' })
    .node('Commitment', 'propuesta', { kind: 'PROPOSAL', contentEs: 'propuesta' })
    .claim('Topic:cauces', 'PART_OF', 'Topic:rios')
    .claim('Topic:rios', 'PART_OF', 'Axis:agua', { status: 'PROPOSED' })
    .claim('Initiative:directa', 'ADDRESSES', 'Axis:agua')
    .claim('Initiative:directa', 'ADDRESSES', 'Topic:rios', { basis: 'INFERRED' })
    .claim('Initiative:directa', 'COVERS', 'Country:peru')
    .claim('Initiative:por-tema', 'ADDRESSES', 'Topic:cauces')
    .claim('Initiative:futura', 'ADDRESSES', 'Axis:agua')
    .claim('Initiative:proceso', 'ADDRESSES', 'Axis:agua')
    .claim('Event:taller', 'ADDRESSES', 'Axis:agua')
    .claim('Event:idea', 'ADDRESSES', 'Axis:agua')
    .claim('Commitment:promesa', 'CONCERNS', 'Axis:suelo')
    .claim('Commitment:propuesta', 'CONCERNS', 'Axis:suelo')
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:directa', { role: 'RUNS' })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:directa', { role: 'FUNDS' })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:por-tema')
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:futura', { role: 'RUNS' })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:proceso', { role: 'RUNS' })
    .claim('Actor:sica', 'COOPERATES_IN', 'Initiative:directa', { role: 'COMMISSIONS' })
    .claim('Actor:sica', 'COOPERATES_IN', 'Initiative:por-tema', { status: 'WITHDRAWN' })
    .claim('Actor:otca', 'COOPERATES_IN', 'Initiative:por-tema', { role: 'IMPLEMENTS', status: 'PROPOSED' })
    .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:directa', { role: 'FUNDS' })
    .claim('Actor:secretarias', 'COOPERATES_IN', 'Initiative:directa', { role: 'RUNS' })
    .claim('Actor:sica', 'LEADS', 'Axis:agua')
    .claim('Actor:sica', 'TAKES_PART_IN', 'Event:taller', { role: 'HOSTS' })
    .claim('Actor:otca', 'TAKES_PART_IN', 'Event:taller', { role: 'ATTENDS' })
    .claim('Actor:otca', 'TAKES_PART_IN', 'Event:idea', { role: 'CONVENES' })
    .claim('Actor:sica', 'COMMITS_TO', 'Commitment:promesa', { role: 'OWNER' })
    .claim('Actor:sica', 'COMMITS_TO', 'Commitment:propuesta', { role: 'OWNER' });

const CELL = 'rowId columnId count status inferredCount functions { function count } undertakings { id }';
const at = (query: string) => `query @view(asOf: "2024-06-01") ${query}`;

describe.each(ENGINES)('what is work on $name', (engine) => {
  let graph: Graph;
  const cells = async (args: string, matrix = '') => {
    const { data } = await ask(graph, at(`{ convergence${args} { matrix${matrix} { nodes { ${CELL} } } } }`));
    return data.convergence.matrix.nodes;
  };
  const work = (actor: string, axis: string, ids: readonly string[], more: object = {}) => ({
    rowId: `Actor:${actor}`,
    columnId: `Axis:${axis}`,
    count: ids.length,
    status: 'CONFIRMED',
    undertakings: ids.map((id) => ({ id })),
    ...more,
  });

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await planted().writeTo(graph);
    return () => graph.close();
  });

  it('is initiatives of organisms, also over topics, as sure as the weakest claim; not to commission or to lead', async () => {
    expect(await cells('')).toMatchObject([
      work('can', 'agua', initiatives('directa', 'por-tema'), {
        inferredCount: 0,
        functions: [
          { function: 'DOES', count: 1 },
          { function: 'FUNDS', count: 1 },
          { function: 'UNSAID', count: 1 },
        ],
      }),
      work('otca', 'agua', initiatives('por-tema'), { status: 'PROPOSED' }),
    ]);
  });

  it('is what is planned, what has one function, events and commitments, and others than organisms, if asked for', async () => {
    expect(await cells('(planned: true, functions: [DOES], among: ["Actor:can"])')).toMatchObject([
      work('can', 'agua', initiatives('directa', 'futura')),
    ]);
    expect(await cells('(through: [EVENT])')).toMatchObject([work('sica', 'agua', ['Event:taller'])]);
    expect(await cells('(through: [MEETING])')).toEqual([]);
    expect(await cells('(through: [COMMITMENT])')).toMatchObject([work('sica', 'suelo', ['Commitment:promesa'])]);
    expect(await cells('', '(rows: COOPERANT, columns: YEAR)')).toMatchObject([
      { rowId: 'Actor:fao', columnId: '2023', count: 1 },
      { rowId: 'Actor:fao', columnId: '2024', count: 1 },
    ]);
    expect(await cells('(on: ["Country:peru"])', '(columns: TOPIC)')).toMatchObject([
      { rowId: 'Actor:can', columnId: 'Topic:rios', count: 1, inferredCount: 1 },
    ]);
  });

  it('tells of groups and of what the view hides, and answers under a view as on what it shows', async () => {
    const grounds = (args = '') =>
      `{ convergence { grounds { n beyondView collectives { id } } overlap { totalCount } } }${args}`;
    const all = await ask(graph, at(grounds()));
    expect(all.data.convergence).toEqual({
      grounds: { n: 2, beyondView: 1, collectives: [{ id: 'Actor:secretarias' }] },
      overlap: { totalCount: 1 },
    });
    const confirmed = await ask(graph, `query @view(asOf: "2024-06-01", status: [CONFIRMED]) ${grounds()}`);
    expect(confirmed.data.convergence).toMatchObject({ grounds: { n: 2, beyondView: 3 }, overlap: { totalCount: 0 } });
    const past = await ask(graph, `query @view(recordedAt: "2024-04-09T00:00:00Z") ${grounds()}`);
    expect(past.data.convergence.grounds.n).toBe(0);
  });

  it('comes in pages whose cursors are bound to arguments, view and data', async () => {
    const asking = service(graph);
    const page = (args: string, after = '') =>
      `{ convergence${args} { matrix(first: 1${after}) { totalCount nodes { rowId } pageInfo { hasNextPage endCursor } } } }`;
    const first = await asking(at(page('')));
    const { endCursor } = first.data.convergence.matrix.pageInfo;
    expect(first.data.convergence.matrix).toMatchObject({ totalCount: 2, nodes: [{ rowId: 'Actor:can' }] });
    const after = `, after: "${endCursor}"`;
    const second = await asking(at(page('', after)));
    expect(second.data.convergence.matrix).toMatchObject({
      nodes: [{ rowId: 'Actor:otca' }],
      pageInfo: { hasNextPage: false },
    });
    for (const query of [at(page('(planned: true)', after)), page('', after)]) {
      const { errors } = await asking(query);
      expect(errors.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^matrix: `after` is no cursor of this list/),
      ]);
    }
    await world().node('Organism', 'sela').writeTo(graph);
    const { errors } = await asking(at(page('', after)));
    expect(errors[0]?.message).toMatch('the graph was written since');
  });

  it.each([
    ['(among: ["Actor:secretarias"])', '`among`: "Actor:secretarias" is a group'],
    ['(among: ["Actor:nadie"])', '`among`: there is no "Actor:nadie"'],
    ['(on: ["Actor:can"])', '`on`: there is no "Actor:can"'],
    ['(through: [])', '`through`: an empty list'],
  ])('refuses %s', async (args, problem) => {
    const { errors } = await service(graph)(`{ convergence${args} { overlap { totalCount } } }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(problem), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('takes what is confirmed to be the same as one, and what is proposed to be as a range', async () => {
    await world()
      .node('Organism', 'can')
      .node('Organism', 'comunidad-andina')
      .node('Initiative', 'directa', { dateFrom: '2023-03-01', dateTo: '2024-02-01', datePrecision: 'DAY' })
      .node('Initiative', 'por-tema')
      .node('Initiative', 'tercera')
      .node('Axis', 'suelo')
      .claim('Actor:comunidad-andina', 'SAME_AS', 'Actor:can')
      .claim('Initiative:tercera', 'SAME_AS', 'Initiative:por-tema', { status: 'PROPOSED' })
      .claim('Initiative:tercera', 'ADDRESSES', 'Axis:suelo')
      .claim('Actor:comunidad-andina', 'COOPERATES_IN', 'Initiative:tercera')
      .writeTo(graph);
    const query = at(`{ convergence(among: ["Actor:comunidad-andina"]) {
      matrix { nodes { rowId columnId evidence { claims { subject { id } } } } } grounds { n nAtLeast possiblySame { nodes { id } } }
    } }`);
    const { data } = await ask(graph, query);
    expect(data.convergence.grounds).toEqual({
      n: 3,
      nAtLeast: 2,
      possiblySame: [{ nodes: [{ id: 'Initiative:tercera' }, { id: 'Initiative:por-tema' }] }],
    });
    expect(data.convergence.matrix.nodes).toMatchObject([
      { rowId: 'Actor:can', columnId: 'Axis:agua' },
      {
        rowId: 'Actor:can',
        columnId: 'Axis:suelo',
        evidence: {
          claims: [{ subject: { id: 'Actor:comunidad-andina' } }, { subject: { id: 'Initiative:tercera' } }],
        },
      },
    ]);
  });
});
