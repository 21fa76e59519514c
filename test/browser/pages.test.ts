import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersIn } from './testkit/axe.ts';
import { CHROMIUM, useBrowser } from './testkit/use-browser.ts';
import { useSite } from './testkit/use-site.ts';

const REPORT = '/documents/informe-taller-intersecretarias-2024';

/** One page of each kind. */
const KINDS = [
  '/',
  '/axes/energia',
  '/organisms/can',
  '/cooperants/fao',
  '/initiatives/intercom',
  '/events/reunion-2024-04-05',
  REPORT,
  '/claims/sica-leads-seguridad-alimentaria',
  '/claims?type=LEADS',
  '/initiatives',
  '/search?q=energ%C3%ADa',
  '/?recordedAt=2026-01-01T00:00:00Z&asOf=2024-04-06&status=CONFIRMED',
];

const openAll = (page: Page) =>
  page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");

describe.skipIf(!CHROMIUM)('pages in a browser', () => {
  const site = useSite();
  const visit = useBrowser(site);

  it('tell a newcomer in three clicks who was proposed to lead an axis, and in which sentence', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto('/');
    const card = page.getByRole('region', { name: 'seguridad alimentaria' });
    expect(await card.textContent()).toContain('propuesto');
    await card.getByText('La frase').first().click();
    await card.getByText('SICA, seguridad alimentaria').waitFor();
    await card
      .getByRole('link', { name: /Esta afirmación/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /^Informe de relatoría/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Informe de relatoría/ }).waitFor();
    expect(page.url()).toContain('#lideres-asumen');
  });

  it('tell a newcomer in three clicks which reading found nobody for energy', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto('/');
    const card = page.getByRole('region', { name: 'energía' });
    expect(await card.textContent()).toContain('se buscó y no se encontró');
    await card.getByText('Qué se leyó').click();
    await card.getByText('ninguno para este').first().waitFor();
    await card
      .getByRole('link', { name: /^Informe de relatoría/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Informe de relatoría/ }).waitFor();
  });

  it('are used with the keyboard alone: skip, view, search, evidence', async () => {
    const { page } = await visit();
    await page.goto('/axes/seguridad-alimentaria');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.locator('.view summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Día').fill('2024-04-06');
    await page.getByLabel('propuesto').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Aplicar' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/status=CONFIRMED/);
    expect(await page.locator('.view summary').textContent()).toContain('6 de abril de 2024 · confirmado, en disputa');
    await page.locator('.fact:not(.none) summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.fact details[open] blockquote:visible').first().waitFor();
  });

  it('complete what is typed and open what is chosen; without a script the form searches', async () => {
    const { page } = await visit();
    await page.goto('/');
    await page.locator('#q').pressSequentially('comunidad and');
    const first = page.locator('datalist option').first();
    await first.waitFor({ state: 'attached' });
    await page.locator('#q').fill((await first.getAttribute('value')) ?? '');
    await page.waitForURL(/organisms\/can/);
    const plain = await visit({ javaScriptEnabled: false });
    await plain.page.goto('/');
    await plain.page.locator('#q').fill('energía');
    await plain.page.keyboard.press('Enter');
    await plain.page.getByRole('status').waitFor();
    expect(await plain.page.locator('.hits li').count()).toBeGreaterThan(2);
  });

  it('give a text to report an error, which a button copies', async () => {
    const { page } = await visit();
    await page.goto('/claims/sica-leads-seguridad-alimentaria');
    await page.getByRole('button', { name: 'Copiar' }).click();
    await page.getByRole('button', { name: 'Copiado' }).waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('Claim:sica-leads-seguridad-alimentaria');
    expect(copied).toContain(`${site()}/claims/sica-leads-seguridad-alimentaria`);
  });

  it('can be read when the network is cut, and a completion that fails disturbs nobody', async () => {
    const seen = await visit();
    seen.expectFault(/ERR_INTERNET_DISCONNECTED/);
    const { page } = seen;
    await page.goto('/axes/seguridad-alimentaria');
    await page.goto('/');
    await page.context().setOffline(true);
    await page.getByText('La frase').first().click();
    await page.locator('.fact details[open] blockquote:visible').first().waitFor();
    await Promise.all([page.waitForEvent('requestfailed'), page.locator('#q').pressSequentially('ener')]);
    expect(await page.locator('datalist option').count()).toBe(0);
  });

  it.each([
    ['es-MX', 320],
    ['en-GB', 2560],
  ] as const)(
    'keep nobody out, light or dark, from phone to wall (%s, %i)',
    { timeout: 60_000 },
    async (locale, width) => {
      const { page } = await visit({ locale, viewport: { width, height: 900 } });
      for (const path of KINDS) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        await openAll(page);
        expect([path, await barriersIn(page)]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await barriersIn(page, { only: ['color-contrast'] })]).toEqual([path, []]);
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
      }
    },
  );
});
