import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { install } from '../../src/graph/install.ts';
import type { ClaimRow } from '../../src/graph/model/facts.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { PlainWalk, type Version } from './plain-walk.ts';
import { randomQuery } from './random-selection.ts';
import { historyOf, randomClaims, randomNodes, randomView } from './random-world.ts';

const WORLDS = 2;
/** Neo4j plans each new text, which takes longer than running it, so fewer queries are tested there. */
const QUERIES_A_WORLD = { everywhere: 3, embedded: 30 };

describe('random selections over random worlds', () => {
  const graphs: Graph[] = [];
  const nodes = randomNodes();

  beforeAll(async () => {
    for (const engine of ENGINES) graphs.push(await engine.open());
  });
  afterAll(() => Promise.all(graphs.map((graph) => graph.close())));

  const write = (graph: Graph, claims: readonly ClaimRow[]) =>
    graph.write((transaction) => writeFacts(transaction, { nodes, citations: [], claims, coverage: [], readings: [] }));

  const embedded = () => graphs.filter(({ engine }) => engine === 'grafeo');

  const agree = (asked: readonly Graph[], versions: readonly Version[], numRuns: number, seed: number) =>
    fc.assert(
      fc.asyncProperty(
        randomView.chain((view) => fc.tuple(fc.constant(view), randomQuery(view))),
        async ([view, query]) => {
          const expected = new PlainWalk(nodes, versions, view).answer(query);
          for (const graph of asked) {
            const { data, errors, statements } = await service(graph)(query);
            expect({ errors, data, statements: statements.length }, graph.engine).toEqual({
              errors: [],
              data: expected,
              // A page of no items may need no statement.
              statements: expect.toBeOneOf([0, 1]),
            });
          }
        },
      ),
      { numRuns, seed },
    );

  it(`give the same answers on ${ENGINES.map(({ name }) => name).join(', ')} and by a plain walk in memory`, async () => {
    for (const [place, claims] of fc.sample(randomClaims, { numRuns: WORLDS, seed: 2024 }).entries()) {
      const { first, later, versions } = historyOf(claims);
      for (const graph of graphs) {
        await emptyGraph(graph);
        await install(graph);
        await write(graph, first);
        await write(graph, later);
      }
      await agree(graphs, versions, QUERIES_A_WORLD.everywhere, 2024 + place);
      await agree(embedded(), versions, QUERIES_A_WORLD.embedded, 3024 + place);
    }
  }, 600_000);
});
