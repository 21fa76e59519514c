import { describe, expect, it } from 'vitest';
import { barriersIn } from './testkit/axe.ts';
import { findChromium } from './testkit/find-chromium.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM names, else the first on PATH, else none, with a reason', () => {
    expect(findChromium({ CHROMIUM: process.execPath, PATH: '' })).toEqual({ path: process.execPath, notes: [] });
    expect(findChromium({ PATH: '/nowhere', REQUIRE_CHROMIUM: '' }).notes.join('\n')).toMatch(/is left out.*install/s);
  });

  it.each([
    [{ CHROMIUM: '/nowhere/chromium' }, /CHROMIUM=\/nowhere\/chromium is no program/],
    [{ PATH: '/nowhere', REQUIRE_CHROMIUM: '1' }, /there is no `chromium` on PATH/],
    [{ REQUIRE_CHROMIUM: 'yes' }, /REQUIRE_CHROMIUM must be 0 or 1/],
  ])('is refused as %j', (variables, reason) => {
    expect(() => findChromium(variables)).toThrow(reason);
  });
});

describe.skipIf(!CHROMIUM)('a watched page', () => {
  const ORIGIN = 'http://127.0.0.1:1';
  const visit = useBrowser(() => ORIGIN);
  const PAGE = `<!doctype html><meta http-equiv="content-security-policy" content="script-src 'unsafe-inline'">
    <img src="http://localhost:1/picture"><script>console.warn('a warning'); eval('1'); </script>`;

  it('reports unexpected errors and warnings', async () => {
    const watched = await visit();
    await watched.page.route('**', (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }));
    await watched.page.goto('/');
    const faults = () => watched.faults().join('\n');
    await expect.poll(faults).toContain('warning: a warning');
    await expect.poll(faults).toContain('asked elsewhere: http://localhost:1/picture');
    await expect.poll(faults).toMatch(/error: .*'unsafe-eval'/);
    watched.expectFault(/./);
    expect(watched.faults()).toEqual([]);
  });

  it('reports accessibility problems', async () => {
    const { page } = await visit();
    await page.setContent(
      '<!doctype html><html><title>T</title><main><h1>H</h1><img src="data:,"><b></b></main></html>',
    );
    expect(await barriersIn(page)).toEqual(['html-has-lang: html', 'image-alt: img']);
    expect(await barriersIn(page, { parts: ['img'], rules: ['html-has-lang'] })).toEqual([]);
  });
});
