import { beforeAll, describe, expect, it } from 'vitest';
import { GraphConflict } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, useGraph, writeRows } from '../testkit/use-graph.ts';

const PROMISE = {
  name: 'contract_unique',
  text: 'CREATE CONSTRAINT contract_unique IF NOT EXISTS FOR (n:Unique) REQUIRE n.key IS UNIQUE',
};

const create = (graph: Graph) => writeRows(graph, 'CREATE (:Unique {key: $key})', { key: 'can' });
const count = (graph: Graph) => askOne(graph, 'MATCH (n:Unique) RETURN count(n) AS count');

describe.each(ENGINES)('a uniqueness constraint on $name', (engine) => {
  const graph = useGraph(engine);

  beforeAll(() => graph().define(PROMISE));

  it('may be defined twice', async () => {
    await graph().define(PROMISE);
    await create(graph());
    await expect(create(graph())).rejects.toThrow(GraphConflict);
  });

  it('refuses a second node with the same key as GraphConflict, and the first stays', async () => {
    await create(graph());
    await expect(create(graph())).rejects.toThrow(GraphConflict);
    expect(await count(graph())).toBe(1);
  });

  it('gives GraphConflict inside the transaction too, which then stores nothing', async () => {
    const writing = graph().write(async (transaction) => {
      await transaction.run({ name: 'other', text: 'CREATE (:Other)' });
      for (const key of ['can', 'can'])
        await transaction.run({ name: 'u', text: 'CREATE (:Unique {key: $key})' }, { key });
    });
    await expect(writing).rejects.toThrow(GraphConflict);
    expect(await askOne(graph(), 'MATCH (n) RETURN count(n) AS count')).toBe(0);
  });

  it('gives GraphConflict if a node is changed to the key of another node', async () => {
    await writeRows(graph(), 'CREATE (:Unique {key: "can"}), (:Unique {key: "sica"})');
    const renaming = writeRows(graph(), 'MATCH (n:Unique {key: "sica"}) SET n.key = "can"');
    await expect(renaming).rejects.toThrow(GraphConflict);
  });

  it('frees the key of a deleted node', async () => {
    await create(graph());
    await writeRows(graph(), 'MATCH (n:Unique) DELETE n');
    await create(graph());
    expect(await count(graph())).toBe(1);
  });

  it('lets exactly one of 8 concurrent writers create the node', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => create(graph())));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(7);
    for (const reason of refused) expect(reason).toBeInstanceOf(GraphConflict);
    expect(await count(graph())).toBe(1);
  });

  it('lets 8 concurrent merges create a single node', async () => {
    const merge = () => writeRows(graph(), 'MERGE (n:Unique {key: $key})', { key: 'can' });
    await Promise.all(Array.from({ length: 8 }, merge));
    expect(await count(graph())).toBe(1);
  });
});
