import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

const TOPICS = 20;

/** Claims c-01 to c-23, of three types; the last three differ from the others in everything that is asked. */
const claimed = () => {
  const made = world()
    .node('Organism', 'can')
    .node('Person', 'ana')
    .node('Axis', 'energia')
    .node('Event', 'reunion')
    .quote('uno', 'informe', 'asumió el tema', 'II', { saidBy: ['Person:ana'] })
    .quote('dos', 'acta', 'enviará una nota', 'I');
  for (let place = 1; place <= TOPICS; place += 1)
    made
      .node('Topic', `t-${place}`)
      .claim(`Topic:t-${place}`, 'PART_OF', 'Axis:energia', { claimId: `c-${String(place).padStart(2, '0')}` });
  return made
    .claim('Actor:can', 'LEADS', 'Axis:energia', {
      claimId: 'c-21',
      status: 'PROPOSED',
      sources: 2,
      citations: ['Citation:uno', 'Citation:dos'],
      validFrom: '2024-04-05',
    })
    .claim('Actor:can', 'TAKES_PART_IN', 'Event:reunion', {
      claimId: 'c-22',
      role: 'ATTENDS',
      basis: 'INFERRED',
      sources: 1,
      citations: ['Citation:uno'],
    })
    .claim('Actor:can', 'TAKES_PART_IN', 'Event:reunion', { claimId: 'c-23', role: 'CONVENES', status: 'WITHDRAWN' });
};

const idsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => `Claim:c-${String(first + place).padStart(2, '0')}`);

