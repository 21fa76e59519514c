import { describe, expect, it } from 'vitest';
import { dataVersion } from '../../src/graph/data-version.ts';
import { install } from '../../src/graph/install.ts';
import { dump } from '../../src/graph/maintenance/dump.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useGraph, writeRows } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const WRITERS = 20;
const LATER = '2999-01-01T00:00:00.000Z';

async function versionOf(graph: Graph) {
  const version = await graph.snapshot((read) => dataVersion(read));
  if (!version) throw new Error('The graph has no data version.');
  return version;
}

const create = (key: number) => ({ name: 'create', text: `CREATE (:Written {key: ${key}})` });

async function dumpOf(graph: Graph): Promise<readonly string[]> {
  const lines: string[] = [];
  await graph.snapshot(async (read) => {
    for await (const text of dump(graph, read, 'test')) lines.push(text);
  });
  return lines;
}

describe.each(ENGINES)('the data version on $name', (engine) => {
  const graph = useGraph(engine);

  it('begins with an installation, and stays when it is repeated', async () => {
    expect(await graph().snapshot((read) => dataVersion(read))).toBeUndefined();
    await install(graph());
    const first = await versionOf(graph());
    expect(first.version).toBe(1);
    expect(Date.parse(first.changedAt)).toBeLessThanOrEqual(Date.now());
    await install(graph());
    expect(await versionOf(graph())).toEqual(first);
  });

  it('begins in a graph that an earlier program installed', async () => {
    await install(graph());
    await writeRows(graph(), 'MATCH (data:DataVersion) DELETE data');
    await install(graph());
    expect((await versionOf(graph())).version).toBe(1);
  });

  it('is raised by every write, and seen together with what was written', async () => {
    await install(graph());
    const before = await versionOf(graph());
    await graph().write(async (transaction) => {
      await transaction.run(create(1));
      expect(await versionOf(graph())).toEqual(before);
    });
    const after = await versionOf(graph());
    expect(after.version).toBe(before.version + 1);
    expect(after.changedAt >= before.changedAt).toBe(true);
  });

  it('is not raised by a write that fails', async () => {
    await install(graph());
    const before = await versionOf(graph());
    const failing = graph().write(async (transaction) => {
      await transaction.run(create(1));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await versionOf(graph())).toEqual(before);
  });

  it('counts each of many writers at once', async () => {
    await install(graph());
    const before = await versionOf(graph());
    const other = (await engine.again?.()) ?? graph();
    const writers = Array.from({ length: WRITERS }, (_, key) => (key % 2 ? other : graph()));
    await Promise.all(writers.map((one, key) => one.write((transaction) => transaction.run(create(key)))));
    expect((await versionOf(graph())).version).toBe(before.version + WRITERS);
    if (other !== graph()) await other.close();
  });

  it('has a time that does not go back where the clock of a writer does', async () => {
    await install(graph());
    await writeRows(graph(), 'MATCH (data:DataVersion) SET data.changedAt = $later', { later: LATER });
    await writeRows(graph(), 'CREATE (:Written)');
    expect((await versionOf(graph())).changedAt).toBe(LATER);
  });

  it('is no part of a dump, and a load raises it', async () => {
    await install(graph());
    const before = await versionOf(graph());
    const facts = await dumpOf(graph());
    await load(graph(), async function* () {
      for (const text of facts) yield Buffer.from(text);
    });
    expect((await versionOf(graph())).version).toBe(before.version + 1);
    expect(await dumpOf(graph())).toEqual(facts);
    await world().node('Organism', 'can').writeTo(graph());
    expect((await versionOf(graph())).version).toBe(before.version + 2);
  });
});
