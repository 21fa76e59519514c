import { expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { NEO4J_ENGINES } from '../testkit/engines.ts';
import { startJavaServer } from '../testkit/neo4j/java-server.ts';
import { preparePublished } from '../testkit/neo4j/published.ts';
import { RELEASES } from '../testkit/neo4j/releases.ts';
import { keptNumbers, writeUntil } from '../testkit/numbers.ts';

/** Only a server that a test started by itself may be killed: one of the published jars. */
const started = NEO4J_ENGINES.filter(({ address }) => address.fromJars);
const releases = RELEASES.filter((release) => started.some(({ address }) => address.version === release.version));

describeEach(releases, 'neo4j $version killed in mid-write', (release) => {
  it('loses no acknowledged write and keeps no half of one', { timeout: 300_000 }, async () => {
    const { java, lib } = preparePublished(release);
    const server = await startJavaServer(release, java, lib);
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
