import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../src/feeds/feed.ts';
import { formatsOf } from '../../src/feeds/parameters.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { browser } from '../http/website.ts';
import { ENGINES } from '../testkit/engines.ts';
import { readThrough } from '../testkit/read-through.ts';
import { useServing } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

const FEEDS = feedsOf(schema, OPERATIONS);
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the pages of feeds', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();
  const get = async (path: string, headers = {}) => (await serve(graph())).ask(path, headers);
  const page = (path: string, language = 'es') => get(path, browser(language));

  it.each(['es', 'en'] as const)(
    'are a catalogue of all feeds, with each column and what it means: %s',
    async (language) => {
      const { text, headers } = await page('/feeds', language);
      expect(headers['content-language']).toBe(language);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      const words = unescaped(text);
      for (const { name, title, text: about, unit, columns } of FEEDS) {
        expect(text).toContain(`href="/feeds/${name}?lang=${language}"`);
        for (const said of [title, about, unit]) expect(words).toContain(said[language]);
        for (const { name: column, meaning } of columns) {
          expect(text).toContain(`<code>${column}</code>`);
          expect(words).toContain(meaning[language]);
        }
      }
      const listed = JSON.parse((await get('/feeds', { accept: 'application/json' })).text);
      expect(listed.feeds.map((feed: { name: string }) => feed.name)).toEqual(FEEDS.map(({ name }) => name));
    },
  );

  it.each(FEEDS)('$name has a form, its first rows, and recipes whose addresses answer', async (feed) => {
    const { status, text, headers } = await page(`/feeds/${feed.name}`);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script|unsafe/);
    for (const { name } of feed.variables) expect(text).toContain(`name="${name}"`);
    for (const format of formatsOf(feed)) expect(text).toContain(`name="file" value="${format}"`);
    const rows: object[] = JSON.parse((await get(`/feeds/${feed.name}.json`)).text);
    const shown = text.slice(text.indexOf('id="preview"'), text.indexOf('id="columns"'));
    expect(shown.split('<tr><td>')).toHaveLength(Math.min(10, rows.length) + 1);
    const recipes = unescaped(text.slice(text.indexOf('id="recipes"'), text.indexOf('id="query"')));
    const addresses = [...recipes.matchAll(/http:\/\/127\.0\.0\.1:\d+(\/feeds\/[^"']+)/g)].map(([, path = '']) => path);
    expect(addresses.length).toBeGreaterThanOrEqual(8);
    for (const address of new Set(addresses)) expect([address, (await get(address)).status]).toEqual([address, 200]);
    for (const tool of ['Excel', 'IMPORTDATA', 'Power BI', 'Infinity', 'read.csv', 'pandas', 'read_csv', 'curl'])
      expect(recipes).toContain(tool);
  });

  it('show what was filled in: rows, files and recipes under it, and nothing for empty fields', async () => {
    const { text } = await page(
      '/feeds/leadership?lang=es&actor=sica&axis=&asOf=&status=CONFIRMED&status=PROPOSED&columns=actor&columns=status&sep=semicolon',
    );
    const shown = text.slice(text.indexOf('id="preview"'), text.indexOf('id="columns"'));
    const headings = [...shown.matchAll(/<th scope="col">([^<]*)/g)].map(([, heading]) => heading);
    expect(headings).toEqual(['actor', 'status']);
    expect(text).toContain('name="actor" value="sica"');
    expect(unescaped(text)).toContain('href="/feeds/leadership?lang=en&actor=sica&status=CONFIRMED,PROPOSED&columns=');
    expect(unescaped(text)).toContain(
      '/feeds/leadership.csv?lang=es&actor=sica&status=CONFIRMED,PROPOSED&columns=actor,status&sep=semicolon"',
    );
    expect(unescaped(text)).toContain(
      '/feeds/leadership.json?lang=es&actor=sica&status=CONFIRMED,PROPOSED&columns=actor,status"',
    );
    const { status, headers } = await page('/feeds/leadership?file=json&lang=es&actor=sica&axis=&sep=semicolon');
    expect([status, headers.location]).toEqual([303, '/feeds/leadership.json?lang=es&actor=sica']);
    expect((await page(`${headers.location}`)).status).toBe(200);
    const wrong = await page('/feeds/leadership?asOf=x', 'en');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Accepted: a day YYYY-MM-DD');
    expect((await page('/feeds/leadership?actor=%3Cb%3E%22')).text).toContain('value="&lt;b&gt;&quot;"');
  });

  it('name the address by which they were asked, also behind a proxy', async () => {
    const { ask } = await serve(graph(), { hosts: ['graph.example.org'] });
    const headers = { ...browser('es'), host: 'graph.example.org', 'x-forwarded-proto': 'https' };
    expect((await ask('/feeds/actors', headers)).text).toContain('https://graph.example.org/feeds/actors.csv?lang=es');
    expect((await ask('/feeds/actors', { ...browser('es'), host: 'evil.example' })).status).toBe(421);
  });

  it('read no more than the first page, and say it if the graph does not answer', async () => {
    let reads = 0;
    const { ask } = await serve(
      readThrough(graph(), (...statement) => {
        reads += 1;
        return graph().read(...statement);
      }),
    );
    await ask('/feeds/claims', browser('es'));
    expect(reads).toBe(1);
  });
});

describe('what describes feeds to programs', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();
  const get = async (path: string, headers = {}) => (await serve(graph())).ask(path, headers);

  it('is OpenAPI 3.1 in the language asked for, whose every path answers with its media type', async () => {
    const { text, headers } = await get('/openapi.json?lang=en');
    expect(headers['access-control-allow-origin']).toBe('*');
    const described = JSON.parse(text);
    expect([described.openapi, described.info.title]).toEqual(['3.1.0', 'Feeds of Convergencia']);
    const paths = FEEDS.flatMap((feed) => formatsOf(feed).map((format) => `/feeds/${feed.name}.${format}`));
    expect(Object.keys(described.paths)).toEqual(paths);
    for (const path of paths) {
      const { responses, parameters } = described.paths[path].get;
      const reply = await get(path, {});
      const [type = ''] = Object.keys(responses['200'].content);
      expect([path, reply.status, reply.headers['content-type']?.split(';')[0]]).toEqual([path, 200, type]);
      for (const { in: where, description, schema: own } of parameters) {
        expect([where, description, own.type]).toEqual([
          'query',
          expect.stringContaining('Accepted'),
          expect.any(String),
        ]);
      }
    }
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(described.components.schemas)).toContain(name);
    expect(JSON.parse((await get('/openapi.json?lang=es')).text).info.title).toBe('Tablas de Convergencia');
  });

  it('is named by every file', async () => {
    const { headers } = await get('/feeds/due.csv', {});
    expect(headers.link).toContain('</feeds/due>; rel="describedby"');
    expect(headers.link).toContain('</openapi.json>; rel="service-desc"');
  });
});
