import { describe, expect, it } from 'vitest';
import { GraphNotOpened, GraphUnavailable } from '../../src/graph/errors.ts';
import { openGraph } from '../../src/graph/open.ts';
import { ENGINES } from '../testkit/engines.ts';
import { readRows, writeRows } from '../testkit/use-graph.ts';

const SLOW = 'UNWIND range(1, 400000) AS n RETURN sum(n) AS sum';

describe.each(ENGINES)('the lifetime of a graph on $name', (engine) => {
  it('is ready when opened and names its engine', async () => {
    const graph = await engine.open();
    await expect(graph.ready()).resolves.toBeUndefined();
    expect(`${graph.engine} ${await graph.version()}`).toBe(engine.name);
    await graph.close();
  });

  it('refuses every call after it is closed and says why', async () => {
    const graph = await engine.open();
    await graph.close();
    await expect(readRows(graph, 'RETURN 1 AS one')).rejects.toThrow(/closed/);
    await expect(writeRows(graph, 'CREATE (:Late)')).rejects.toThrow(/closed/);
    await expect(graph.define({ name: 'late', text: 'RETURN 1 AS one' })).rejects.toThrow(/closed/);
    await expect(graph.ready()).rejects.toThrow(GraphUnavailable);
  });

  it('waits for running statements before it closes', async () => {
    const graph = await engine.open();
    const read = readRows(graph, SLOW);
    const write = graph.write(async (transaction) => {
      await transaction.run({ name: 'slow', text: SLOW });
      return transaction.run({ name: 'create', text: 'CREATE (n:Last) RETURN 1 AS one' });
    });
    await graph.close();
    expect(await read).toEqual([{ sum: 80000200000 }]);
    expect(await write).toEqual([{ one: 1 }]);
  });

  it('may be closed twice, even at the same time', async () => {
    const graph = await engine.open();
    await Promise.all([graph.close(), graph.close()]);
    await expect(graph.close()).resolves.toBeUndefined();
  });
});

describe('an address at which no graph can be opened', () => {
  it('is refused with the accepted forms of addresses', async () => {
    const opening = openGraph({ url: 'http://someone:secret@localhost:7474' });
    await expect(opening).rejects.toThrow(GraphNotOpened);
    await expect(opening).rejects.toThrow(/file:PATH.*bolt:\/\/.*neo4j:\/\//);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('is reported as unreachable, with what to check', async () => {
    const opening = openGraph({ url: 'bolt://127.0.0.1:1' });
    await expect(opening).rejects.toThrow(GraphNotOpened);
    await expect(opening).rejects.toThrow(/bolt:\/\/127\.0\.0\.1:1.*running.*GRAPH_URL.*GRAPH_USER.*GRAPH_PASSWORD/);
  });
});
