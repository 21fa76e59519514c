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
// On a busy machine the process waits for a processor too: its own work in a silence is told apart.
let [work, used] = [0, process.cpuUsage()];
const watch = setInterval(() => {
  const now = performance.now();
  silence = Math.max(silence, now - last - 5);
  const { user, system } = process.cpuUsage(used);
  work = Math.max(work, Math.min(now - last, (user + system) / 1000));
  used = process.cpuUsage();
  last = now;
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);

for (const doing of ['written', 'planned again']) {
  const start = performance.now();
  [peak, silence, last, work] = [process.memoryUsage.rss(), 0, start, 0];
  const applied = await graph.write(
    async (transaction) => applyIn(transaction, await plan(transaction, wanted)),
    PATIENCE_MILLISECONDS,
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${CLAIMS} claims ${doing} (${applied.claims}): ${seconds.toFixed(1)} s, ${Math.round((peak - idle) / MEGABYTE)} MB above ` +
      `idle at most, event loop silent for ${Math.round(silence)} ms at most, of which at most ${Math.round(work)} ms were its own work`,
  );
}
clearInterval(watch);
await graph.close();
