import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, type Options, service } from '../testkit/execute.ts';

/** One way to request a list: the operation, its list with `$page` for the page arguments, and how it is sent. */
type ListRead = readonly [operation: string, list: string, options?: Options];

const TODAY = '2024-05-01';

/** Only the date is fixed; timers run. */
const dateIs = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });

/** Different requests for the same list under the same view. */
const SAME: { readonly [kind: string]: readonly ListRead[] } = {
  'a view by default': [
    ['query Q', 'initiatives($page)'],
    ['query Q @view', 'initiatives($page)'],
    ['query Q @view(minSources: 0, status: [DISPUTED, PROPOSED, CONFIRMED, PROPOSED])', 'initiatives($page)'],
    ['query Q @view(asOf: null, basis: [DERIVED, INFERRED, STATED])', 'initiatives($page)'],
    ['query Q($day: Date) @view(asOf: $day)', 'initiatives($page)', { variables: {} }],
    ['query Q($day: Date) @view(asOf: $day)', 'initiatives($page)', { variables: { day: TODAY } }],
    ['query Q', 'initiatives($page)', { parameters: '?status=PROPOSED,CONFIRMED,DISPUTED&minSources=0' }],
    ['query Q', 'initiatives($page)', { parameters: `?asOf=${TODAY}&lang=pt` }],
  ],
  'a view that is chosen': [
    ['query Q @view(asOf: "2024-04-06", status: [CONFIRMED, PROPOSED])', 'initiatives($page)'],
    ['query Q @view(status: [PROPOSED, CONFIRMED], asOf: "2024-04-06")', 'initiatives($page)'],
    ['query Q', 'initiatives($page)', { parameters: '?asOf=2024-04-06&status=CONFIRMED,PROPOSED' }],
    ['query Q', 'initiatives($page)', { parameters: '?status=PROPOSED&status=CONFIRMED&asOf=2024-04-06' }],
    [
      'query Q @view(asOf: "2024-04-06")',
      'initiatives($page)',
      { parameters: '?asOf=2023-01-01&status=CONFIRMED,PROPOSED' },
    ],
    [
      'query Q($s: [ClaimStatus!] = [PROPOSED, CONFIRMED]) @view(status: $s)',
      'initiatives($page)',
      { parameters: '?asOf=2024-04-06&status=DISPUTED' },
    ],
  ],
  'a moment': [
    ['query Q @view(recordedAt: "2024-04-05T10:00:00+02:00", asOf: "2024-04-06")', 'axes($page)'],
    ['query Q', 'axes($page)', { parameters: '?asOf=2024-04-06&recordedAt=2024-04-05T08:00:00Z' }],
  ],
  arguments: [
    ['query Q', 'initiatives($page, where: { slug: { ne: "x", isNull: false } }, orderBy: [{ field: NAME }])'],
    ['query Q', 'initiatives(orderBy: { field: NAME }, where: { slug: { isNull: false, ne: "x" } }, $page)'],
    [
      'query Q($where: InitiativeWhere, $by: [InitiativeOrder!])',
      'initiatives($page, where: $where, orderBy: $by)',
      { variables: { by: [{ field: 'NAME' }], where: { slug: { isNull: false, ne: 'x' } } } },
    ],
    [
      'query Q',
      'initiatives(orderBy: { direction: ASC, field: NAME }, where: { slug: { isNull: false, ne: "x" } }, $page)',
    ],
    [
      'query Q($where: InitiativeWhere, $way: OrderDirection)',
      'initiatives($page, where: $where, orderBy: { field: NAME, direction: $way })',
      { variables: { where: { slug: { isNull: false, ne: 'x' } } } },
    ],
    [
      'query Q($slug: String = "x")',
      'initiatives($page, where: { slug: { ne: $slug, isNull: false } }, orderBy: [{ field: NAME }])',
    ],
  ],
  'arguments that ask nothing': [
    ['query Q', 'initiatives($page)'],
    ['query Q', 'initiatives($page, where: null, orderBy: null)'],
    ['query Q', 'initiatives($page, where: {}, orderBy: [])'],
    ['query Q($where: InitiativeWhere)', 'initiatives($page, where: $where)', { variables: { where: null } }],
  ],
};

