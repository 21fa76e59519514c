import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { Visit } from './visit.ts';

/** The browser of this run; null if it has none, which the run reports at its start. */
export const CHROMIUM = inject('chromium');

/** No sandbox, because tests may run as root; no network access by Chromium itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL: BrowserContextOptions = { locale: 'es-MX', permissions: ['clipboard-read', 'clipboard-write'] };

const PATIENCE_MILLISECONDS = 30_000;

/**
 * One browser for a `describe`. Each visit has a browser context of its own, with its own storage, and ends with its
 * test. The test fails if the page logged an error or a warning, violated its policy, or requested another host.
 *
 * Call the result inside a test.
 */
export function useBrowser(origin: () => string): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  let visits: Visit[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
  });
  afterEach(async () => {
    const faults = visits.flatMap((visit) => visit.faults());
    const contexts = new Set(visits.map(({ page }) => page.context()));
    visits = [];
    await Promise.all([...contexts].map((context) => context.close()));
    expect(faults).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('The browser is open inside tests only.');
    const context = await browser.newContext({ ...USUAL, ...options, baseURL: origin() });
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const visit = await Visit.in(context, origin());
    visits.push(visit);
    return visit;
  };
}
