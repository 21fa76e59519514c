import type { IncomingMessage, ServerResponse } from 'node:http';
import { begun, bodyOf } from '../../feeds/body.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Format, Parameter } from '../../feeds/parameters.ts';
import { requestOf } from '../../feeds/request.ts';
import { momentOf, Pages } from '../../feeds/rows.ts';
import { sourcesOf } from '../../feeds/sources.ts';
import { dataVersion } from '../../graph/data-version.ts';
import { viewWith } from '../../graph/model/view.ts';
import type { Graph, Reads } from '../../graph/port.ts';
import { schema } from '../../schema/index.ts';
import { pairsIn } from '../address.ts';
import type { Admission } from '../admission.ts';
import { overloaded } from '../refusal.ts';
import type { RequestRecord } from '../request-record.ts';
import type { ServerLimits } from '../server-limits.ts';
import { cachingHeaders, headersOf, type Representation } from './headers.ts';
import { encodingOf, transfer } from './transfer.ts';
import { Turns } from './turns.ts';
import { matches } from './validators.ts';

/** A feed with its parameters. */
export interface Described {
  readonly feed: Feed;
  readonly parameters: readonly Parameter[];
  /** The feed whose rows are the sources of all others. */
  readonly sources: Feed | undefined;
}

export type Download = (
  described: Described,
  format: Format,
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
) => Promise<void>;

const TOO_MANY = overloaded('Too many feeds are being read from this service.');

const countedReads =
  (record: RequestRecord) =>
  (read: Reads): Reads =>
  (statement, parameters) => {
    record.statements += 1;
    return read(statement, parameters);
  };

/** Answers requests for the files of feeds from a graph. */
export function downloadFrom(graph: Graph, admission: Admission, limits: ServerLimits): Download {
  const pages = new Pages(schema);
  let running = 0;

  /** Sends the rows of one moment. What fails before the first page is told as a problem; later, the transfer breaks. */
  const send = async (
    one: Representation,
    sources: Feed | undefined,
    turns: Turns,
    response: ServerResponse,
    read: Reads,
  ) => {
    const { request, view, encoding, now } = one;
    const version = await turns.take(() => dataVersion(read));
    const moment = momentOf(graph.engine, read, request, now);
    const rows = await begun(pages.rows(request, moment, turns.take));
    const documents = sources && sourcesOf(sources, request, pages, moment, turns.take);
    response.writeHead(200, headersOf({ ...one, version }));
    const body = bodyOf(request, rows, { view, changedAt: version?.changedAt, sources: documents });
    await transfer(body, encoding, response);
  };

  const answer: Download = async ({ feed, parameters, sources }, format, request, response, record) => {
    const wanted = requestOf(feed, format, parameters, pairsIn(request.url ?? ''));
    const turns = new Turns(admission, limits, response);
    const now = new Date();
    const counted = countedReads(record);
    const version = await turns.take(() => dataVersion(counted((statement) => graph.read(statement))));
    const encoding = encodingOf(format, request.headers['accept-encoding']);
    const one = { request: wanted, view: viewWith(wanted.view, now), encoding, version, now };
    const caching = cachingHeaders(one);
    if (caching.etag && matches(request.headers['if-none-match'], caching.etag))
      return void response.writeHead(304, caching).end();
    if (request.method === 'HEAD') return void response.writeHead(200, headersOf(one)).end();
    await graph.snapshot((read) => send(one, sources, turns, response, counted(read)));
  };

  return async (...asked) => {
    if (running >= limits.LIMIT_FEEDS) throw TOO_MANY;
    running += 1;
    try {
      await answer(...asked);
    } finally {
      running -= 1;
    }
  };
}