describe.each(ONE_OF_EACH)('the list of all claims on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await claimed().writeTo(graph);
  });
  afterAll(() => graph?.close());

  const claims = async (list: string, head = '') => {
    const { data, statements } = await ask(graph, `${head} { claims${list} }`);
    expect(statements).toHaveLength(1);
    return data.claims;
  };
  const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

  /** Reads all pages of a list from one end to the other. */
  const walk = async (list: string, size: number, backwards: boolean, head: string) => {
    const found: string[] = [];
    let [cursor, more] = ['', true];
    while (more) {
      const place = cursor ? `, ${backwards ? 'before' : 'after'}: "${cursor}"` : '';
      const page = await claims(
        `(${backwards ? 'last' : 'first'}: ${size}${place}${list}) {
          edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
        head,
      );
      if (backwards) found.unshift(...ids(page));
      else found.push(...ids(page));
      cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      more = backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
      expect(cursor).toBe((backwards ? page.edges[0] : page.edges.at(-1))?.cursor ?? null);
    }
    return found;
  };

  it.each([
    ['in order of id', '', '', idsFrom(1, 22)],
    ['under a view', '', 'query Q @view(status: [CONFIRMED, WITHDRAWN])', [...idsFrom(1, 20), ...idsFrom(22, 23)]],
    ['where only the last match', ', where: { subject: { slug: { eq: "can" } } }', '', idsFrom(21, 22)],
    ['where only the first match', ', where: { id: { lte: "Claim:c-02" } }', '', idsFrom(1, 2)],
    ['where nothing matches', ', where: { type: { eq: COVERS } }', '', []],
    ['in another order', ', orderBy: [{ field: STATUS }]', '', ['Claim:c-21', ...idsFrom(1, 20), 'Claim:c-22']],
    [
      'by how many quotes',
      ', orderBy: [{ field: CITATIONS, direction: DESC }]',
      '',
      ['Claim:c-21', 'Claim:c-22', ...idsFrom(1, 20)],
    ],
  ])('is complete page by page in both directions: %s', async (_name, list, head, expected) => {
    for (const size of [1, 3]) {
      expect(await walk(list, size, false, head)).toEqual(expected);
      expect(await walk(list, size, true, head)).toEqual(expected);
    }
    const args = list ? `(first: 1${list})` : '(first: 1)';
    expect(await claims(`${args} { totalCount aggregate { count } }`, head)).toEqual({
      totalCount: expected.length,
      aggregate: { count: expected.length },
    });
  });

  it.each([
    ['{ type: { in: [LEADS, TAKES_PART_IN] } }', idsFrom(21, 22)],
    ['{ type: { ne: PART_OF }, status: { eq: PROPOSED } }', ['Claim:c-21']],
    ['{ id: { in: ["Claim:c-03", "Claim:c-22"] } }', ['Claim:c-03', 'Claim:c-22']],
    ['{ basis: { eq: INFERRED } }', ['Claim:c-22']],
    ['{ role: { eq: ATTENDS } }', ['Claim:c-22']],
    ['{ sources: { gte: 1 } }', idsFrom(21, 22)],
    ['{ validFrom: { eq: "2024-04-05" } }', ['Claim:c-21']],
    ['{ subject: { id: { eq: "Topic:t-7" } } }', ['Claim:c-07']],
    ['{ subject: { kind: { eq: ORGANISM } }, object: { kind: { eq: AXIS } } }', ['Claim:c-21']],
    ['{ object: { slug: { eq: "reunion" } } }', ['Claim:c-22']],
    ['{ citations: { some: { saidBy: { some: { slug: { eq: "ana" } } } } } }', idsFrom(21, 22)],
    ['{ citations: { some: { section: { eq: "I" } } } }', ['Claim:c-21']],
    ['{ citations: { some: { quote: { contains: "ENVIARA", fold: true } } } }', ['Claim:c-21']],
    ['{ citations: { all: { document: { some: { slug: { eq: "informe" } } } }, some: {} } }', ['Claim:c-22']],
    ['{ citations: { count: { eq: 2 } } }', ['Claim:c-21']],
    ['{ not: { citations: { none: {} } } }', idsFrom(21, 22)],
    ['{ or: [{ type: { eq: LEADS } }, { subject: { slug: { eq: "t-1" } } }] }', ['Claim:c-01', 'Claim:c-21']],
  ])('is filtered by %s', async (where, expected) => {
    expect(ids(await claims(`(where: ${where}) { nodes { id } }`))).toEqual(expected);
  });

  it('is grouped by type, status, basis, role, subject and object', async () => {
    const { aggregate, facets } = await claims(
      `{ aggregate { groupBy(keys: [CLAIM_TYPE, CLAIM_STATUS]) { totalCount nodes { count values { value } } } }
         facets(keys: [CLAIM_BASIS, CLAIM_ROLE, CLAIM_SUBJECT, CLAIM_OBJECT], first: 1) { buckets { count values { value node { id } } } } }`,
    );
    const values = (...given: readonly string[]) => given.map((value) => ({ value }));
    expect(aggregate.groupBy).toEqual({
      totalCount: 3,
      nodes: [
        { count: 20, values: values('PART_OF', 'CONFIRMED') },
        { count: 1, values: values('LEADS', 'PROPOSED') },
        { count: 1, values: values('TAKES_PART_IN', 'CONFIRMED') },
      ],
    });
    const bucket = (count: number, value: string | null, id?: string) => ({
      buckets: [{ count, values: [{ value, node: id ? { id } : null }] }],
    });
    expect(facets).toEqual([
      bucket(21, 'STATED'),
      bucket(21, null),
      bucket(2, 'Actor:can', 'Actor:can'),
      bucket(21, 'Axis:energia', 'Axis:energia'),
    ]);
  });

  it('gives subject, object, role and other properties of each claim', async () => {
    const { nodes } = await claims(
      '(where: { type: { eq: LEADS } }) { nodes { type status subject { id } object { id } citations { quote } } }',
    );
    expect(nodes).toEqual([
      {
        type: 'LEADS',
        status: 'PROPOSED',
        subject: { id: 'Actor:can' },
        object: { id: 'Axis:energia' },
        citations: [{ quote: 'enviará una nota' }, { quote: 'asumió el tema' }],
      },
    ]);
  });

  it('exists for a document too, with filter, order and groups', async () => {
    const { data, statements } = await ask(
      graph,
      `{ document(slug: "informe") {
        all: claims { totalCount nodes { id } }
        some: claims(where: { role: { isNull: false } }) { nodes { id } aggregate { count } }
        other: claims(orderBy: [{ field: SOURCES }]) { nodes { id } }
        groups: claims { facets(keys: [CLAIM_TYPE]) { buckets { count values { value } } } }
      } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.document).toEqual({
      all: { totalCount: 2, nodes: [{ id: 'Claim:c-21' }, { id: 'Claim:c-22' }] },
      some: { nodes: [{ id: 'Claim:c-22' }], aggregate: { count: 1 } },
      other: { nodes: [{ id: 'Claim:c-22' }, { id: 'Claim:c-21' }] },
      groups: {
        facets: [
          {
            buckets: [
              { count: 1, values: [{ value: 'LEADS' }] },
              { count: 1, values: [{ value: 'TAKES_PART_IN' }] },
            ],
          },
        ],
      },
    });
  });
});
