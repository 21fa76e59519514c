import { expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { NEO4J_ENGINES } from '../testkit/engines.ts';
import { askOne, writeRows } from '../testkit/use-graph.ts';

/** The routing table of an external server may name an address that cannot be reached from here. */
const ROUTABLE = NEO4J_ENGINES.filter(({ address }) => address.startedFrom);

describeEach(ROUTABLE, '$name reached as a cluster', ({ address }) => {
  it('shows the result of each write to the next read', async () => {
    const graph = await openGraph({ ...address, url: address.url.replace('bolt:', 'neo4j:') });
    expect(graph.address).toMatch(/^neo4j:/);
    await emptyGraph(graph);
    for (let written = 1; written <= 20; written += 1) {
      await writeRows(graph, 'CREATE (:Written)');
      expect(await askOne(graph, 'MATCH (n:Written) RETURN count(n) AS count')).toBe(written);
    }
    await graph.close();
  });
});
