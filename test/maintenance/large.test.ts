import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MaintenanceWorld } from '../../bench/maintenance-world.ts';
import { Random } from '../../bench/random.ts';
import { textsBy } from '../../bench/search-world.ts';
import { writeNodes } from '../../src/graph/cypher/write-nodes.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { dump } from '../../src/graph/maintenance/dump.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import { rebuild } from '../../src/graph/maintenance/rebuild.ts';
import { initiative } from '../../src/graph/model/initiative.ts';
import { openGraph } from '../../src/graph/open.ts';

const PATIENCE = { timeout: 120_000 };
const bytesOf = (pieces: Iterable<string>) => () => Readable.from(pieces, { objectMode: true }).map(Buffer.from);

describe('the maintenance of a graph', PATIENCE, () => {
  it('with 1,912 nodes of long texts completes and finds no problem', async () => {
    const graph = await openGraph({ url: 'memory:' });
    await install(graph);
    const texts = textsBy(new Random(1_912));
    const nodes = Array.from({ length: 1_912 }, (_, number) => ({
      kind: initiative,
      id: `Initiative:long-${number}`,
      slug: `long-${number}`,
      origin: 'test',
      columns: { nameEs: texts.text(4, 8), aimEs: texts.text(100, 150) },
    }));
    await graph.write((transaction) => writeNodes(transaction, nodes), PATIENCE.timeout);
    const told: string[] = [];
    const { problems } = await check(graph, (doing, done, total) => told.push(`${doing} ${done} ${total}`));
    expect(problems).toEqual([]);
    expect(told).toContain('words of Initiative 1912 1912');
    expect(await rebuild(graph)).toMatchObject({ words: 0, texts: 0 });
    await graph.close();
  });

  it('with 20,000 nodes rebuilds all derived data, and then finds nothing to do', async () => {
    const world = [...new MaintenanceWorld(20_000, { derived: false }).lines()];
    const whole = [...new MaintenanceWorld(20_000).lines()];
    const graph = await openGraph({ url: 'memory:' });
    await load(graph, bytesOf(world));
    const { pairs, ...made } = await rebuild(graph);
    expect(await rebuild(graph)).toEqual({ pairs, visibilityCodes: 0, texts: 0, words: 0 });
    expect(Math.min(pairs, ...Object.values(made))).toBeGreaterThan(100);
    const { problems, nodes, relations } = await check(graph);
    expect(problems).toEqual([]);
    expect(whole[0]).toContain(`"nodes":${nodes},"relations":${relations}}`);
    const lines = await graph.snapshot(async (read) => {
      let count = 0;
      for await (const piece of dump(graph, read, 'test')) count += piece.split('\n').length - 1;
      return count;
    });
    expect(lines).toBe(1 + nodes + relations);
    await graph.close();
  });
});
