import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { barriersIn } from './testkit/axe.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';
import { useSite } from './testkit/use-site.ts';

const DASHBOARD = pathToFileURL('examples/dashboard/index.html');

describe.skipIf(!CHROMIUM)('feeds in a browser', () => {
  const site = useSite();
  const visit = useBrowser(site);

  it.each([
    ['es-MX', 'Lo que vence', 'Ver las primeras filas'],
    ['en-GB', 'What is due', 'Show the first rows'],
  ])('have a page without scripts: from the catalogue through its form to a file (%s)', async (locale, title, show) => {
    const { page } = await visit({ locale, javaScriptEnabled: false });
    await page.goto('/feeds');
    await page.getByRole('heading', { name: title }).getByRole('link').click();
    await page.locator('[name=to]').fill('2024-05-31');
    await page.locator('[name=actor]').fill('can');
    await page.getByRole('button', { name: show }).click();
    const rows = page.getByRole('region').first().locator('tbody tr');
    expect(await rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('HALF_MONTH');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '.csv', exact: true }).click(),
    ]);
    expect(new URL(download.url()).pathname).toBe('/feeds/due.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(2);
  });

  it.each(['/feeds', '/feeds/due', '/feeds/claims'])('keep nobody out: %s', async (path) => {
    const { page } = await visit();
    await page.goto(path);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    expect(await barriersIn(page)).toEqual([]);
  });

  it('fill the example of a dashboard, which is a file of its own, and follow its view', async () => {
    const { page } = await visit();
    await page.goto(`${DASHBOARD}?server=${site()}`);
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toBe(`Según ${site()}, al 2024-04-06.`);
    expect(Number(await page.locator('.number').textContent())).toBeGreaterThan(0);
    const leadership = page.getByRole('region', { name: 'Liderazgos' });
    expect(await leadership.textContent()).toContain('PROPOSED');
    for (const name of ['cooperations', 'leadership', 'due', 'events', 'coverage'])
      expect(await page.locator(`section:has(#${name}) tr`).count()).toBeGreaterThan(1);
    expect(await barriersIn(page)).toEqual([]);
    await page.getByLabel('Afirmaciones').selectOption('CONFIRMED');
    await page.getByRole('button', { name: 'Mostrar' }).click();
    await expect.poll(() => leadership.textContent()).not.toContain('PROPOSED');
  });

  it('are refused to the example with what is accepted', async () => {
    const seen = await visit();
    seen.expectFault(/400/);
    await seen.page.goto(`${DASHBOARD}?server=${site()}`);
    await expect.poll(() => seen.page.getByRole('status').textContent()).toContain('2024-04-06');
    await seen.page.evaluate(
      "document.querySelector('[name=asOf]').type = 'text'; document.querySelector('[name=asOf]').value = 'x'",
    );
    await seen.page.getByRole('button', { name: 'Mostrar' }).click();
    await expect.poll(() => seen.page.getByRole('status').textContent()).toContain('un día AAAA-MM-DD');
  });
});
