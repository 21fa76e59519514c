import { install } from '../../src/graph/install.ts';
import { standingOf } from '../../src/graph/model/standing.ts';
import type { Graph } from '../../src/graph/port.ts';

/** How many initiatives there are; half of them on the one hub axis. */
const INITIATIVES = 90_000;
const ACTORS = 9_000;
const AXES = 1_000;

const SAYS = { status: 'CONFIRMED', basis: 'STATED', sources: 1, published: true } as const;

const nodes = (label: string, identity: string, labels: string) =>
  `UNWIND range(0, $count - 1) AS i
   CREATE (:Entity:${labels} {id: '${identity}:${label}-' + i, slug: '${label}-' + i, nameEs: '${label} ' + i})`;

const claims = (type: string, from: string, to: string) =>
  `UNWIND range($first, $last) AS i
   MATCH (a:Entity {id: ${from}}) MATCH (b:Entity {id: ${to}})
   CREATE (a)-[:${type} {claimId: '${type}-' + i, versionId: '${type}-' + i + '@1', from: a.id, to: b.id,
     standing: $standing, status: 'CONFIRMED', basis: 'STATED', sources: 1, published: true, recordedAt: '2024-01-01T00:00:00.000Z'}]->(b)`;

const BATCH = 10_000;

/** 100,000 nodes with hubs: what a planner needs to see to choose as it would in production. */
export async function largeGraph(graph: Graph): Promise<void> {
  await install(graph);
  const run = (text: string, parameters: { [name: string]: number }) =>
    graph.write((transaction) => transaction.run({ name: 'generate', text }, parameters), 120_000);
  await run(nodes('x', 'Axis', 'Axis'), { count: AXES });
  await run(nodes('a', 'Actor', 'Actor:Organism'), { count: ACTORS });
  await run(nodes('i', 'Initiative', 'Initiative'), { count: INITIATIVES });
  const onAxis = claims(
    'ADDRESSES',
    "'Initiative:i-' + i",
    `'Axis:x-' + CASE WHEN i % 2 = 0 THEN 0 ELSE i % ${AXES} END`,
  );
  const byActor = claims(
    'COOPERATES_IN',
    `'Actor:a-' + CASE WHEN i % 3 = 0 THEN 0 ELSE i % ${ACTORS} END`,
    "'Initiative:i-' + i",
  );
  for (let first = 0; first < INITIATIVES; first += BATCH) {
    const range = { first, last: first + BATCH - 1, standing: standingOf(SAYS) };
    await run(onAxis, range);
    await run(byActor, range);
  }
  await graph.read({ name: 'sample', text: 'CALL db.resampleOutdatedIndexes()' });
  await graph.read({ name: 'wait', text: 'CALL db.awaitIndexes(120)' });
}
