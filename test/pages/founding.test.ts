import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/graph/port.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { attributesIn, usePages } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('There is no embedded engine.');

/** What a page may take: statements, and kilobytes with its script and style. */
const MOST_STATEMENTS = 3;
const MOST_BYTES = 40_000;

/** What convergence itself reads: its incidence, and what the items of its answers lead to. */
const OF_CONVERGENCE = /^(incidence|select (MatrixCell|Subset|WorkOverlap|Grounds)\.|(names|sentences) of )/;

/** The statements of a page beside those of convergence, each version of the data that was asked for once. */
const ownOf = (statements: readonly Statement[]): number =>
  new Set(statements.filter(({ name }) => !OF_CONVERGENCE.test(name)).map(({ text }) => text)).size;

/** A link within the view and language of the crawl, to a page that is made of operations. */
const follows = (link: string): boolean =>
  link.startsWith('/') &&
  !/^\/(graphql|feeds|schema|docs|assets|health|openapi)|^\/\w+\.(svg|csv)/.test(link) &&
  !/[?&](asOf|recordedAt|status|basis|minSources)=|lang=en/.test(link);

describe('the pages of the founding facts', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const show = usePages(graph);

  it('lead to each other, are small, and take three statements at most', { timeout: 60_000 }, async () => {
    const beside = await Promise.all(['/assets/page.css', '/assets/page.js'].map((path) => show(path)));
    const size = beside.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    const seen = new Map<string, string>();
    const queue = ['/?lang=es'];
    for (let link = queue.pop(); link !== undefined; link = queue.pop()) {
      const address = link.replace(/#.*/, '');
      if (seen.has(address)) continue;
      const { status, text, body, statements } = await show(address);
      expect([address, status]).toEqual([address, 200]);
      expect([address, ownOf(statements) <= MOST_STATEMENTS]).toEqual([address, true]);
      expect([address, gzipSync(body).length + size < MOST_BYTES]).toEqual([address, true]);
      seen.set(address, text);
      queue.push(...attributesIn(text, 'href').filter(follows));
    }
    expect(seen.size).toBeGreaterThan(250);
    for (const [address, text] of seen) {
      const ids = attributesIn(text, 'id');
      expect([address, ids.length]).toEqual([address, new Set(ids).size]);
      for (const link of attributesIn(text, 'href').filter(follows)) {
        const [path = '', anchor] = link.split('#');
        const target = anchor === undefined ? undefined : seen.get(path);
        if (anchor !== undefined && target !== undefined && !path.startsWith('/documents/'))
          expect([link, attributesIn(target, 'id').includes(anchor)]).toEqual([link, true]);
      }
    }
  });

  it.each(['/', '/axes/energia', '/claims/sica-leads-seguridad-alimentaria', '/search?q=energ%C3%ADa'])(
    'are the same bytes twice, and 304 for who has them: %s',
    async (path) => {
      const first = await show(path);
      const again = await show(path);
      expect(again.body.equals(first.body)).toBe(true);
      const unchanged = await show(path, { 'if-none-match': first.headers.etag ?? '' });
      expect([unchanged.status, unchanged.body.length, unchanged.statements.length]).toEqual([304, 0, 1]);
      const english = await show(path, { 'accept-language': 'en', 'if-none-match': first.headers.etag ?? '' });
      expect([english.status, english.headers['content-language']]).toEqual([200, 'en']);
    },
  );

  it('say who was proposed to lead each axis, and which reading found nobody for energy', async () => {
    const { text } = await show('/');
    const cards = text.split('<section class="card"').slice(1);
    expect(
      cards.map((card) =>
        [...(/<h4>Quién lidera<\/h4>([\s\S]*?)<h4>/.exec(card)?.[1]?.matchAll(/<bdi>([A-Z]+)<\/bdi>/g) ?? [])].map(
          ([, name]) => name,
        ),
      ),
    ).toEqual([['SICA'], ['ALADI'], ['AEC'], [], ['CAN']]);
    expect(cards[3]).toContain('se buscó y no se encontró');
    expect(cards[3]).toContain('La relatoría propone líderes para los otros cuatro ejes y ninguno para este.');
    expect(cards[3]).toContain('href="/documents/informe-taller-intersecretarias-2024?');
  });

  it('keep the view in every link, and show it', async () => {
    const view = 'status=CONFIRMED&minSources=1';
    const { text } = await show(`/axes/energia?lang=en&asOf=2024-04-06&${view}`);
    expect(text).toContain('6 April 2024 · confirmed · ');
    const links = attributesIn(text, 'href').filter((link) =>
      /^\/(axes\?|events\/|documents\/|claims\/|search\?)/.test(link),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !link.includes(`lang=en&asOf=2024-04-06&${view}`))).toEqual([]);
    const confirmed = await show('/axes/seguridad-alimentaria?status=CONFIRMED');
    expect(confirmed.text).not.toContain('<span class="mark proposed">');
  });

  it('of a moment before anything was known know nothing, and say what is newer', async () => {
    const { status, text } = await show('/?recordedAt=2024-01-01T00:00:00Z');
    expect(status).toBe(200);
    expect(text).toContain('Desde entonces el grafo cambió');
    expect((await show('/axes/energia?recordedAt=2024-01-01T00:00:00Z')).status).toBe(404);
  });

  it('of a document have its sentences in order, and each with its claims', async () => {
    const { text } = await show('/documents/informe-taller-intersecretarias-2024');
    const own = text.slice(text.indexOf('id="sentences"'));
    expect(own.match(/<li id="/g)?.length).toBe(25);
    expect(own).toContain('Afirmaciones que se basan en esta frase');
    expect(text).toContain('rel="next"');
  });

  it.each([
    ['/axes/energi', 404, 'energía sostenible'],
    ['/axes/%F0%9F%92%A9', 404, 'No hay nada con este nombre'],
    ['/axes/%ff', 404, 'Página no encontrada'],
    ['/axes/..%2f..%2fetc', 404, 'No hay nada con este nombre'],
    ['/axes/energia/', 404, 'Página no encontrada'],
    [`/axes/${'x'.repeat(400)}`, 404, 'No hay nada con este nombre'],
    ['/claims/__proto__', 404, 'No hay nada con este nombre'],
    ['/organisms/fao', 404, 'FAO'],
    ['/axes/energia?asOf=ayer', 400, 'un día AAAA-MM-DD'],
    ['/axes/energia?status=MAYBE', 400, 'CONFIRMED'],
    ['/axes/energia?status=', 200, 'energía'],
    ['/axes/energia?basis=STATED,STATED', 200, 'energía'],
    ['/axes/energia?minSources=-1', 400, 'un número entero'],
    ['/axes/energia?recordedAt=2999-01-01T00:00:00Z', 400, 'no en el futuro'],
    ['/axes/energia?lang=pt', 400, 'es o en'],
    ['/axes/energia?constructor=1', 400, 'ningún parámetro de esta página'],
    ['/axes/energia?asOf=2024-04-06&asOf=2024-04-07', 400, 'más de una vez'],
    ['/axes/energia?a=%ff', 400, 'not UTF-8'],
    ['/initiatives?after=x', 400, 'cursor'],
    ['/claims?type=NOTHING', 400, 'LEADS'],
    ['/search?q=...', 200, 'No se encontró nada'],
    [`/search?q=${'x'.repeat(101)}`, 400, '100'],
    ['/search?q=a+b+c+d+e+f+g+h+i', 400, '8'],
  ])('answer a nonsense address with what is accepted: %s', async (path, status, words) => {
    const reply = await show(path);
    expect([reply.status, reply.text.includes(words)]).toEqual([status, true]);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.text).not.toContain('[object Object]');
  });

  it('are JSON for programs where they are refused', async () => {
    const { status, text, headers } = await show('/axes/energia?asOf=x', { accept: 'application/json' });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([400, 'application/json', 'no-store']);
    expect(JSON.parse(text).error).toContain('a day YYYY-MM-DD');
  });
});
