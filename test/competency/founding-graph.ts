import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { Engine } from '../testkit/engines.ts';

const FACTS = fileURLToPath(new URL('../../seed/facts', import.meta.url));

/** Used by several questions: an initiative of CAN, and what the report says about its work. */
export const CENTRE = 'Initiative:centro-regional-de-inteligencia-fitosanitaria';
export const WITH_COOPERANTS = 'CAN trabaja con cooperantes […] FAO, el ICA y la CAF, entre otros';
export const SEVERAL_ACTIONS = 'cooperación transfronteriza […] la CAN […] varias acciones';
export const INTERCOM_QUOTE = 'Interoperabilidad Comunitaria "INTERCOM"';

/** The founding facts, loaded once for all tests of a `describe`, which only read. Call the result inside a test. */
export function useFoundingGraph(engine: Engine): () => Graph {
  let graph: Graph | undefined;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, FACTS);
  }, 120_000);
  afterAll(() => graph?.close());
  return () => {
    if (!graph) throw new Error('The graph is open inside tests only.');
    return graph;
  };
}
