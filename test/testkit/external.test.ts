import { expect, it } from 'vitest';
import { describeEach } from './describe-each.ts';
import { NEO4J_ENGINES } from './engines.ts';
import { claim, MARKER } from './neo4j/external.ts';
import { askOne, useGraph, writeRows } from './use-graph.ts';

describeEach(NEO4J_ENGINES, 'a database given to the tests on $name', (engine) => {
  const graph = useGraph(engine);
  const forget = () => graph().define({ name: 'forget', text: `DROP CONSTRAINT ${MARKER} IF EXISTS` });

  it('is refused if it holds data that no test created, and is left unchanged', async () => {
    await forget();
    await writeRows(graph(), 'CREATE (:Precious)');
    await expect(claim(graph())).rejects.toThrow(/TEST_NEO4J_URI.*holds data.*Nothing was changed/);
    expect(await askOne(graph(), 'MATCH (n:Precious) RETURN count(n) AS count')).toBe(1);
  });

  it('is used if it is empty, and again later with what tests left in it', async () => {
    await forget();
    await claim(graph());
    await writeRows(graph(), 'CREATE (:Leftover)');
    await expect(claim(graph())).resolves.toBeUndefined();
  });
});
