import { describe, expect, it } from 'vitest';
import type { Graph, Transaction } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, useGraph, writeRows } from '../testkit/use-graph.ts';

const CREATE = { name: 'create', text: 'CREATE (:Written {key: $key}) RETURN $key AS key' };
const COUNT = { name: 'count', text: 'MATCH (n:Written) RETURN count(n) AS count' };
const WRONG = { name: 'wrong', text: 'RETURN 1 / $zero AS wrong' };

const countIn = async (runner: Transaction) => (await runner.run(COUNT))[0]?.count;
const committed = (graph: Graph) => askOne(graph, COUNT.text);

describe.each(ENGINES)('writes on $name', (engine) => {
  const graph = useGraph(engine);

  it('return the result of the work, and each statement returns its rows', async () => {
    const result = await graph().write(async (transaction) => {
      const rows = await transaction.run(CREATE, { key: 1 });
      return { rows, done: 'yes' };
    });
    expect(result).toEqual({ rows: [{ key: 1 }], done: 'yes' });
  });

  it('store what several statements wrote', async () => {
    await graph().write(async (transaction) => {
      for (const key of [1, 2, 3]) await transaction.run(CREATE, { key });
    });
    expect(await committed(graph())).toBe(3);
  });

  it('see their own changes before the commit', async () => {
    const seen = await graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      return countIn(transaction);
    });
    expect(seen).toBe(1);
  });

  it('are invisible to others before the commit, and visible as a whole after it', async () => {
    const seen = await graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      return committed(graph());
    });
    expect(seen).toBe(0);
    expect(await committed(graph())).toBe(1);
  });

  it('store nothing if the work throws, and pass on its error', async () => {
    const thrown = new Error('changed my mind');
    const writing = graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      throw thrown;
    });
    await expect(writing).rejects.toBe(thrown);
    expect(await committed(graph())).toBe(0);
  });

  it('store nothing if a statement in the middle fails', async () => {
    const writing = graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      await transaction.run(WRONG, { zero: 0 });
      await transaction.run(CREATE, { key: 2 });
    });
    await expect(writing).rejects.toThrow(/zero/);
    expect(await committed(graph())).toBe(0);
  });

  it('store nothing if a statement fails in the middle of its rows', async () => {
    await expect(writeRows(graph(), 'UNWIND [1, 2, 0] AS n CREATE (:Written {key: 6 / n})')).rejects.toThrow(/zero/);
    expect(await committed(graph())).toBe(0);
  });

  it('store nothing even if the work ignores a failed statement', async () => {
    const writing = graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      await transaction.run(WRONG, { zero: 0 }).catch(() => undefined);
    });
    await expect(writing).rejects.toThrow(/zero/);
    expect(await committed(graph())).toBe(0);
  });

  it('run statements that are started at the same time', async () => {
    await graph().write((transaction) => Promise.all([1, 2, 3].map((key) => transaction.run(CREATE, { key }))));
    expect(await committed(graph())).toBe(3);
  });

  it('work again after a failed write', async () => {
    await expect(writeRows(graph(), WRONG.text, { zero: 0 })).rejects.toThrow(/zero/);
    await writeRows(graph(), CREATE.text, { key: 1 });
    expect(await committed(graph())).toBe(1);
  });

  it('are all stored when many run concurrently', async () => {
    await writeRows(graph(), 'CREATE (:Counter {value: 0})');
    const increment = 'MATCH (c:Counter) SET c.value = c.value + 1 RETURN c.value AS value';
    await Promise.all(Array.from({ length: 30 }, () => writeRows(graph(), increment)));
    expect(await askOne(graph(), 'MATCH (c:Counter) RETURN c.value AS value')).toBe(30);
  });

  it('do not block reads while a transaction is open', async () => {
    await graph().write(async (transaction) => {
      await transaction.run(CREATE, { key: 1 });
      const answers = await Promise.all(Array.from({ length: 20 }, () => committed(graph())));
      expect(new Set(answers)).toEqual(new Set([0]));
    });
  });
});
