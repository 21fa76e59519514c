import { describe, expect, it } from 'vitest';
import { barriersIn } from './testkit/axe.ts';
import { Graphiql } from './testkit/graphiql.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';
import { useSite } from './testkit/use-site.ts';

const PHONE = { width: 360, height: 740 };
const FOCUSED = '(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()';

/** Faults of the package: its tabs contain buttons, and the editor's colours are Monaco's. */
const OF_THE_PACKAGE = { parts: ['.monaco-editor'], rules: ['nested-interactive'] };

describe.skipIf(!CHROMIUM)('using GraphiQL', () => {
  const visit = useBrowser(useSite());

  it('works by keyboard: type, accept a completion, run', async () => {
    const { page } = await visit();
    const opened = await new Graphiql(page).open();
    await opened.ask('');
    await page.keyboard.type('{ axe');
    // Until the schema is there, other words are offered, and the marked one stays marked: then it is asked again.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
        return page
          .locator('.suggest-widget.visible .focused')
          .getAttribute('aria-label', { timeout: 2_000 })
          .catch(() => null);
      })
      .toMatch(/^axes/);
    await page.keyboard.press('Enter');
    await expect.poll(() => opened.textOf(opened.editor)).toBe('{ axes}');
    await page.keyboard.type(' { nodes { slug ');
    await page.keyboard.press('Control+Enter');
    await opened.answer.getByText('"seguridad-alimentaria"').waitFor();
  });

  it('reaches everything by Tab, returns to the start, and shows the focus', async () => {
    const { page } = await visit();
    await new Graphiql(page).open();
    const passed: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement === document.body')) break;
      passed.push(String(await page.evaluate(FOCUSED)));
      expect(await page.evaluate('getComputedStyle(document.activeElement).outline')).toMatch(/ solid 2px$/);
    }
    expect(passed).toEqual(
      expect.arrayContaining(['Show Documentation Explorer', 'Matrix', 'New tab', 'Convergencia', 'Result Window']),
    );
    expect(passed.length).toBeLessThan(60);
    expect(passed.indexOf('Execute query (Ctrl-Enter)')).toBeGreaterThan(passed.indexOf('Convergencia'));
  });

  it('shows the reason for an error in words', async () => {
    const one = await visit();
    one.expectFault(/status of 400/);
    const opened = await new Graphiql(one.page).open('/graphql?query={axess{slug}}');
    await opened.run.click();
    await opened.answer.getByText('Cannot query field \\"axess\\"').waitFor();
    await opened.replace(opened.variables, '{ "slug" }');
    await opened.run.click();
    await opened.answer.getByText('Variables are invalid JSON').waitFor();
  });

  it('works in a narrow window: nothing overflows, and the answer is below the query', async () => {
    const { page } = await visit({ viewport: PHONE, hasTouch: true });
    const opened = await new Graphiql(page).open('/graphql?asOf=2024-04-06&status=CONFIRMED&minSources=1');
    await opened.run.tap();
    await opened.answer.getByText('"axis"').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    for (const part of [opened.editor, opened.variables, opened.answer]) {
      const box = await part.boundingBox();
      expect(box?.width).toBeGreaterThan(250);
      expect(box?.height).toBeGreaterThan(100);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    }
    await opened.tab('Matrix').tap();
    await expect.poll(() => opened.active()).toBe('Matrix');
    await page.getByLabel('Show Documentation Explorer').tap();
    await page.getByText('A GraphQL schema provides').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });

  it.each([
    ['light', 1280, 'rgb(255, 255, 255)'],
    ['dark', 1280, 'rgb(33, 42, 59)'],
    ['light', PHONE.width, 'rgb(255, 255, 255)'],
  ] as const)('is as %s as the browser, and accessible at a width of %i', async (colorScheme, width, ground) => {
    const { page } = await visit({ colorScheme, viewport: { ...PHONE, width } });
    const opened = await new Graphiql(page).open('/graphql?asOf=2024-04-06');
    const colour = 'getComputedStyle(document.querySelector(".graphiql-container")).backgroundColor';
    expect(await page.evaluate(colour)).toBe(ground);
    await opened.run.click();
    await opened.answer.getByText('"CELAC"').waitFor();
    expect(await barriersIn(page, OF_THE_PACKAGE)).toEqual([]);
  });
});
