import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';

describe.each(ENGINES)('x on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  it('y', async () => {
    const { data, statements } = await ask(graph(), `query @view(asOf: "2024-06-01") { convergence { grounds { n nAtLeast beyondView inferredShare horizon actorCount itemCount universe { id } collectives { id } statements { id } documents { id } openLists { relation subject { id } } possiblySame { nodes { id } } } } }`);
    console.log(JSON.stringify(data, null, 1), statements.map((s) => s.name));
    expect(1).toBe(1);
  });
});
