import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { readinessOf } from '../../src/http/health.ts';
import { listen } from '../../src/http/server.ts';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** Readiness probes of a graph that answers as given, with this deadline. */
async function probing(ready: () => Promise<void>, milliseconds: number) {
  let arrived = 0;
  const answer = readinessOf({ engine: 'grafeo', ready }, milliseconds);
  const server = createServer((_request, response) => {
    arrived += 1;
    void answer(response);
  });
  const url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  ended.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { probe: async () => (await fetch(url)).status, arrived: () => arrived };
}

it('a graph that does not answer within the time limit is reported as not ready', async () => {
  const { probe } = await probing(() => new Promise(() => undefined), 20);
  expect(await probe()).toBe(503);
});

it('simultaneous probes query the graph once, and a later probe queries it again', async () => {
  const answers: (() => void)[] = [];
  const ready = () => new Promise<void>((resolve) => answers.push(resolve));
  const { probe, arrived } = await probing(ready, 60_000);
  const together = [probe(), probe(), probe()];
  await expect.poll(arrived).toBe(3);
  answers[0]?.();
  expect(await Promise.all(together)).toEqual([200, 200, 200]);
  expect(answers).toHaveLength(1);
  const later = probe();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  expect(await later).toBe(200);
});
