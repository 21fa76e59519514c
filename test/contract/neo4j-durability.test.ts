import { expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { NEO4J_ENGINES } from '../testkit/engines.ts';
import { startOwn } from '../testkit/neo4j/own.ts';
import { keptNumbers, writeUntil } from '../testkit/numbers.ts';

/** A test must not kill an external server, and cannot start another one like it. */
const STARTED = NEO4J_ENGINES.filter(({ address }) => address.startedFrom);

describeEach(STARTED, '$name killed in mid-write', ({ address }) => {
  it('loses no acknowledged write and stores no partial write', { timeout: 300_000 }, async () => {
    const server = await startOwn(address);
    try {
      const acknowledged = await writeUntil(server.address, 1, 100, async (child) => {
        await server.restartAfterKill();
        await child.kill();
      });
      const graph = await openGraph(server.address);
      const { whole, half } = await keptNumbers(graph);
      expect(half).toEqual([]);
      expect(acknowledged.filter((number) => !whole.has(number))).toEqual([]);
      await graph.close();
    } finally {
      await server.stop();
    }
  });
});
