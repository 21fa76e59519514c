import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';

const nested = (levels: number): string => (levels === 0 ? '{ slug: { eq: "x" } }' : `{ not: ${nested(levels - 1)} }`);

const many = (count: number) => `[${Array.from({ length: count }, () => '{ slug: { eq: "x" } }').join(', ')}]`;

describe.each(ONE_OF_EACH)('a list on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const refused = async (query: string) => {
    const { errors, statements } = await service(graph)(query);
    return { code: errors[0]?.extensions?.code, message: errors[0]?.message, statements: statements.length };
  };

  it.each([
    [
      'initiatives(where: { kind: { eq: null } })',
      'where.kind.eq is null. Accepted: a value; or `isNull: true` instead.',
    ],
    ['initiatives(where: { kind: null })', 'where.kind is null. Leave it out, or ask with `isNull: true`'],
    ['initiatives(where: { acronym: { isNull: true, eq: "X" } })', 'Accepted: `isNull: true` alone, or comparisons.'],
    [
      'initiatives(where: { actors: {} })',
      'where.actors asks nothing. Accepted: at least one of some, none, all, single, count.',
    ],
    ['initiatives(where: { actors: { where: {} } })', 'where.actors asks nothing.'],
    ['initiatives(where: { actors: { where: {}, some: {} } })', 'where.actors.where says what is counted.'],
    ['initiatives(where: { actors: { where: null, count: { eq: 1 } } })', 'where.actors.where is null.'],
    ['initiatives(where: { actors: { some: null } })', 'initiatives: where.actors.some is null.'],
    ['initiatives(where: { actors: { some: { kind: { eq: null } } } })', 'where.actors.some.kind.eq is null.'],
    ['initiatives(where: { actors: { some: {}, edge: { role: null } } })', 'where.actors.edge.role is null.'],
    ['initiatives(where: { kind: { isNull: null } })', 'where.kind.isNull is null. Accepted: true or false'],
    [
      'events(where: { date: { isNull: true, from: { eq: "2024-05-01" } } })',
      'where.date: what has no value cannot be compared.',
    ],
    [
      'events(where: { date: { overlaps: { from: "2024-05-02", to: "2024-05-01" } } })',
      'where.date.overlaps ends on 2024-05-01, before it begins on 2024-05-02. Accepted: `from` up to `to`.',
    ],
    ['axes(first: 1, last: 1)', 'pages go one way at a time. Accepted: `first` and `after`, or `last` and `before`.'],
    ['axes(last: -1)', '`last` is -1. Accepted: a whole number from 0 to 100.'],
    ['axes(before: "x")', '`before` is no cursor of this list: no list returned it.'],
    [`axes(orderBy: [${'{ field: SLUG }, '.repeat(9)}])`, '`orderBy` has 9 keys. Accepted: at most 8.'],
  ])('refuses %s', async (field, message) => {
    const answer = await refused(`{ ${field} { nodes { slug } } }`);
    expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    expect(answer.message).toContain(message);
  });

  it.each([
    [
      'initiatives(orderBy: [{ field: NAME }, { field: NAME, edge: STATUS }])',
      'initiatives: orderBy[1] names both `field` and `edge`. Accepted: exactly one of them in each key.',
    ],
    [
      'initiatives(orderBy: { direction: DESC })',
      'initiatives: orderBy[0] names neither `field` nor `edge`. Accepted: exactly one of them in each key.',
    ],
    [
      'cooperations(orderBy: { field: null, edge: null })',
      'cooperations: orderBy[0] names neither `field` nor `edge`.',
    ],
  ])('refuses %s below an axis', async (field, message) => {
    const answer = await refused(`{ axis(slug: "energia") { ${field} { totalCount } } }`);
    expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    expect(answer.message).toContain(message);
  });

  it.each(['first: 101', 'first: 1, last: 1', 'after: "x"'])(
    'refuses the page (%s) even if only totals are selected',
    async (args) => {
      for (const over of ['totalCount', 'aggregate { count }', 'facets(keys: [LEADERS]) { key }'])
        expect(await refused(`{ axes(${args}) { ${over} } }`)).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    },
  );

  it.each(['', 'keys: []', 'keys: [KIND, KIND]', 'keys: [AXES, TOPICS, COUNTRIES, ACTORS, KIND]'])(
    'refuses to group by (%s)',
    async (keys) => {
      const answer = await refused(
        `{ initiatives { aggregate { groupBy${keys ? `(${keys})` : ''} { totalCount } } } }`,
      );
      expect(answer.statements).toBe(0);
      expect(answer.message).toMatch(keys ? /Accepted: from 1 to 4 different keys\./ : /"keys" of type .* is required/);
    },
  );

  it('names the given keys', async () => {
    const { message } = await refused(
      '{ initiatives { aggregate { groupBy(keys: [KIND, AXES, KIND]) { totalCount } } } }',
    );
    expect(message).toBe('groupBy: `keys` is [KIND, AXES, KIND]. Accepted: from 1 to 4 different keys.');
  });

  it('refuses too many or too deeply nested conditions before any statement runs', async () => {
    const deep = await refused(`{ axes(where: ${nested(6)}) { nodes { slug } } }`);
    expect(deep).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
    expect(deep.message).toContain('Accepted: at most 6.');
    const beside = `{ axes { nodes { slug } } axis(slug: "energia") { slug } deep: axes(where: ${nested(6)}) { totalCount } }`;
    expect(await refused(beside)).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
    await ask(graph, `{ axes(where: ${nested(5)}) { nodes { slug } } }`);
    const wide = await refused(`{ axes(where: { or: ${many(100)} }) { nodes { slug } } }`);
    expect(wide).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
    await ask(graph, `{ axes(where: { or: ${many(99)} }) { nodes { slug } } }`);
    const hollow = await refused(`{ axes(where: { or: [${'{},'.repeat(100)}] }) { nodes { slug } } }`);
    expect(hollow).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
  });

  const endOf = async (field: string, head = '') => {
    const { data } = await ask(graph, `${head} { page: ${field} { pageInfo { endCursor } } }`);
    return data.page.pageInfo.endCursor;
  };

  it('refuses a cursor of another order, filter, edge condition or view', async () => {
    const cursor = await endOf('initiatives(first: 1, orderBy: [{ field: NAME }])');
    for (const [args, head] of [
      ['first: 1', ''],
      ['first: 1, orderBy: [{ field: NAME, direction: DESC }]', ''],
      ['first: 1, orderBy: [{ field: NAME }], where: { kind: { isNull: true } }', ''],
      ['first: 1, orderBy: [{ field: NAME }]', 'query Q @view(minSources: 1)'],
    ]) {
      const answer = await refused(`${head} { initiatives(${args}, after: "${cursor}") { nodes { slug } } }`);
      expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
      expect(answer.message).toContain('`after` is no cursor of this list');
    }
  });

  it.each([
    ['axes(orderBy: [NAME_ASC])', 'Expected value of type "AxisOrder!", found NAME_ASC.'],
    [
      'axes(orderBy: { direction: DESC })',
      'Field "AxisOrder.field" of required type "AxisOrderField!" was not provided.',
    ],
    ['axes(orderBy: { field: SLUG, edge: STATUS })', 'Field "edge" is not defined by type "AxisOrder".'],
    ['axes(orderBy: { field: SLUG, direction: null })', 'Expected value of type "OrderDirection!", found null.'],
  ])('refuses, as the schema does, %s', async (field, message) => {
    const answer = await refused(`{ ${field} { nodes { slug } } }`);
    expect(answer).toMatchObject({ message: expect.stringContaining(message), statements: 0 });
  });

  it('refuses a cursor of the same list below another node', async () => {
    const { data } = await ask(graph, '{ initiative(slug: "centro") { actors(first: 1) { pageInfo { endCursor } } } }');
    const cursor = data.initiative.actors.pageInfo.endCursor;
    const onward = (slug: string) =>
      service(graph)(`{ initiative(slug: "${slug}") { actors(first: 1, after: "${cursor}") { nodes { slug } } } }`);
    expect((await onward('centro')).data.initiative.actors.nodes).toEqual([{ slug: 'fao' }]);
    const { errors } = await onward('intercom');
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('the same field of the same node');
  });

  it('refuses a cursor of the groups of other rows', async () => {
    const groups = (list: string, args = '') => `{ ${list} { aggregate { groupBy(keys: [KIND], first: 1${args}) {
      nodes { count } pageInfo { endCursor } } } } }`;
    const { data } = await ask(graph, groups('initiatives'));
    const onward = (list: string) =>
      refused(groups(list, `, after: "${data.initiatives.aggregate.groupBy.pageInfo.endCursor}"`));
    expect(await onward('initiatives')).toMatchObject({ code: undefined });
    for (const list of ['initiatives(where: { slug: { ne: "x" } })', 'events'])
      expect(await onward(list)).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
  });

  it.each([
    ['initiatives(first: 1, orderBy: [{ field: NAME }]', ''],
    ['initiatives(first: 1', ''],
    ['initiative(slug: "centro") { actors(first: 1', ' }'],
  ])('refuses a cursor of %s that was tampered with', async (field, end) => {
    const page = (args = '') => `{ page: ${field}${args}) { pageInfo { endCursor } }${end} }`;
    const { data } = await ask(graph, page());
    const cursor: string = (data.page.actors ?? data.page).pageInfo.endCursor;
    const content: readonly unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [marks, key] = [content.slice(0, 5), content.slice(5)];
    const { errors } = await service(graph)(page(`, after: "${cursor}"`));
    expect(errors).toEqual([]);
    for (const other of [key.slice(1), [...key, 'more'], key.map(() => null), [{ ...key }]]) {
      const written = Buffer.from(JSON.stringify([...marks, ...other])).toString('base64url');
      expect(await refused(page(`, after: "${written}"`))).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    }
  });
});
