import { expect } from 'vitest';
import { defaultLimits } from '../../../src/http/server-limits.ts';
import type { Served } from '../../testkit/served.ts';
import { type Drivers, outcomeOf } from './driver.ts';

const DEFAULTS = defaultLimits();
const ask = (served: Served) => outcomeOf(served.ask('{ axes { totalCount } }'));

/** The outcome of one more operation while this many are running. */
async function oneMore(served: Served, atWork: number): Promise<string> {
  const answers = served.askApart(atWork).map(outcomeOf);
  await expect.poll(() => served.held.begun).toBe(atWork);
  const refused = await ask(served);
  served.held.letGo();
  expect(await Promise.all(answers)).toEqual(answers.map(() => '200'));
  return refused;
}

/** The first outcome of this many operations, of which none ends before. */
async function firstOf(served: Served, count: number): Promise<string> {
  const answers = Array.from({ length: count }, () => ask(served));
  const first = await Promise.race(answers);
  served.held.letGo();
  expect((await Promise.all(answers)).sort()).toEqual([...answers.slice(1).map(() => '200'), first].sort());
  return first;
}

/** The outcomes of this many concurrent operations. */
async function together(served: Served, count: number): Promise<string> {
  const answers = Array.from({ length: count }, () => ask(served));
  await expect.poll(() => served.held.begun).toBe(1);
  served.held.letGo();
  const outcomes = await Promise.all(answers);
  return outcomes.find((outcome) => outcome !== '200') ?? '200';
}

/** The outcome of one more feed while this many are being read. */
async function oneMoreFeed(served: Served, atWork: number): Promise<string> {
  const read = () => outcomeOf(fetch(`${served.url}/feeds/actors.json`));
  const answers = Array.from({ length: atWork }, read);
  await expect.poll(() => served.held.begun).toBe(atWork);
  const refused = await read();
  served.held.letGo();
  expect(await Promise.all(answers)).toEqual(answers.map(() => '200'));
  return refused;
}

export const OPERATIONS: Drivers = {
  'files of feeds that callers are taking': {
    limit: String(DEFAULTS.LIMIT_FEEDS),
    setting: 'LIMIT_FEEDS',
    settings: { LIMIT_FEEDS: 2 },
    holds: true,
    over: (served) => oneMoreFeed(served, 2),
  },
  'operations at work': {
    limit: String(DEFAULTS.LIMIT_OPERATIONS),
    setting: 'LIMIT_OPERATIONS',
    settings: { LIMIT_OPERATIONS: 2, LIMIT_WAITING_OPERATIONS: 0 },
    holds: true,
    over: (served) => oneMore(served, 2),
  },
  'operations that wait for their turn': {
    limit: String(DEFAULTS.LIMIT_WAITING_OPERATIONS),
    setting: 'LIMIT_WAITING_OPERATIONS',
    settings: { LIMIT_OPERATIONS: 1, LIMIT_WAITING_OPERATIONS: 2, LIMIT_WAITING_SECONDS: 60 },
    holds: true,
    over: (served) => firstOf(served, 4),
    within: (served) => together(served, 3),
  },
  'time in which its turn comes': {
    limit: `${DEFAULTS.LIMIT_WAITING_SECONDS} s`,
    setting: 'LIMIT_WAITING_SECONDS',
    settings: { LIMIT_OPERATIONS: 1, LIMIT_WAITING_SECONDS: 0.2 },
    holds: true,
    over: (served) => oneMore(served, 1),
  },
};