describe.each(ONE_OF_EACH)('cursors on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());
  afterEach(() => vi.useRealTimers());

  const asked = ([operation, list]: ListRead, page: string) =>
    `${operation} { list: ${list.replace('$page', page)} { nodes { id } pageInfo { startCursor endCursor } } }`;
  const pageOf = async (way: ListRead, page: string) => (await ask(graph, asked(way, page), way[2])).data.list;
  const refusalOf = async (way: ListRead, page: string) => {
    const { errors, statements } = await service(graph)(asked(way, page), way[2]);
    return { code: errors[0]?.extensions?.code, message: errors[0]?.message, statements: statements.length };
  };
  const refused = (reason: string) => ({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(`\`after\` is no cursor of this list: ${reason}. Accepted: `),
    statements: 0,
  });

  it.each(Object.entries(SAME))('are the same for equivalent requests: %s', async (_kind, ways) => {
    dateIs(`${TODAY}T12:00:00Z`);
    const pages = await Promise.all(ways.map((way) => pageOf(way, 'first: 1')));
    for (const page of pages) expect(page.nodes).toEqual(pages[0].nodes);
    const whole = await pageOf(ways[0] ?? ['', ''], 'first: 2');
    for (const { pageInfo } of pages)
      for (const way of ways)
        expect((await pageOf(way, `first: 1, after: "${pageInfo.endCursor}"`)).nodes).toEqual(whole.nodes.slice(1));
  });

  const plain: ListRead = ['query Q', 'initiatives($page)'];

  it.each<[string, ListRead, string]>([
    ['another field', ['query Q', 'axes($page)'], 'another field or other arguments returned it'],
    [
      'another filter',
      ['query Q', 'initiatives($page, where: { slug: { ne: "x" } })'],
      'another field or other arguments',
    ],
    [
      'another order',
      ['query Q', 'initiatives($page, orderBy: [{ field: NAME, direction: DESC }])'],
      'another field or other arguments',
    ],
    ['another day', ['query Q @view(asOf: "2024-04-06")', 'initiatives($page)'], 'it is of another view'],
    ['another status', ['query Q', 'initiatives($page)', { parameters: '?status=CONFIRMED' }], 'it is of another view'],
    ['another basis', ['query Q', 'initiatives($page)', { parameters: '?basis=STATED' }], 'it is of another view'],
    ['more sources', ['query Q @view(minSources: 1)', 'initiatives($page)'], 'it is of another view'],
    [
      'another moment',
      ['query Q', 'initiatives($page)', { parameters: '?recordedAt=2024-04-05T08:00:00Z' }],
      'it is of another view',
    ],
  ])('of %s are refused, with the reason, in either direction', async (_what, other, reason) => {
    for (const [from, to] of [
      [plain, other],
      [other, plain],
    ] as const) {
      const { pageInfo } = await pageOf(from, 'first: 1');
      const { code, message, statements } = await refusalOf(to, `first: 1, after: "${pageInfo.endCursor}"`);
      expect({ code, statements }).toEqual({ code: 'BAD_USER_INPUT', statements: 0 });
      expect(message).toContain(reason);
    }
  });

  it('of an earlier schema with other orders are refused with that reason', async () => {
    const { pageInfo } = await pageOf(plain, 'first: 1');
    const [, ...before] = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString());
    const older = Buffer.from(JSON.stringify(before)).toString('base64url');
    expect(await refusalOf(plain, `after: "${older}"`)).toEqual(
      refused('an earlier version of the schema returned it'),
    );
  });

  it('are refused under another view with the view that is required', async () => {
    const { pageInfo } = await pageOf(plain, 'first: 1');
    const way: ListRead = [
      'query Q',
      'initiatives($page)',
      { parameters: '?status=DISPUTED,CONFIRMED&asOf=2024-04-06' },
    ];
    expect(await refusalOf(way, `after: "${pageInfo.endCursor}"`)).toEqual(
      refused('it is of another view than this one, asOf=2024-04-06&status=CONFIRMED,DISPUTED'),
    );
  });

  it('of the current day continue after midnight, and those of a given day keep that day', async () => {
    dateIs(`${TODAY}T23:59:00Z`);
    const onTheFirst: ListRead = ['query Q @view(asOf: "2024-05-01")', 'initiatives($page)'];
    const ofToday = (await pageOf(plain, 'first: 1')).pageInfo.endCursor;
    const ofTheFirst = (await pageOf(onTheFirst, 'first: 1')).pageInfo.endCursor;
    const second = [{ id: 'Initiative:intercom' }];
    expect((await pageOf(plain, `first: 1, after: "${ofTheFirst}"`)).nodes).toEqual(second);
    vi.setSystemTime(new Date('2024-05-02T00:01:00Z'));
    expect((await pageOf(plain, `first: 1, after: "${ofToday}"`)).nodes).toEqual(second);
    expect((await pageOf(onTheFirst, `first: 1, after: "${ofToday}"`)).nodes).toEqual(second);
    expect(await refusalOf(plain, `first: 1, after: "${ofTheFirst}"`)).toEqual(
      refused('it is of another view than this one, asOf=2024-05-02'),
    );
    const onTheSecond: ListRead = ['query Q @view(asOf: "2024-05-02")', 'initiatives($page)'];
    const newer = (await pageOf(plain, 'first: 1')).pageInfo.endCursor;
    expect((await pageOf(onTheSecond, `first: 1, after: "${newer}"`)).nodes).toEqual(second);
  });
});
