import { install } from '../../src/graph/install.ts';
import { visibilityCodeOf } from '../../src/graph/model/visibility-code.ts';
import type { Graph } from '../../src/graph/port.ts';

/** The number of initiatives; every second one addresses the only hub axis. */
const INITIATIVES = 90_000;
const ACTORS = 9_000;
const AXES = 1_000;

const SAYS = { status: 'CONFIRMED', basis: 'STATED', sources: 1, published: true } as const;

const nodes = (label: string, identity: string, labels: string) =>
  `UNWIND range(0, $count - 1) AS i
   CREATE (:Entity:${labels} {id: '${identity}:${label}-' + i, slug: '${label}-' + i, nameEs: '${label} ' + i})`;

const claims = (type: string, from: string, to: string) =>
  `UNWIND range($first, $last, $step) AS i
   MATCH (a:Entity {id: ${from}}) MATCH (b:Entity {id: ${to}})
   CREATE (a)-[:${type} {claimId: '${type}-' + $step + '-' + i, versionId: '${type}-' + $step + '-' + i + '@1', from: a.id, to: b.id,
     visibilityCode: $visibilityCode, status: 'CONFIRMED', basis: 'STATED', sources: 1, published: true, recordedAt: '2024-01-01T00:00:00.000Z'}]->(b)`;

const BATCH = 10_000;

/** 100,000 nodes with hubs, so that a planner chooses as in production. */
export async function largeGraph(graph: Graph): Promise<void> {
  await install(graph);
  const run = (text: string, parameters: { [name: string]: number }) =>
    graph.write((transaction) => transaction.run({ name: 'generate', text }, parameters), 120_000);
  await run(nodes('x', 'Axis', 'Axis'), { count: AXES });
  await run(nodes('a', 'Actor', 'Actor:Organism'), { count: ACTORS });
  await run(nodes('i', 'Initiative', 'Initiative'), { count: INITIATIVES });
  const kinds = [
    { step: 2, text: claims('ADDRESSES', "'Initiative:i-' + i", "'Axis:x-0'") },
    { step: 9, text: claims('ADDRESSES', "'Initiative:i-' + i", `'Axis:x-' + (1 + i % ${AXES - 1})`) },
    { step: 6, text: claims('COOPERATES_IN', "'Actor:a-0'", "'Initiative:i-' + i") },
    { step: 5, text: claims('COOPERATES_IN', `'Actor:a-' + (1 + i % ${ACTORS - 1})`, "'Initiative:i-' + i") },
  ];
  for (const { step, text } of kinds)
    for (let first = 0; first < INITIATIVES; first += step * BATCH) {
      const last = Math.min(first + step * BATCH, INITIATIVES) - 1;
      await run(text, { first, last, step, visibilityCode: visibilityCodeOf(SAYS) });
    }
  await graph.read({ name: 'sample', text: 'CALL db.resampleOutdatedIndexes()' });
  await graph.read({ name: 'wait', text: 'CALL db.awaitIndexes(120)' });
}
