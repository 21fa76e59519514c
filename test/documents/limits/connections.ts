import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { MAXIMUM_REQUESTS } from '../../../src/http/connections.ts';
import { connectionsFor } from '../../../src/http/open-files.ts';
import { defaultLimits } from '../../../src/http/server-limits.ts';
import { headOfPost, RawClient } from '../../testkit/raw-client.ts';
import type { Served } from '../../testkit/served.ts';
import { CLOSED, type Drivers, outcomeIn, outcomeOf } from './driver.ts';

const DEFAULTS = defaultLimits();
const HEALTH = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
const SCHEMA = 'GET /schema.graphql HTTP/1.1\r\nHost: localhost\r\n\r\n';
const QUERY = JSON.stringify({
  query: '{ __schema { types { description fields { description args { description } } } } }',
});
const INTROSPECTION = headOfPost(QUERY.length) + QUERY;
/** This many answers exceed what the system buffers for a client that does not read. */
const MANY = MAXIMUM_REQUESTS;

/** The answer to one request over a connection that may stay open. */
async function answerOver(client: RawClient, request: string): Promise<string> {
  const before = client.received.length;
  client.send(request);
  while (client.received.length === before && !client.isClosed) await sleep(5);
  return outcomeIn(client.received.slice(before));
}

/** The outcome for a connection that requests much and reads nothing. */
async function unread(served: Served, request: string): Promise<string> {
  const client = await RawClient.to(served.url, { reads: false });
  client.send(request.repeat(MANY));
  while ((await served.connections()) > 0) await sleep(20);
  client.close();
  return CLOSED;
}

export const CONNECTIONS: Drivers = {
  'connections in use': {
    limit: connectionsFor(Number.POSITIVE_INFINITY).toLocaleString('en'),
    setting: 'LIMIT_CONNECTIONS',
    settings: { LIMIT_CONNECTIONS: 2 },
    holds: true,
    async over(served) {
      const answers = served.askApart(2);
      await expect.poll(() => served.held.begun).toBe(answers.length);
      const refused = await answerOver(await RawClient.to(served.url), SCHEMA);
      served.held.letGo();
      expect(await Promise.all(answers.map(outcomeOf))).toEqual(['200', '200']);
      return refused;
    },
    async within(served) {
      const clients = [await RawClient.to(served.url), await RawClient.to(served.url)];
      for (const client of clients) await answerOver(client, HEALTH);
      return answerOver(await RawClient.to(served.url), SCHEMA);
    },
  },
  'requests over a connection, of which none is answered yet': {
    limit: String(MAXIMUM_REQUESTS),
    async over(served) {
      const client = await RawClient.to(served.url);
      return outcomeIn(await client.send(SCHEMA.repeat(MAXIMUM_REQUESTS + 1)).untilClosed());
    },
    async within(served) {
      const client = await RawClient.to(served.url);
      return answerOver(client, SCHEMA.repeat(MAXIMUM_REQUESTS));
    },
  },
  'time between two requests over a connection': {
    limit: `${DEFAULTS.LIMIT_IDLE_SECONDS} s`,
    setting: 'LIMIT_IDLE_SECONDS',
    settings: { LIMIT_IDLE_SECONDS: 1.5 },
    async over(served) {
      const client = await RawClient.to(served.url);
      await answerOver(client, HEALTH);
      await client.untilClosed();
      return CLOSED;
    },
    async within(served) {
      const client = await RawClient.to(served.url);
      await answerOver(client, HEALTH);
      await sleep(50);
      return answerOver(client, HEALTH);
    },
  },
  'time in which a caller takes nothing of its answer': {
    limit: `${DEFAULTS.LIMIT_STALL_SECONDS} s`,
    setting: 'LIMIT_STALL_SECONDS',
    settings: { LIMIT_STALL_SECONDS: 0.4 },
    over: (served) => unread(served, SCHEMA),
  },
  'answers that callers are taking, together': {
    limit: `${DEFAULTS.LIMIT_ANSWERS_MEGABYTES} MB`,
    setting: 'LIMIT_ANSWERS_MEGABYTES',
    settings: { LIMIT_ANSWERS_MEGABYTES: 1 },
    over: (served) => unread(served, INTROSPECTION),
  },
};
