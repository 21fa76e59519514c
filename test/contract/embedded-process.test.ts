import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphNotOpened, GraphUnavailable, LimitExceeded } from '../../src/graph/errors.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { Child } from '../testkit/child.ts';
import { engineProcesses, runs } from '../testkit/engine-process.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { askOne, readRows, writeRows } from '../testkit/use-graph.ts';

const create = { name: 'create', text: 'CREATE (:Kept {key: $key})' };
const slow = 'UNWIND range(1, 400000) AS n RETURN sum(n) AS sum';
const greedy = 'UNWIND range(1, 100000000) AS n RETURN collect(toString(n)) AS all';

function crash(): void {
  for (const pid of engineProcesses()) process.kill(pid, 'SIGKILL');
}

describe.each([
  ['a graph file', () => `file:${join(temporaryFolder(), 'graph.grafeo')}`],
  ['a graph that is not kept', () => 'memory:'],
])('the engine process of %s', (_, newUrl) => {
  let graph: Graph;
  let warnings: string[];
  const count = () => askOne(graph, 'MATCH (n:Kept) RETURN count(n) AS count');

  beforeEach(async () => {
    warnings = [];
    graph = await openGraph({ url: newUrl(), warn: (message) => warnings.push(message) });
  });
  afterEach(() => graph.close());

  it('is a single process that ends when the graph is closed', async () => {
    expect(engineProcesses()).toHaveLength(1);
    await graph.close();
    expect(engineProcesses()).toEqual([]);
  });

  it('is restarted after a crash, with all written data and a warning', async () => {
    await writeRows(graph, create.text, { key: 1 });
    crash();
    expect(await count()).toBe(1);
    await graph.ready();
    expect(warnings).toEqual([expect.stringMatching(/The engine of .* ended \(it crashed\) and is started anew/)]);
  });

  it('may crash during reads, which are then repeated', async () => {
    const reads = Array.from({ length: 4 }, () => readRows(graph, slow));
    await new Promise((resolve) => setTimeout(resolve, 30));
    crash();
    for (const read of reads) expect(await read).toEqual([{ sum: 80000200000 }]);
  });

  it('may crash during a write, which is then repeated as a whole', async () => {
    let runs = 0;
    await graph.write(async (transaction) => {
      runs += 1;
      await transaction.run(create, { key: 1 });
      if (runs === 1) crash();
      await transaction.run(create, { key: 2 });
    });
    expect([runs, await count()]).toEqual([2, 2]);
  });

  it('makes a write fail without effect if it crashes at every attempt', async () => {
    const writing = graph.write(async (transaction) => {
      await transaction.run(create, { key: 1 });
      crash();
      await transaction.run(create, { key: 2 });
    });
    await expect(writing).rejects.toThrow(GraphUnavailable);
    await expect(writing).rejects.toThrow(/nothing was kept/);
    expect(await count()).toBe(0);
  });

  it('makes a snapshot fail if it crashes, because its moment is over', async () => {
    const reading = graph.snapshot(async (read) => {
      crash();
      return read({ name: 'one', text: 'RETURN 1 AS one' });
    });
    await expect(reading).rejects.toThrow(GraphUnavailable);
  });
});

describe('the memory of the engine process', () => {
  it('is limited: a statement that needs more fails with the reason, and others are answered', async () => {
    const warnings: string[] = [];
    const url = `file:${join(temporaryFolder(), 'graph.grafeo')}`;
    const graph = await openGraph({ url, memoryMegabytes: 400, warn: (message) => warnings.push(message) });
    const reading = readRows(graph, greedy);
    const other = readRows(graph, slow);
    await expect(reading).rejects.toThrow(LimitExceeded);
    await expect(reading).rejects.toThrow(/at most 400 MB.*LIMIT_GRAPH_MEGABYTES/);
    expect(await other).toEqual([{ sum: 80000200000 }]);
    expect(await readRows(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    expect(warnings).toEqual([expect.stringMatching(/ended \(it took \d+ MB of memory\)/)]);
    await graph.close();
  });

  it('must be large enough for the graph itself', async () => {
    const opening = openGraph({ url: 'memory:', memoryMegabytes: 10 });
    await expect(opening).rejects.toThrow(GraphNotOpened);
    await expect(opening).rejects.toThrow(/LIMIT_GRAPH_MEGABYTES/);
  });
});

describe('a service that is killed', () => {
  it('leaves no engine process and no temporary graph behind', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('convergencia-graph-'));
    const before = new Set(folders());
    const service = new Child('hold-graph.ts', 'memory:');
    expect(await service.line()).toBe('open');
    const [engine = 0] = engineProcesses(service.pid);
    const [folder = ''] = folders().filter((name) => !before.has(name));
    expect([runs(engine), existsSync(join(tmpdir(), folder))]).toEqual([true, true]);
    await service.kill();
    await expect.poll(() => runs(engine), { timeout: 10_000 }).toBe(false);
    expect(existsSync(join(tmpdir(), folder))).toBe(false);
  });
});
