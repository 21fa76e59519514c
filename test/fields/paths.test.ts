import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

interface Step {
  readonly claim: { readonly type: string };
  readonly node: { readonly id: string };
}

describe.each(ONE_OF_EACH)('paths on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const STEPS = 'steps { claim { type status citations { quote } } node { id } }';
  const from = async (args: string, head = '') => {
    const { data, statements } = await ask(graph, `${head} { paths(${args}) { length ${STEPS} } }`);
    expect(statements).toHaveLength(1);
    return data.paths;
  };
  const ways = (paths: readonly { readonly steps: readonly Step[] }[]) =>
    paths.map(({ steps }) => steps.map(({ claim, node }) => `${claim.type} ${node.id}`).join(', '));

  const CAN_TO_FRONTERA = 'from: "Actor:can", to: "Axis:frontera", maxLength: 2';
  const BY_CENTRO = 'COOPERATES_IN Initiative:centro, ADDRESSES Axis:frontera';
  const BY_INTERCOM = 'COOPERATES_IN Initiative:intercom, ADDRESSES Axis:frontera';

  it('come shortest first, each step with its claim and quotes', async () => {
    const paths = await from(CAN_TO_FRONTERA);
    expect(ways(paths)).toEqual(['LEADS Axis:frontera', BY_CENTRO, BY_INTERCOM]);
    expect(paths[0].steps[0].claim).toEqual({
      type: 'LEADS',
      status: 'PROPOSED',
      citations: [{ quote: 'enviara formalmente una nota' }, { quote: 'asumió el tema' }],
    });
  });

  it('use only the requested kinds and relations', async () => {
    expect(ways(await from(`${CAN_TO_FRONTERA}, via: { relations: [COOPERATES_IN, ADDRESSES] }`))).toEqual([
      BY_CENTRO,
      BY_INTERCOM,
    ]);
    expect(ways(await from(`${CAN_TO_FRONTERA}, via: { kinds: [TOPIC, EVENT] }`))).toEqual(['LEADS Axis:frontera']);
    expect(ways(await from(`${CAN_TO_FRONTERA}, via: { kinds: [INITIATIVE] }, first: 2`))).toEqual([
      'LEADS Axis:frontera',
      BY_CENTRO,
    ]);
  });

  it('use only claims that the view shows', async () => {
    expect(ways(await from(CAN_TO_FRONTERA, 'query Q @view(status: [CONFIRMED])'))).toEqual([BY_CENTRO, BY_INTERCOM]);
  });
});
