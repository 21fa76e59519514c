import { readdirSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/http/examples.ts';
import { groupsOf } from '../../src/http/site/schema-groups.ts';
import { html, prose } from '../../src/pages/html.ts';
import { schema } from '../../src/schema/index.ts';
import { schemaText } from '../../src/schema/text.ts';
import { browser, useWebsite } from './website.ts';

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));

describe('pages', () => {
  const ask = useWebsite();
  const page = async (path: string, language = 'es') => (await ask(path, browser(language))).text;

  it('link to each other: every link and every anchor of every page exists', async () => {
    const seen = new Map<string, string>();
    const queue = ['/?lang=es', '/?lang=en'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path) || path.startsWith('/graphql?')) continue;
      const { status, text } = await ask(path, browser('es'));
      expect([path, status]).toEqual([path, 200]);
      seen.set(path, text);
      for (const link of [...attributes(text, 'href'), ...attributes(text, 'src')])
        if (link.startsWith('/')) queue.push(link.replace(/#.*/, ''));
    }
    expect(seen.size).toBeGreaterThan(30);
    for (const [path, text] of seen) {
      const ids = new Set(attributes(text, 'id'));
      const lost = attributes(text, 'href').filter((link) => link.startsWith('#') && !ids.has(link.slice(1)));
      expect([path, lost]).toEqual([path, []]);
      expect([path, ids.size]).toEqual([path, attributes(text, 'id').length]);
    }
  });

  it.each(['/', '/feeds', '/feeds/due', '/schema', '/docs', '/docs/readme', '/graphql', '/nowhere'])(
    'load nothing from other hosts: %s',
    async (path) => {
      const text = await page(path);
      const taken = (text.match(/<(?:script|link|img|iframe|source|object|embed)\b[^>]*>/g) ?? []).flatMap((tag) => [
        ...attributes(tag, 'src'),
        ...attributes(tag, 'href'),
      ]);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
    },
  );

  it.each([
    ['es-BO,es;q=0.9,en;q=0.8', 'es'],
    ['en-GB,en;q=0.9', 'en'],
    ['pt-BR, en;q=0.5', 'en'],
    ['en;q=0.1, es', 'es'],
    ['de', 'es'],
    ['', 'es'],
  ])('use the language that the browser prefers: %j is %s', async (header, language) => {
    for (const path of ['/', '/feeds', '/feeds/due', '/schema', '/docs', '/nowhere']) {
      const { headers, text } = await ask(path, browser(header));
      expect(headers['content-language']).toBe(language);
      expect(text).toContain(`<html lang="${language}">`);
    }
  });

  it('keep the chosen language from page to page', async () => {
    const text = await page('/?lang=en', 'es');
    expect(text).toContain('<html lang="en">');
    expect(attributes(text, 'href')).toEqual(expect.arrayContaining(['/?lang=es', '/schema?lang=en', '/docs?lang=en']));
    expect(await page('/?lang=xx', 'en')).toContain('<html lang="en">');
  });

  it.each(['/', '/feeds', '/feeds/due', '/schema', '/docs', '/docs/architecture', '/nowhere'])(
    'have landmarks, one top heading, ordered headings and a link that skips the navigation: %s',
    async (path) => {
      const text = await page(path);
      for (const landmark of ['header', 'main', 'footer']) expect(text.split(`<${landmark}`)).toHaveLength(2);
      expect(text).toContain('<a class="skip" href="#content">');
      const levels = [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
      for (const nav of text.match(/<nav[^>]*>/g) ?? []) expect(nav).toMatch(/aria-label="[^"]+"/);
    },
  );
});

describe('the start page', () => {
  const ask = useWebsite();

  it.each(['es', 'en'] as const)(
    'shows the eight questions in its language (%s), each as a link to GraphiQL',
    async (language) => {
      const { text } = await ask('/', browser(language));
      const links = [...text.matchAll(/<li><a href="(\/graphql\?[^"]*)">([^<]*)<\/a>/g)];
      expect(links.map(([, , question = '']) => unescaped(question))).toEqual(
        EXAMPLES.map(({ question }) => question[language]),
      );
      const opened = links.map(([, address = '']) => new URLSearchParams(unescaped(address).split('?')[1]));
      expect(opened.map((asked) => asked.get('query'))).toEqual(EXAMPLES.map(({ query }) => query));
      expect(opened.map((asked) => asked.get('variables'))).toEqual(EXAMPLES.map(({ variables }) => variables));
    },
  );

  it('shows the first question and links to all pages', async () => {
    const { text } = await ask('/', browser('es'));
    const shown = unescaped(/<pre[^>]*><code[^>]*>([^<]*)/.exec(text)?.[1] ?? '');
    expect(validate(schema, parse(shown))).toEqual([]);
    expect(EXAMPLES[0]?.query).toContain(shown);
    const links = attributes(text, 'href');
    for (const path of ['/graphql', '/feeds?lang=es', '/schema?lang=es', '/schema.graphql', '/docs?lang=es', '/health'])
      expect(links).toContain(path);
  });
});

describe('the schema page', () => {
  const ask = useWebsite();

  it('shows every type, field, argument, value and directive with its description', async () => {
    const { text } = await ask('/schema', browser('en'));
    const ids = new Set(attributes(text, 'id'));
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const members = types.flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      const fielded = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
      return fielded ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [];
    });
    expect([...types.map(({ name }) => name), ...members, '@view'].filter((id) => !ids.has(id))).toEqual([]);
    const words = unescaped(text.replaceAll(/<[^>]*>/g, ''));
    const described = types.flatMap(({ description }) => description ?? []);
    expect(described.filter((description) => !words.includes(description.replaceAll('`', '')))).toEqual([]);
    for (const argument of schema.getDirective('view')?.args ?? [])
      expect(words).toContain(`${argument.name}: ${argument.type}`);
  });

  it('is divided into groups, with the types for orders and totals apart from those for facts', () => {
    const groups = new Map(groupsOf(schema).map(({ id, types }) => [id, types.map(({ name }) => name)]));
    expect([...groups.keys()]).toEqual([
      'roots',
      'things',
      'evidence',
      'values',
      'enums',
      'inputs',
      'lists',
      'counts',
      'orders',
    ]);
    expect(groups.get('values')?.filter((name) => /Aggregate|Bucket|Facet/.test(name))).toEqual([]);
    expect(groups.get('enums')).toEqual(expect.arrayContaining(['ClaimStatus', 'CommitmentKind', 'Language']));
    expect(groups.get('enums')?.filter((name) => /Order|Key/.test(name))).toEqual([]);
    expect(groups.get('inputs')?.filter((name) => /Order/.test(name))).toEqual([]);
    expect(groups.get('counts')).toEqual(expect.arrayContaining(['EventAggregate', 'Bucket', 'Facet']));
    expect(groups.get('orders')).toEqual(
      expect.arrayContaining(['EventOrder', 'EventOrderField', 'OrderDirection', 'EventKey', 'BucketOrder']),
    );
  });

  it('offers the schema as SDL', async () => {
    const { headers, text } = await ask('/schema.graphql');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toBe(schemaText());
  });
});

