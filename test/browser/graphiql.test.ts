import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/http/examples.ts';
import { Graphiql } from './testkit/graphiql.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';
import { useSite } from './testkit/use-site.ts';

const NAMES = EXAMPLES.map(({ query }) => /^query (\w+)/m.exec(query)?.[1] ?? '');
const QUESTION = '{ axes { nodes { slug } } }';
const addressOf = (question: { query: string; variables?: string }) => `/graphql?${new URLSearchParams(question)}`;

describe.skipIf(!CHROMIUM)('GraphiQL in a browser', () => {
  const site = useSite();
  const visit = useBrowser(site);
  const graphiql = async (options = {}) => new Graphiql((await visit(options)).page);
  const parametersOf = (opened: Graphiql) => Object.fromEntries(new URL(opened.page.url()).searchParams);

  it.each([
    ['es-MX', 'seguridad alimentaria y nutricional'],
    ['en-GB', 'food and nutrition security'],
  ])('opens with the examples and answers in the language of the browser: %s', async (locale, name) => {
    const opened = await (await graphiql({ locale })).open();
    expect(await opened.tabs()).toEqual(NAMES);
    expect(await opened.active()).toBe(NAMES[0]);
    expect(await opened.textOf(opened.editor)).toMatch(/^# ¿Quién coopera en seguridad alimentaria,\n/);
    await opened.run.click();
    await opened.answer.getByText(name).waitFor();
  });

  it('shows the same tabs, with the same active one, after repeated reloads', async () => {
    const opened = await (await graphiql()).open();
    await opened.reload();
    expect([await opened.tabs(), await opened.active()]).toEqual([NAMES, NAMES[0]]);
    await opened.tab('WhatIsDue').click();
    for (const _time of [1, 2]) {
      await opened.reload();
      expect([await opened.tabs(), await opened.active()]).toEqual([NAMES, 'WhatIsDue']);
      expect(await opened.textOf(opened.variables)).toContain('"by": "2024-05-31"');
    }
  });

  it('saves edits of query and variables as soon as the tab or the address shows them', async () => {
    const opened = await (await graphiql()).open();
    await opened.tab('Meeting').click();
    await opened.ask('query Mine { axes { nodes { slug } } }');
    await opened.tab('Mine').waitFor();
    await opened.replace(opened.variables, '{ "a": 1 }');
    await expect.poll(() => parametersOf(opened).variables).toBe('{ "a": 1 }');
    await opened.reload();
    expect(await opened.tabs()).toEqual(NAMES.map((name) => (name === 'Meeting' ? 'Mine' : name)));
    expect(await opened.active()).toBe('Mine');
    expect(await opened.textOf(opened.editor)).toBe('query Mine { axes { nodes { slug } } }');
    expect(await opened.textOf(opened.variables)).toBe('{ "a": 1 }');
  });

  it('remembers added, emptied and closed tabs', async () => {
    const opened = await (await graphiql()).open();
    await opened.tab('Matrix').hover();
    await opened.page
      .getByRole('tab')
      .filter({ has: opened.tab('Matrix') })
      .getByLabel('Close Tab')
      .click();
    await opened.page.getByLabel('New tab').click();
    await opened.tab('<untitled>').waitFor();
    await opened.reload();
    expect(await opened.tabs()).toEqual([...NAMES.filter((name) => name !== 'Matrix'), '<untitled>']);
    expect(await opened.active()).toBe('<untitled>');
    expect(await opened.textOf(opened.editor)).toBe('');
  });

  it('opens a link with a query once, in front of the other tabs, and does not run it', async () => {
    const opened = await (await graphiql()).open(addressOf({ query: QUESTION }));
    expect(await opened.tabs()).toEqual(['<untitled>', ...NAMES]);
    expect(await opened.active()).toBe('<untitled>');
    expect(await opened.textOf(opened.editor)).toBe(QUESTION);
    expect(await opened.textOf(opened.answer)).toBe('');
    await opened.reload();
    expect(await opened.tabs()).toEqual(['<untitled>', ...NAMES]);
    await opened.open(addressOf({ query: 'query Other { axes { nodes { slug } } }' }));
    expect(await opened.tabs()).toEqual(['Other', '<untitled>', ...NAMES]);
  });

  it('opens a link with variables, and sends them', async () => {
    const query = 'query One($slug: String!) { axis(slug: $slug) { slug } }';
    const variables = '{"slug":"energia"}';
    const opened = await (await graphiql()).open(addressOf({ query, variables }));
    expect(await opened.textOf(opened.variables)).toBe(variables);
    await opened.run.click();
    await opened.answer.getByText('"energia"').waitFor();
    await opened.open(addressOf({ query, variables: '{"slug":"other"}' }));
    expect(await opened.tabs()).toEqual(['One', 'One', ...NAMES]);
    expect(await opened.textOf(opened.variables)).toBe('{"slug":"other"}');
  });

  it('activates the tab of an example for a link from the start page', async () => {
    const opened = await graphiql({ locale: 'en-GB' });
    await opened.page.goto('/');
    const place = NAMES.indexOf('WhatIsDue');
    await opened.page.getByRole('link', { name: EXAMPLES[place]?.question.en ?? '' }).click();
    await opened.ready();
    expect([await opened.tabs(), await opened.active()]).toEqual([NAMES, 'WhatIsDue']);
    expect(await opened.textOf(opened.variables)).toContain('"by": "2024-05-31"');
  });

  it('shares a tab by its address, with variables and view', async () => {
    const mine = await (await graphiql()).open('/graphql?asOf=2024-04-06');
    await mine.tab('Matrix').click();
    await expect.poll(() => parametersOf(mine).query).toBe(EXAMPLES[7]?.query);
    await mine.replace(mine.variables, '{ "day": "2024-04-07" }');
    await expect.poll(() => parametersOf(mine).variables).toBe('{ "day": "2024-04-07" }');
    const theirs = await (await graphiql()).open(mine.page.url());
    expect(await theirs.active()).toBe('Matrix');
    expect(await theirs.textOf(theirs.variables)).toBe('{ "day": "2024-04-07" }');
    expect(parametersOf(theirs).asOf).toBe('2024-04-06');
  });

  it('leaves too long a query out of the address, and still saves it', async () => {
    const opened = await (await graphiql()).open(addressOf({ query: QUESTION }));
    const long = `query Long { axes { nodes { slug } } } # ${'ñ'.repeat(2_000)}`;
    await opened.ask(long);
    await opened.tab('Long').waitFor();
    expect(opened.page.url()).toBe(`${site()}/graphql`);
    await opened.reload();
    expect([await opened.tabs(), await opened.active()]).toEqual([['Long', ...NAMES], 'Long']);
  });

  it('sends each query under the view of the address, and shows that view', async () => {
    const opened = await (await graphiql()).open('/graphql?asOf=2024-04-06&other=1&status=CONFIRMED&lang=en');
    await opened.page.getByText('asOf: 2024-04-06, status: CONFIRMED, lang: en').waitFor();
    const sent = opened.page.waitForRequest((request) => request.postData()?.includes('query Cooperation') ?? false);
    await opened.run.click();
    expect(new URL((await sent).url()).search).toBe('?asOf=2024-04-06&status=CONFIRMED&lang=en');
    await opened.answer.getByText('"CELAC"').waitFor();
  });

  it('shows the content of the address as text only', async () => {
    const one = await visit();
    one.expectFault(/status of 400/);
    await new Graphiql(one.page).open('/graphql?asOf=%3Ch2%3E2024');
    await one.page.getByText('asOf: <h2>2024').waitFor();
  });

  it.each([
    ['what another program left', (key: string) => `localStorage.setItem('${key}', '{"tabs":[{"id":1}]}')`],
    [
      'no storage at all',
      () => `Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })`,
    ],
    ['a full storage', () => `Storage.prototype.setItem = () => { throw new Error('full'); }`],
  ])('opens with the examples if the browser has %s', async (_what, script) => {
    const opened = await graphiql();
    await opened.page.addInitScript(script('graphiql:tabState'));
    await opened.open();
    expect([await opened.tabs(), await opened.active()]).toEqual([NAMES, NAMES[0]]);
    await opened.tab('Meeting').click();
    await expect.poll(() => opened.active()).toBe('Meeting');
  });

  it('stores no headers and no answers', async () => {
    const opened = await (await graphiql()).open(addressOf({ query: QUESTION }));
    await opened.page.getByRole('button', { name: 'Headers' }).click();
    await opened.replace(opened.headers, '{ "x-key": "secret" }');
    await opened.editor.click();
    await opened.page.keyboard.press('Control+Enter');
    await opened.answer.getByText('"energia"').waitFor();
    await opened.tab('Meeting').click();
    const kept = JSON.stringify(await opened.page.context().storageState());
    expect(kept).toContain('query Meeting');
    expect(kept).not.toMatch(/secret|\\"nodes\\": \[/);
  });
});
