import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { Served } from '../testkit/served.ts';

const QUERY = '{ axes { totalCount } }';
const NAMES = 'asOf, recordedAt, status, basis, minSources, lang, query, variables, operationName, extensions';
const STATUSES = 'CONFIRMED, PROPOSED, DISPUTED, WITHDRAWN';
const A_DAY = 'is not a day; accepted: ISO 8601, such as "2024-04-05"';
const A_MOMENT =
  'is not a moment; accepted: ISO 8601 with offset, such as "2024-04-05T15:00:00Z", in the years 0000 to 9999 of UTC';
const A_NUMBER = 'is not accepted; accepted: a whole number from 0 to 2147483647';

describe('the query parameters of the endpoint', () => {
  let served: Served;
  beforeAll(async () => {
    served = await Served.within({});
  });
  afterAll(() => served.close());

  const post = (parameters: string, query = QUERY, accept = 'application/json') =>
    fetch(`${served.url}/graphql${parameters}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
  const get = (parameters: string) =>
    fetch(`${served.url}/graphql${parameters}`, { headers: { accept: 'application/json' } });
  const viewIn = async (answer: Response) => (await answer.json()).extensions.view;

  it('are the arguments of @view, and `lang`', () => {
    const own = NAMES.split(', ').slice(0, 6);
    expect(own.toSorted()).toEqual(
      [...(schema.getDirective('view')?.args ?? []).map(({ name }) => name), 'lang'].sort(),
    );
  });

  it('set the view of any operation, by POST and by GET', async () => {
    const parameters =
      '?asOf=2024-04-06&status=CONFIRMED&basis=STATED,DERIVED&minSources=2&recordedAt=2024-05-01T00:00:00Z';
    const view = {
      asOf: '2024-04-06',
      recordedAt: '2024-05-01T00:00:00.000Z',
      status: ['CONFIRMED'],
      basis: ['STATED', 'DERIVED'],
      minSources: 2,
    };
    expect(await viewIn(await post(parameters))).toEqual(view);
    expect(await viewIn(await get(`${parameters}&query=${encodeURIComponent(QUERY)}`))).toEqual(view);
    const own = encodeURIComponent(`query Q($n: Int) @view(minSources: $n) ${QUERY}`);
    const variables = encodeURIComponent('{"n":1}');
    expect(
      await viewIn(await get(`?query=${own}&variables=${variables}&operationName=Q&extensions=%7B%7D&minSources=5`)),
    ).toMatchObject({ minSources: 1 });
  });

  it('may all be missing', async () => {
    for (const parameters of ['?', '?&', '']) expect((await post(parameters)).status).toBe(200);
  });

  it.each([
    ['asOf=', 'asOf', `"" ${A_DAY}`],
    ['asOf=06/04/2024', 'asOf', `"06/04/2024" ${A_DAY}`],
    ['asOf=2023-02-29', 'asOf', `"2023-02-29" ${A_DAY}`],
    ['recordedAt=2024-04-05', 'recordedAt', `"2024-04-05" ${A_MOMENT}`],
    [
      'recordedAt=2024-04-05T00:00:00+02:00',
      'recordedAt',
      `"2024-04-05T00:00:00 02:00" ${A_MOMENT}, with "+" written as "%2B" in an address`,
    ],
    [
      'recordedAt=2999-01-01T00:00:00Z',
      'recordedAt',
      'the moment lies in the future; accepted: a moment up to now, or none for the present',
    ],
    ['status=confirmed', 'status', `"confirmed" is unknown; accepted: one or more of ${STATUSES}`],
    ['status=', 'status', `"" is unknown; accepted: one or more of ${STATUSES}`],
    ['status=CONFIRMED,', 'status', `"" is unknown; accepted: one or more of ${STATUSES}`],
    ['status=CONFIRMED&status=x', 'status', `"x" is unknown; accepted: one or more of ${STATUSES}`],
    ['status=a,b,c,d,e', 'status', `it has more values than there are; accepted: one or more of ${STATUSES}`],
    ['basis=[STATED]', 'basis', '"[STATED]" is unknown; accepted: one or more of STATED, INFERRED, DERIVED'],
    ['minSources=two', 'minSources', `"two" ${A_NUMBER}`],
    ['minSources=-1', 'minSources', `"-1" ${A_NUMBER}`],
    ['minSources=1.5', 'minSources', `"1.5" ${A_NUMBER}`],
    ['minSources=2147483648', 'minSources', `"2147483648" ${A_NUMBER}`],
    ['lang=de', 'lang', '"de" is unknown; accepted: one or more of es, en, pt, fr'],
    ['asOf=2024-04-06&asOf=2024-04-06', 'asOf', 'it is given more than once; accepted: once'],
    ['minSources=1&minSources=2', 'minSources', 'it is given more than once; accepted: once'],
    ['asof=2024-04-06', 'asof', `no parameter has this name; accepted: ${NAMES}`],
    ['view=x', 'view', `no parameter has this name; accepted: ${NAMES}`],
    [`${'x'.repeat(500)}=1`, `${'x'.repeat(60)}…`, `no parameter has this name; accepted: ${NAMES}`],
    ['__proto__=x', '__proto__', `no parameter has this name; accepted: ${NAMES}`],
  ])('are refused if they are invalid, before any statement runs: %s', async (parameters, name, problem) => {
    const errors = [{ message: `The address: \`${name}\`: ${problem}.`, extensions: { code: 'BAD_USER_INPUT' } }];
    for (const answer of [
      await post(`?${parameters}`),
      await post(`?${parameters}`, QUERY, 'application/graphql-response+json'),
      await get(`?query=${encodeURIComponent(QUERY)}&${parameters}`),
    ])
      expect({ status: answer.status, ...(await answer.json()) }).toEqual({ status: 400, errors });
  });

  it('do not change how invalid arguments of @view are refused', async () => {
    const answer = await post('?status=CONFIRMED', 'query Q @view(status: []) { axes { totalCount } }');
    expect((await answer.json()).errors[0].message).toMatch(/^@view: `status`: an empty list shows nothing/);
  });
});
