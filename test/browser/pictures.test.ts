import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { barriersIn } from './testkit/axe.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';
import { useSite } from './testkit/use-site.ts';

const DAY = 'asOf=2024-04-06';
const COMPARED = `/compare?one=can&other=aladi&${DAY}`;
const SHEET = `/meeting?axis=encadenamientos-productivos&${DAY}`;
const PAGES = [
  ...[COMPARED, SHEET, `/matrix?${DAY}`, `/subsets?${DAY}&through=EVENT,INITIATIVE`],
  ...[`/calendar?${DAY}`, `/due?${DAY}`, `/coverage?${DAY}`, '/changes'],
];

const PHONE = { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true };

/** Reads a document strictly. @throws Error where it is no XML */
function expectXml(document: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(document).close();
}

describe.skipIf(!CHROMIUM)('pages with pictures in a browser', () => {
  const site = useSite();
  const visit = useBrowser(site);

  it('let an analyst compare two organisms, follow a number to its sentence, and take the picture along', async () => {
    const { page } = await visit({ locale: 'es-MX' });
    await page.goto(`/compare?${DAY}`);
    await page.getByLabel('Uno').selectOption('can');
    await page.getByLabel('El otro').selectOption('aladi');
    await page.getByRole('button', { name: 'Mostrar' }).click();
    await page.getByRole('heading', { level: 1, name: 'CAN – ALADI' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-04-06');
    const row = page.locator('#part-onlyOther');
    expect(await row.textContent()).toContain('Solo ALADI');
    expect(await row.textContent()).toContain('Expo ALADI');
    const number = row.locator('a.number').first();
    const anchor = (await number.getAttribute('href')) ?? '';
    await number.click();
    expect(await page.locator(anchor).textContent()).toContain('ALADI');
    await page.locator(anchor).getByRole('link').first().click();
    await page.waitForURL(/\/documents\//);
    await page.goBack();

    const taken = async (name: string | RegExp, role: 'link' | 'button') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole(role, { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await taken('SVG', 'link')).toString('utf8');
    expectXml(svg);
    for (const part of ['CAN – ALADI: ejes', 'Vista: 6 de abril de 2024', 'Fuentes', '[1] Solo CAN'])
      expect(svg).toContain(part);
    const csv = (await taken('CSV', 'link')).toString('utf8');
    expect(
      csv
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')[0])
        .slice(1),
    ).toEqual(['onlyOne', 'onlyOther']);
    const png = await taken('PNG', 'button');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(10_000);
  });

  it('are read as XML by Chromium too, alone and without a script', async () => {
    const { page } = await visit();
    await page.goto(COMPARED);
    const root = await page.evaluate(
      `fetch('/compare.svg' + location.search).then((answer) => answer.text()).then((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [documentElement.nodeName, documentElement.querySelectorAll('parsererror, script').length, documentElement.querySelectorAll('text').length > 10];
      })`,
    );
    expect(root).toEqual(['svg', 0, true]);
    await page.goto(`/compare.svg?one=can&other=aladi&${DAY}`);
    expect(await page.evaluate('document.documentElement.nodeName')).toBe('svg');
  });

  it('can be used with the keyboard alone: pictures scroll, and their links stand in the table', async () => {
    const { page } = await visit({ viewport: { width: 375, height: 740 } });
    await page.goto(COMPARED);
    const region = page.getByRole('region', { name: /^(Imagen|Picture): CAN – ALADI/ });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate("document.querySelector('.figure .scroll').scrollLeft")).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('SVG');
  });

  const opened = "document.querySelectorAll('details').forEach((one) => { one.open = true })";

  it('keep nobody out, in Spanish on a light screen', async () => {
    const { page } = await visit({ locale: 'es-MX', colorScheme: 'light' });
    for (const path of PAGES) {
      await page.goto(path);
      await page.evaluate(opened);
      expect([path, ...(await barriersIn(page))]).toEqual([path]);
    }
  });

  it('keep nobody out, in English on a dark screen', async () => {
    const { page } = await visit({ locale: 'en-GB', colorScheme: 'dark' });
    for (const path of PAGES.slice(0, 6)) {
      await page.goto(path);
      await page.evaluate(opened);
      expect([path, ...(await barriersIn(page, { only: ['color-contrast', 'label', 'link-name'] }))]).toEqual([path]);
    }
  });

  it('are a sheet for a focal point on a phone, and one printed page', async () => {
    const { page } = await visit({ ...PHONE, locale: 'es-MX' });
    await page.goto('/meeting');
    await page.getByLabel('o un organismo').selectOption('can');
    await page.getByLabel('y otro').selectOption('aladi');
    await page.getByRole('button', { name: 'Mostrar' }).click();
    await page.getByRole('heading', { level: 1, name: /CAN y ALADI/ }).waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'Expo ALADI y Macro rueda' }).first();
    const anchor = (await line.locator('a.number').first().getAttribute('href')) ?? '';
    await line.locator('a.number').first().tap();
    expect(await page.locator(`${anchor} q`).textContent()).not.toBe('');
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  it('fit a phone, without JavaScript too', async () => {
    const { page } = await visit({ ...PHONE, javaScriptEnabled: false });
    for (const path of PAGES) {
      await page.goto(path);
      const [wide, screen] = [await page.evaluate('document.documentElement.scrollWidth'), 375];
      expect([path, wide]).toEqual([path, screen]);
      expect(await page.getByRole('button', { name: 'PNG' }).count()).toBe(0);
    }
  });
});
