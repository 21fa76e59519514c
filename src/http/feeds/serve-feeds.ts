import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Feed, feedsOf } from '../../feeds/feed.ts';
import { openApiOf } from '../../feeds/openapi.ts';
import type { Operation } from '../../feeds/operations.ts';
import { parametersOf } from '../../feeds/parameters.ts';
import { SOURCES } from '../../feeds/sources.ts';
import { memoizeByObject } from '../../graph/memoize.ts';
import { PRODUCT_VERSION } from '../../product.ts';
import { schema } from '../../schema/index.ts';
import { asksForPage } from '../preferences.ts';
import type { RequestRecord } from '../request-record.ts';
import { askedIn } from './asked.ts';
import { isLeaving } from './caller-left.ts';
import { describe } from './describe.ts';
import type { Described, Download } from './download.ts';
import { type FeedPages, languageOf } from './feed-pages.ts';
import { CORS } from './headers.ts';
import { type Problem, problemOf, sendProblem } from './problems.ts';

const METHODS = 'GET, HEAD, OPTIONS';
const DAY_SECONDS = '86400';

/** A page of another site asks first whether it may send `If-None-Match`. */
const PREFLIGHT = {
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': 'If-None-Match, X-Request-Id',
  'access-control-max-age': DAY_SECONDS,
};

const WRONG_METHOD: Problem = {
  status: 405,
  code: 'BAD_REQUEST',
  detail: { es: `Una tabla solo se lee. Se acepta: ${METHODS}.`, en: `A feed is only read. Accepted: ${METHODS}.` },
  headers: { allow: METHODS },
};

function sendJson(response: ServerResponse, value: unknown): void {
  const body = JSON.stringify(value, null, 2);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'public, no-cache',
    vary: 'Accept, Accept-Language',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** All feeds, for programs. */
const listed = (feeds: readonly Feed[]) => ({
  openapi: '/openapi.json',
  feeds: feeds.map(({ name, title }) => ({ name, title, describedBy: `/feeds/${name}` })),
});

/** The feeds with their parameters, by name. To compare them with the schema takes a while, and is done once. */
const describedBy = memoizeByObject((operations: readonly Operation[]): ReadonlyMap<string, Described> => {
  const feeds = feedsOf(schema, operations);
  const sources = feeds.find(({ name }) => name === SOURCES);
  return new Map(feeds.map((feed) => [feed.name, { feed, parameters: parametersOf(schema, feed), sources }]));
});

type Serve = (request: IncomingMessage, response: ServerResponse, record: RequestRecord) => Promise<void>;

/** Serves the files of feeds, what describes them, and the pages about them. */
export function serveFeeds(
  operations: readonly Operation[],
  download: Download,
  pages: FeedPages,
  logger: Logger,
): Serve {
  const answer: Serve = async (request, response, record) => {
    const path = request.url?.split('?')[0] ?? '';
    const feeds = describedBy(operations);
    const all = [...feeds.values()].map(({ feed }) => feed);
    if (path === '/openapi.json')
      return sendJson(response, openApiOf([...feeds.values()], languageOf(request), PRODUCT_VERSION));
    if (path === '/feeds')
      return asksForPage(request) ? pages.catalogue(all, request, response) : sendJson(response, listed(all));
    const asked = askedIn(path, all);
    if ('problem' in asked) return refuse(asked.problem, response, record);
    const described = feeds.get(asked.name);
    if (!described) throw new Error(`no feed ${asked.name}`);
    record.operation = asked.name;
    if (asked.format) await download(described, asked.format, request, response, record);
    else if (asksForPage(request)) await pages.one(described, request, response);
    else sendJson(response, describe(described.feed, described.parameters));
  };

  const refuse = (problem: Problem, response: ServerResponse, record: RequestRecord) => {
    record.codes.add(problem.code);
    sendProblem(response, problem, record.id);
  };

  const failed = (error: unknown, response: ServerResponse, record: RequestRecord) => {
    const { unexpected, ...problem } = problemOf(error);
    if (unexpected) {
      record.failed = true;
      logger.error({ requestId: record.id, err: error }, 'a feed failed');
    }
    if (!response.headersSent) return refuse(problem, response, record);
    record.codes.add(problem.code);
    if (!unexpected) logger.warn({ requestId: record.id, err: error }, 'a feed broke off');
    response.destroy();
  };

  return async (request, response, record) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204, PREFLIGHT).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(WRONG_METHOD, response, record);
    await answer(request, response, record).catch((error: unknown) => {
      // The caller left; nobody is there to be told.
      if (response.destroyed && !response.writableFinished && isLeaving(error)) return;
      failed(error, response, record);
    });
  };
}
