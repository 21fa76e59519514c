import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { GraphLocked } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import type { GraphLocation } from '../../src/graph/location.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { asVersion4 } from '../testkit/as-version-4.ts';
import { Child } from '../testkit/child.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { NEWEST_NEO4J, temporaryFolder } from '../testkit/engines.ts';
import { readRows } from '../testkit/use-graph.ts';

/** How often it is killed: KILLS=20 takes minutes. */
const KILLS = Number(process.env.KILLS ?? 3);
const LONGEST_MILLISECONDS = 1_500;

const newFile = () => ({ url: `file:${join(temporaryFolder(), 'graph.grafeo')}` });

/** The engine's process ends by itself soon after that of the graph was killed: until then the file is locked. */
async function openedGraph(location: GraphLocation): Promise<Graph> {
  for (;;) {
    try {
      return await openGraph(location);
    } catch (error) {
      if (!(error instanceof GraphLocked)) throw error;
      await sleep(50);
    }
  }
}

async function opened<T>(location: GraphLocation, use: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openedGraph(location);
  try {
    return await use(graph);
  } finally {
    await graph.close();
  }
}

/** Every set is there with all its changes; each claim of its sets is as the last of them left it. */
async function expectWhole(graph: Graph): Promise<number> {
  expect((await check(graph)).problems).toEqual([]);
  const sets = await readRows(
    graph,
    'MATCH (s:ChangeSet) CALL (s) { MATCH (c:Change {changeSet: s.id}) RETURN count(c) AS changes } ' +
      'RETURN s.number AS number, s.nodes + s.claims AS announced, changes, s.undoes AS undoes, s.claims AS claims ORDER BY number',
  );
  for (const { announced, changes } of sets) expect(changes).toBe(announced);
  const [present] = await readRows(
    graph,
    'MATCH ()-[k:LEADS]->() WHERE k.retractedAt IS NULL RETURN count(k) AS count',
  );
  const last = sets.at(-1);
  expect(present?.count).toBe(last && last.undoes === null ? 150 : 0);
  return sets.length;
}

async function expectMigrated(graph: Graph): Promise<void> {
  await install(graph);
  expect((await check(graph)).problems).toEqual([]);
}

async function killedWhile(location: GraphLocation, line: string, longest = LONGEST_MILLISECONDS): Promise<void> {
  const child = new Child('write-changes.ts', JSON.stringify(location));
  for (let said = await child.line(); said !== line; said = await child.line());
  await sleep(Math.random() * longest);
  await child.kill();
}

const LOCATIONS = [
  { name: 'grafeo', location: newFile() },
  ...NEWEST_NEO4J.map(({ name, address: { url, user, password } }) => ({ name, location: { url, user, password } })),
];

describe.each(LOCATIONS)('a process that is killed at any moment, on $name', ({ location }) => {
  it('leaves each set and each undo whole, or nothing of it', async () => {
    if (!location.url.startsWith('file:')) await opened(location, emptyGraph);
    let sets = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // A slow machine may never come to a first set: the last child is killed after it.
      await killedWhile(location, kill < KILLS - 1 ? 'installed' : 'applied');
      sets = await opened(location, expectWhole);
    }
    expect(sets).toBeGreaterThan(0);
  });
});

describe('a migration that is killed at any moment', () => {
  it('is finished by the next start, on a file', async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const location = newFile();
      const fixture = new URL('../maintenance/fixtures/schema-4.grafeo.gz', import.meta.url);
      writeFileSync(location.url.slice('file:'.length), gunzipSync(readFileSync(fixture)));
      await killedWhile(location, 'open', 200);
      await opened(location, expectMigrated);
    }
  });

  it.each(NEWEST_NEO4J)('is finished by the next start, on $name', async ({ address: { url, user, password } }) => {
    const location = { url, user, password };
    await opened(location, async (graph) => {
      await emptyGraph(graph);
      await install(graph);
      await loadSeed(graph, 'seed/facts');
    });
    for (let kill = 0; kill < KILLS / 3; kill += 1) {
      await opened(location, asVersion4);
      await killedWhile(location, 'open', 2_000);
      await opened(location, expectMigrated);
    }
  });
});