describe('the docs', () => {
  const ask = useWebsite();

  it('contain every page of the repository', async () => {
    const { text } = await ask('/docs', browser('en'));
    const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`);
    expect(decisions.length).toBeGreaterThan(0);
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'seed/README.md',
      'docs/architecture.md',
      ...decisions,
    ])
      expect(text).toContain(`<code>${file}</code>`);
  });

  it.each([
    ['es', 'README.es.md'],
    ['en', 'README.md'],
  ])('list the pages in the language of the reader first: %s', async (language, first) => {
    const { text } = await ask('/docs', browser(language));
    expect(/<code>(.+?)<\/code>/.exec(text)?.[1]).toBe(first);
  });

  it('turn links and file names into links to their pages', async () => {
    const readme = await ask('/docs/readme?lang=en', browser('en'));
    expect(readme.text).toContain('<a href="/docs/architecture?lang=en">docs/architecture.md</a>');
    expect(readme.text).toContain('<a href="/docs/readme.es?lang=en">Español</a>');
    expect(readme.text).toContain('<table>');
    const contributing = await ask('/docs/contributing?lang=en', browser('en'));
    expect(contributing.text).toContain('<a href="/docs/model?lang=en"><code>docs/model.md</code></a>');
    expect(contributing.text).toContain('<a href="/docs/seed?lang=en"><code>seed/README.md</code></a>');
  });

  it('keep links to other hosts, and show files without a page as text', async () => {
    const list = attributes((await ask('/docs', browser('en'))).text, 'href').filter((link) => /^\/docs\//.test(link));
    expect(list).toContain('/docs/query-features?lang=en');
    for (const path of list) {
      const links = attributes((await ask(path, browser('en'))).text, 'href');
      expect([path, links.filter((link) => !/^(\/|#|https?:)/.test(link))]).toEqual([path, []]);
    }
    const { text } = await ask('/docs/query-features?lang=en', browser('en'));
    expect(text).toContain('apply the same view on every level (<code>test/select/composed-reads.test.ts</code>)');
    expect(text).toContain('<a href="https://docs.dgraph.io/dql/query/count">yes</a>, in DQL');
  });

  it('state their language', async () => {
    const spanish = await ask('/docs/readme.es?lang=en', browser('en'));
    expect(spanish.text).toContain('<article lang="es"><h1 id="convergencia">');
    const english = await ask('/docs/readme?lang=es', browser('es'));
    expect(english.text).toContain('<article lang="en"><h1 id="convergencia">');
  });
});

describe('the content of a page', () => {
  it('is escaped', () => {
    const bad = `"><script>alert('1')</script>&`;
    const safe = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
    expect(html`<p title="${bad}">${bad}</p>`.text).toBe(`<p title="${safe}">${safe}</p>`);
    expect(html`<ul>${[bad, 'b'].map((one) => html`<li>${one}</li>`)}</ul>`.text).toBe(
      `<ul><li>${safe}</li><li>b</li></ul>`,
    );
    expect(prose('a `<b>` c').text).toBe('a <code>&lt;b&gt;</code> c');
  });
});
