import { describe, expect, it } from 'vitest';
import { DeadlineExceeded } from '../../src/graph/errors.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

const endless = {
  name: 'endless',
  text: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS sum',
};
const create = { name: 'create', text: 'CREATE (:Kept {key: $key})' };

describe.each(ENGINES)('deadlines on $name', (engine) => {
  const graph = useGraph(engine);
  const count = () => askOne(graph(), 'MATCH (n:Kept) RETURN count(n) AS count');

  it('abort a read that takes too long, name the accepted time, and leave the graph usable', async () => {
    const reading = graph().read(endless, {}, 300);
    await expect(reading).rejects.toThrow(DeadlineExceeded);
    await expect(reading).rejects.toThrow(/within 0\.3 s.*Accepted/);
    expect(await readRows(graph(), 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('abort many slow reads while other reads are answered, during and afterwards', async () => {
    await writeRows(graph(), create.text, { key: 1 });
    const slow = Array.from({ length: 6 }, () => graph().read(endless, {}, 1_500));
    const ended = Promise.allSettled(slow);
    expect(await Promise.all(Array.from({ length: 20 }, count))).toEqual(Array.from({ length: 20 }, () => 1));
    for (const one of await ended) {
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(DeadlineExceeded) });
    }
    expect(await Promise.all(Array.from({ length: 20 }, count))).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('of one read do not abort other reads', async () => {
    const slow = 'UNWIND range(1, 300000) AS n RETURN sum(n) AS sum';
    const others = Array.from({ length: 3 }, () => readRows(graph(), slow));
    await expect(graph().read(endless, {}, 50)).rejects.toThrow(DeadlineExceeded);
    for (const other of others) expect(await other).toEqual([{ sum: 45000150000 }]);
  });

  it('abort a write that takes too long and keep nothing of it', async () => {
    const writing = graph().write(async (transaction) => {
      await transaction.run(create, { key: 1 });
      await transaction.run(endless);
    }, 500);
    await expect(writing).rejects.toThrow(DeadlineExceeded);
    expect(await count()).toBe(0);
  });

  it('abort a write whose own code takes too long and keep nothing of it', async () => {
    const writing = graph().write(async (transaction) => {
      await transaction.run(create, { key: 1 });
      await new Promise((resolve) => setTimeout(resolve, 400));
    }, 200);
    await expect(writing).rejects.toThrow(DeadlineExceeded);
    expect(await count()).toBe(0);
  });

  it('of a read do not abort an open write, which is stored once', async () => {
    let runs = 0;
    await graph().write(async (transaction) => {
      runs += 1;
      await transaction.run(create, { key: 1 });
      await expect(graph().read(endless, {}, 100)).rejects.toThrow(DeadlineExceeded);
      await transaction.run(create, { key: 2 });
    });
    expect([runs, await count()]).toEqual([1, 2]);
  });

  it('of very many reads may restart an open write, which is still stored once', async () => {
    let runs = 0;
    await graph().write(async (transaction) => {
      runs += 1;
      await transaction.run(create, { key: 1 });
      const reads = Array.from({ length: runs === 1 ? 10 : 0 }, () => graph().read(endless, {}, 100));
      for (const one of await Promise.allSettled(reads)) expect(one.status).toBe('rejected');
      await transaction.run(create, { key: 2 });
    }, 60_000);
    expect(await count()).toBe(2);
  });

  it('do not disturb a snapshot while a read is aborted', async () => {
    await writeRows(graph(), create.text, { key: 1 });
    const seen = await graph().snapshot(async (read) => {
      await expect(graph().read(endless, {}, 100)).rejects.toThrow(DeadlineExceeded);
      return read({ name: 'count', text: 'MATCH (n:Kept) RETURN count(n) AS count' });
    });
    expect(seen).toEqual([{ count: 1 }]);
  });
});
