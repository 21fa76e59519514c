import { performance } from 'node:perf_hooks';
import { wantedFrom } from '../seed/wanted.ts';
import { applyIn } from '../src/changes/apply.ts';
import { plan } from '../src/changes/plan.ts';
import { install } from '../src/graph/install.ts';
import { openGraph } from '../src/graph/open.ts';
import { manyFacts } from '../test/testkit/many-facts.ts';

/** What a large set takes: `npx tsx --expose-gc bench/changes.ts [CLAIMS]`. */
const CLAIMS = Number(process.argv[2] ?? 100_000);
const EACH = 100;
const PATIENCE_MILLISECONDS = 1_800_000;
const MEGABYTE = 1024 * 1024;

const graph = await openGraph({ url: 'memory:', deadlineMilliseconds: PATIENCE_MILLISECONDS });
await install(graph);
const wanted = wantedFrom(manyFacts(CLAIMS / EACH, EACH), { origin: 'many', by: 'bench' });
globalThis.gc?.();
const idle = process.memoryUsage.rss();
let [peak, silence, last] = [idle, 0, performance.now()];
const watch = setInterval(() => {
  const now = performance.now();
  silence = Math.max(silence, now - last - 5);
  last = now;
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);

for (const doing of ['written', 'planned again']) {
  const start = performance.now();
  [peak, silence, last] = [process.memoryUsage.rss(), 0, start];
  const applied = await graph.write(
    async (transaction) => applyIn(transaction, await plan(transaction, wanted)),
    PATIENCE_MILLISECONDS,
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${CLAIMS} claims ${doing} (${applied.claims}): ${seconds.toFixed(1)} s, ${Math.round((peak - idle) / MEGABYTE)} MB above ` +
      `idle at most, event loop silent for ${Math.round(silence)} ms at most`,
  );
}
clearInterval(watch);
await graph.close();
