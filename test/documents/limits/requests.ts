import { MAXIMUM_BODY, MAXIMUM_PIECES, MAXIMUM_VALUES } from '../../../src/http/body.ts';
import { MAXIMUM_HEAD } from '../../../src/http/bounded-server.ts';
import { defaultLimits } from '../../../src/http/server-limits.ts';
import { headOfPost, RawClient } from '../../testkit/raw-client.ts';
import type { Served } from '../../testkit/served.ts';
import { type Drivers, outcomeIn, outcomeOf } from './driver.ts';

const DEFAULTS = defaultLimits();
const MEGABYTE = 1024 * 1024;
/** Shorter than any of the durations below. */
const PAUSE_MILLISECONDS = 50;

/** A request of this many bytes. */
const filled = (bytes: number) => {
  const empty = JSON.stringify({ query: '{ __typename } #' });
  return empty.replace('#', `#${'x'.repeat(bytes - empty.length)}`);
};

/** A request with this many values in a part of the body that this service ignores; five more are around them. */
const withValues = (count: number) => `{"query": "{ __typename }", "extensions": {"a": [${'1,'.repeat(count - 5)}1]}}`;

/** The outcome of a request that is sent slowly but steadily. */
async function sendSlowly(served: Served, atOnce: string, slowly: string): Promise<string> {
  const client = await RawClient.to(served.url);
  await client.send(atOnce).drip(slowly, PAUSE_MILLISECONDS);
  return outcomeIn(await client.untilClosed());
}

/** The answer to a body that arrives byte by byte, without pauses. */
async function inPieces(served: Served, count: number): Promise<string> {
  const client = await RawClient.to(served.url);
  const head = headOfPost(0).replace('Content-Length: 0', 'Connection: close\r\nTransfer-Encoding: chunked');
  const pieces = [...filled(count)].map((piece) => `1\r\n${piece}\r\n`);
  return outcomeIn(await client.send(`${head}${pieces.join('')}0\r\n\r\n`).untilClosed());
}

const headers = (served: Served, bytes: number) => fetch(`${served.url}/health`, { headers: { x: 'x'.repeat(bytes) } });

const encoded = (served: Served, encoding: string) =>
  fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body: filled(50),
  });

export const REQUESTS: Drivers = {
  'address and headers of a request': {
    limit: `${MAXIMUM_HEAD / 1024} kB`,
    over: (served) => outcomeOf(headers(served, MAXIMUM_HEAD)),
    within: (served) => outcomeOf(headers(served, MAXIMUM_HEAD - 1024)),
  },
  'body of a request': {
    limit: `${MAXIMUM_BODY / MEGABYTE} MB`,
    over: (served) => outcomeOf(served.post(filled(MAXIMUM_BODY + 1))),
    within: (served) => outcomeOf(served.post(filled(MAXIMUM_BODY))),
  },
  'pieces of a body': {
    limit: MAXIMUM_PIECES.toLocaleString('en'),
    over: (served) => inPieces(served, MAXIMUM_PIECES + 1),
    within: (served) => inPieces(served, MAXIMUM_PIECES),
  },
  'commas and opening brackets of a body': {
    limit: MAXIMUM_VALUES.toLocaleString('en'),
    over: (served) => outcomeOf(served.post(withValues(MAXIMUM_VALUES + 1))),
    within: (served) => outcomeOf(served.post(withValues(MAXIMUM_VALUES))),
  },
  'compression of a body': {
    limit: 'none',
    over: (served) => outcomeOf(encoded(served, 'gzip')),
    within: (served) => outcomeOf(encoded(served, 'identity')),
  },
  'type of a body': {
    limit: '`application/json`, in UTF-8',
    over: (served) => outcomeOf(served.post(filled(50), 'application/jso')),
    within: (served) => outcomeOf(served.post(filled(50), 'application/json; charset=utf-8')),
  },
  'time in which address and headers come': {
    limit: `${DEFAULTS.LIMIT_HEADER_SECONDS} s`,
    setting: 'LIMIT_HEADER_SECONDS',
    settings: { LIMIT_HEADER_SECONDS: 0.4 },
    over: (served) => sendSlowly(served, 'GET /health HTTP/1.1\r\nhost: ', 'x'.repeat(10_000)),
  },
  'time in which the body comes': {
    limit: `${DEFAULTS.LIMIT_BODY_SECONDS} s`,
    setting: 'LIMIT_BODY_SECONDS',
    settings: { LIMIT_BODY_SECONDS: 0.4 },
    over: (served) => sendSlowly(served, headOfPost(10_000), filled(10_000)),
  },
  'bodies that are being sent, together': {
    limit: `${DEFAULTS.LIMIT_BODIES_MEGABYTES} MB`,
    setting: 'LIMIT_BODIES_MEGABYTES',
    settings: { LIMIT_BODIES_MEGABYTES: 1 },
    async over(served) {
      const senders = [await RawClient.to(served.url), await RawClient.to(served.url)];
      for (const sender of senders) sender.send(headOfPost(MEGABYTE) + filled(MEGABYTE).slice(0, 0.6 * MEGABYTE));
      const refused = await Promise.race(senders.map((sender) => sender.untilClosed()));
      for (const sender of senders) sender.close();
      return outcomeIn(refused);
    },
    within: (served) => outcomeOf(served.post(filled(MEGABYTE))),
  },
};
