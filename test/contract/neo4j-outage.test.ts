import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DeadlineExceeded, GraphNotOpened, GraphUnavailable } from '../../src/graph/errors.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { NEO4J_ENGINES } from '../testkit/engines.ts';
import { Relay } from '../testkit/relay.ts';
import { askOne, readRows, writeRows } from '../testkit/use-graph.ts';

const DEADLINE = 4_000;
/** The longest wait of a caller, whatever happens to the server: the deadline, and a second for its cancellation. */
const LONGEST_WAIT = 5_500;

async function failureOf(promise: Promise<unknown>): Promise<{ failure: unknown; waited: number }> {
  const start = performance.now();
  const failure = await promise.then(
    () => undefined,
    (error) => error,
  );
  return { failure, waited: performance.now() - start };
}

async function expectUnavailable(promise: Promise<unknown>): Promise<void> {
  const { failure, waited } = await failureOf(promise);
  expect(failure).toBeInstanceOf(GraphUnavailable);
  expect(waited).toBeLessThan(LONGEST_WAIT);
}

describeEach(NEO4J_ENGINES, 'an outage of $name', ({ address }) => {
  let relay: Relay;
  let graph: Graph;

  // A server that has just started takes longer for its first writes than these tests allow.
  beforeAll(async () => {
    const patient = await openGraph({ ...address, deadlineMilliseconds: 60_000 });
    await emptyGraph(patient);
    await patient.close();
  });

  beforeEach(async () => {
    relay = await Relay.inFrontOf(address.url);
    graph = await openGraph({ ...address, url: relay.url, deadlineMilliseconds: DEADLINE });
    await emptyGraph(graph);
  });

  afterEach(async () => {
    await graph.close();
    relay.cut();
  });

  const wholePool = Array.from({ length: 120 });
  const count = () => askOne(graph, 'MATCH (n) RETURN count(n) AS count');

  it('gives GraphUnavailable within the time limit if the server stops, until it is back', async () => {
    relay.cut();
    await Promise.all([
      expectUnavailable(count()),
      expectUnavailable(writeRows(graph, 'CREATE (:Gone)')),
      expectUnavailable(graph.ready()),
    ]);
    await relay.restore();
    await expect(graph.ready()).resolves.toBeUndefined();
    expect(await count()).toBe(0);
  });

  it('gives GraphUnavailable within the time limit if the network drops all packets, until it is back', async () => {
    await Promise.all(wholePool.map(count));
    relay.silence();
    await Promise.all([
      ...wholePool.map(() => expectUnavailable(count())),
      expectUnavailable(writeRows(graph, 'CREATE (:Gone)')),
      expectUnavailable(graph.ready()),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await relay.restore();
    await expect(graph.ready()).resolves.toBeUndefined();
    expect(await count()).toBe(0);
  });

  it('is bridged by a repeated read if it is short', async () => {
    relay.cut();
    const reading = readRows(graph, 'RETURN 1 AS one');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await relay.restore();
    expect(await reading).toEqual([{ one: 1 }]);
  });

  it('during a commit makes the write fail without a retry, because the commit may have been stored', async () => {
    let runs = 0;
    const cut = relay.cutBeforeCommit();
    const writing = expectUnavailable(
      graph.write(async (transaction) => {
        runs += 1;
        await transaction.run({ name: 'create', text: 'CREATE (:Half)' });
      }),
    );
    await cut;
    await relay.restore();
    await writing;
    await expect.poll(() => graph.ready(), { timeout: 3_000 }).toBeUndefined();
    expect(runs).toBe(1);
    expect(await count()).toBe(0);
  });

  it('in the middle of a write makes the whole write run again', async () => {
    let runs = 0;
    await graph.write(async (transaction) => {
      runs += 1;
      await transaction.run({ name: 'first', text: 'CREATE (:First)' });
      if (runs === 1) relay.cut();
      if (runs === 1) setTimeout(() => void relay.restore(), 300);
      await transaction.run({ name: 'second', text: 'CREATE (:Second)' });
    });
    expect(runs).toBe(2);
    expect(await count()).toBe(2);
  });

  it('is reported immediately when the graph is opened', async () => {
    relay.cut();
    const { failure, waited } = await failureOf(openGraph({ ...address, url: relay.url }));
    expect(failure).toBeInstanceOf(GraphNotOpened);
    expect(String(failure)).toContain(relay.url);
    expect(waited).toBeLessThan(6_000);
    await relay.restore();
  });

  it('is waited for on opening, up to the given time, with one warning', async () => {
    relay.cut();
    const warnings: string[] = [];
    const opening = openGraph({
      ...address,
      url: relay.url,
      waitMilliseconds: 60_000,
      warn: (message) => warnings.push(message),
    });
    await expect.poll(() => warnings, { timeout: 10_000 }).toHaveLength(1);
    expect(warnings[0]).toContain(`The graph at ${relay.url} cannot be opened: it cannot be reached.`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await relay.restore();
    const opened = await opening;
    expect(await askOne(opened, 'RETURN 1 AS one')).toBe(1);
    expect(warnings).toHaveLength(1);
    await opened.close();
  });

  it('is reported within the time limit if the address never answers', async () => {
    relay.silence();
    const { failure, waited } = await failureOf(openGraph({ ...address, url: relay.url }));
    expect(failure).toBeInstanceOf(GraphNotOpened);
    expect(String(failure)).toContain(relay.url);
    expect(waited).toBeLessThan(6_500);
    await relay.restore();
  });
});

describeEach(NEO4J_ENGINES, '$name', ({ address, open }) => {
  it('reports a refused login without showing the password', async () => {
    const opening = openGraph({ ...address, user: 'neo4j', password: 'mistaken' });
    await expect(opening).rejects.toThrow(GraphNotOpened);
    await expect(opening).rejects.toThrow(/refused the login.*GRAPH_USER.*GRAPH_PASSWORD/);
    await expect(opening).rejects.not.toThrow(/mistaken/);
  });

  it('is not waited for if the login is refused', async () => {
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    const opening = openGraph({ ...address, user: 'neo4j', password: 'mistaken', waitMilliseconds: 600_000, warn });
    await expect(opening).rejects.toThrow(/refused the login/);
    expect(warnings).toEqual([]);
  });

  it('aborts statements on the server that exceed their deadline', async () => {
    const graph = await openGraph({ ...address, deadlineMilliseconds: 500 });
    const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS sum';
    await expect(readRows(graph, endless)).rejects.toThrow(DeadlineExceeded);
    const others =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*) AS count";
    await expect.poll(() => askOne(graph, others), { timeout: 10_000 }).toBe(0);
    await graph.close();
  });

  it('lets both of two deadlocked writes succeed', async () => {
    const graph = await open();
    await writeRows(graph, 'CREATE (:Lock {key: 1, value: 0}), (:Lock {key: 2, value: 0})');
    const add = { name: 'add', text: 'MATCH (n:Lock {key: $key}) SET n.value = n.value + 1' };
    const barrier = barrierFor(2);
    const both = (first: number, second: number) =>
      graph.write(async (transaction) => {
        await transaction.run(add, { key: first });
        await barrier();
        await transaction.run(add, { key: second });
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await askOne(graph, 'MATCH (n:Lock) RETURN sum(n.value) AS sum')).toBe(4);
    await graph.close();
  });
});

/** Holds callers until this many have come; later ones pass. */
function barrierFor(callers: number): () => Promise<void> {
  let come = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come >= callers) open();
    return opened;
  };
}
