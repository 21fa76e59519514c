import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

// `npm run screenshots`: writes the pictures of the documents, from the service over the founding facts.

const ROOT = new URL('../', import.meta.url);

/** What is shown: an address, and the selector of what is opened before. */
const PICTURES = [
  { file: 'docs/home.png', path: '/?lang=en&asOf=2024-04-06', opens: '.card .fact summary >> nth=0' },
] as const;

const SIZE = { width: 1360, height: 900 };

/** Starts the service on a graph in memory, and gives its address. */
async function started(): Promise<{ readonly service: ChildProcess; readonly origin: string }> {
  const env = { ...process.env, PORT: '0', GRAPH_URL: 'memory:', LOG_LEVEL: 'error' };
  const service = spawn(process.execPath, ['scripts/run.mjs', 'main'], {
    cwd: fileURLToPath(ROOT),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for (;;) {
    const [chunk] = await Promise.race([
      once(service.stdout, 'data'),
      once(service, 'exit').then(([code]) => {
        throw new Error(`The service ended with ${code}.`);
      }),
    ]);
    said += chunk;
    const [origin] = /http:\/\/\S+/.exec(said) ?? [];
    if (origin) return { service, origin };
  }
}

const { service, origin } = await started();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { file, path, opens } of PICTURES) {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
    await page.goto(`${origin}${path}`);
    await page.locator(opens).click();
    await page.screenshot({ path: fileURLToPath(new URL(file, ROOT)) });
    await page.close();
  }
} finally {
  await browser.close();
  service.kill();
}
