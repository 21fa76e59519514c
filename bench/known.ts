import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readSeed } from '../seed/load.ts';
import { wantedFrom } from '../seed/wanted.ts';
import { applyIn } from '../src/changes/apply.ts';
import { plan } from '../src/changes/plan.ts';
import { install } from '../src/graph/install.ts';
import type { Facts } from '../src/graph/model/facts.ts';
import { openGraph } from '../src/graph/open.ts';
import type { Graph } from '../src/graph/port.ts';
import { service } from '../test/testkit/execute.ts';

/** What reading under `recordedAt` costs: `npx tsx bench/known.ts`. Ratios of the times of the example questions. */
const ROUNDS = 20;
const PINNED = '2026-01-02T00:00:00.000Z';
const FOLDER = new URL('../src/http/examples/', import.meta.url);
const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const facts = readSeed('seed/facts');

async function loaded(graph: Graph, some: Facts, moment: string): Promise<void> {
  await graph.write(async (transaction) => {
    const set = await plan(transaction, wantedFrom(some, { origin: 'seed', by: 'bench' }));
    await applyIn(transaction, set, () => new Date(moment));
  });
}

/** The founding graph, after every node was changed so often. */
async function graphAfter(changes: number): Promise<Graph> {
  const graph = await openGraph({ url: 'memory:' });
  await install(graph);
  await loaded(graph, facts, '2026-01-01T00:00:00.000Z');
  for (let change = 1; change <= changes; change += 1) {
    const nodes = facts.nodes.map((row) => ({
      ...row,
      columns: { ...row.columns, nameEs: `${row.columns.nameEs} ${change}` },
    }));
    await loaded(graph, { ...facts, nodes }, `2026-0${change + 1}-01T00:00:00.000Z`);
  }
  return graph;
}

async function timeOf(graph: Graph, parameters: string): Promise<number> {
  const ask = service(graph);
  const start = performance.now();
  for (const query of examples) await ask(query, { parameters });
  return performance.now() - start;
}

const [unchanged, changed] = [await graphAfter(0), await graphAfter(3)];
const cases = {
  present: () => timeOf(unchanged, ''),
  presentOfChanged: () => timeOf(changed, ''),
  pinned: () => timeOf(unchanged, `?recordedAt=${PINNED}`),
  pinnedOfChanged: () => timeOf(changed, `?recordedAt=${PINNED}`),
};
const times = new Map(Object.keys(cases).map((name): [string, number[]] => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1)
  for (const [name, run] of Object.entries(cases)) {
    const time = await run();
    // The first round composes and plans the statements.
    if (round > 0) times.get(name)?.push(time);
  }
const medianOf = (name: keyof typeof cases) => (times.get(name) ?? []).toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
const ratio = (one: keyof typeof cases, other: keyof typeof cases) => (medianOf(one) / medianOf(other)).toFixed(2);
console.log(`the present, every node changed three times / none changed: ${ratio('presentOfChanged', 'present')}`);
console.log(`pinned / present, none changed since: ${ratio('pinned', 'present')}`);
console.log(`pinned / present, every node changed three times since: ${ratio('pinnedOfChanged', 'presentOfChanged')}`);
await Promise.all([unchanged.close(), changed.close()]);
