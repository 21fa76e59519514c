import { describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { useServing } from './serving.ts';

const REFUSED: readonly (readonly [query: string, parameter: string, accepted: string])[] = [
  ['asOf=2024-13-01', 'asOf', 'a day YYYY-MM-DD'],
  ['asOf=yesterday', 'asOf', 'a day YYYY-MM-DD'],
  ['asOf=', 'asOf', 'a day YYYY-MM-DD'],
  ['asOf=2024-04-06&asOf=2024-04-07', 'asOf', 'once: a day'],
  ['recordedAt=2024-04-06', 'recordedAt', 'an ISO 8601 moment'],
  ['recordedAt=2999-01-01T00:00:00Z', 'recordedAt', 'not in the future'],
  ['recordedAt=2024-04-06T12:00:00+02:00', 'recordedAt', '+ is written %2B'],
  ['status=MAYBE', 'status', 'CONFIRMED, PROPOSED, DISPUTED or WITHDRAWN'],
  ['status=', 'status', 'CONFIRMED, PROPOSED'],
  ['basis=STATED,GUESSED', 'basis', 'STATED, INFERRED or DERIVED'],
  ['minSources=-1', 'minSources', 'a whole number from 0'],
  ['minSources=1.5', 'minSources', 'a whole number from 0'],
  ['minSources=99999999999', 'minSources', 'a whole number from 0'],
  ['lang=de', 'lang', 'es, en, pt or fr'],
  ['columns=status,nothing', 'columns', 'claim_id'],
  ['columns=', 'columns', 'claim_id'],
  ['sep=pipe', 'sep', 'comma, semicolon, tab'],
  ['bom=yes', 'bom', 'true or false'],
  ['decimal=;', 'decimal', 'point or comma'],
  ['type=LIKES', 'type', 'ABOUT'],
  ['subject=', 'subject', 'a text of 1 to 500'],
  [`subject=${'x'.repeat(501)}`, 'subject', 'a text of 1 to 500'],
  [`status=${Array.from({ length: 150 }, (_, place) => `S${place}`).join()}`, 'status', 'at most 100'],
  ['first=5', 'first', 'type, subject, object, asOf'],
  ['after=x', 'after', 'type, subject, object, asOf'],
  ['asof=2024-04-06', 'asof', 'asOf'],
  ['__proto__=1', '__proto__', 'asOf'],
  ['constructor=1', 'constructor', 'asOf'],
];

describe('parameters of feeds', () => {
  const serve = useServing();
  const opened = openGraph({ url: 'memory:' });
  const ask = async (path: string) => (await serve(await opened)).ask(path);

  it.each(REFUSED)('%s is refused, with what is accepted', async (query, parameter, accepted) => {
    const { status, headers, text } = await ask(`/feeds/claims.csv?${query}`);
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = JSON.parse(text);
    expect(problem).toMatchObject({ status: 400, title: 'Bad Request', code: 'BAD_USER_INPUT', parameter });
    expect(problem.accepted).toContain(accepted);
    expect(problem.detail).toContain(`\`${parameter}\``);
    expect(problem.es.detail).toContain('Se acepta: ');
    expect(text.length).toBeLessThan(2_000);
  });

  it.each(['sep=tab', 'bom=true', 'decimal=comma'])('%s is for CSV alone', async (query) => {
    for (const format of ['json', 'ndjson', 'xlsx']) {
      const { status, text } = await ask(`/feeds/claims.${format}?${query}`);
      expect([status, JSON.parse(text).parameter]).toEqual([400, query.split('=')[0]]);
    }
    expect((await ask(`/feeds/claims.csv?${query}`)).status).toBe(200);
  });

  it('are not accepted in broken percent-encoding', async () => {
    const { status, text } = await ask('/feeds/claims.csv?subject=%ff');
    expect([status, JSON.parse(text).code]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['/feeds/cooperation.csv', 'cooperations'],
    ['/feeds/matrix.csv', 'matrix-'],
    ['/feeds/xyz.csv', 'actors, claims'],
    ['/feeds/cooperation', 'cooperations'],
    ['/feeds/claims.pdf', '.json, .ndjson, .csv, .xlsx'],
    ['/feeds/claims.csv.gz', '/feeds/actors.csv'],
    ['/feeds/', '/feeds/actors.csv'],
    ['/feeds/..%2f..%2fpackage.json', '/feeds/'],
    ['/feeds/what-is-due.csv', 'due'],
  ])('%s is not found, and the nearest is named', async (path, nearest) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(JSON.parse(text).detail).toContain(nearest);
    expect(JSON.parse(text).es.detail).toContain('Se acepta');
  });
});
