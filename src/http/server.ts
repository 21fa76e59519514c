import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Operation } from '../feeds/operations.ts';
import type { Graph } from '../graph/port.ts';
import { Admission } from './admission.ts';
import { BoundedServer } from './bounded-server.ts';
import { downloadFrom } from './feeds/download.ts';
import { FeedPages } from './feeds/feed-pages.ts';
import { firstRowsFrom } from './feeds/preview.ts';
import { serveFeeds } from './feeds/serve-feeds.ts';
import { graphqlOver, type Options } from './graphql.ts';
import { health, readinessOf } from './health.ts';
import { Hosts } from './hosts.ts';
import { OPERATIONS } from './operations.ts';
import { isPage, servePages } from './pages/serve-pages.ts';
import { DEFAULT_PERMISSIONS } from './permissions.ts';
import { asksForPage } from './preferences.ts';
import { overloaded, Refusal, refuse } from './refusal.ts';
import { type RequestRecord, recorded } from './request-record.ts';
import { serveGraphql } from './serve-graphql.ts';
import { defaultLimits, type ServerLimits } from './server-limits.ts';
import { closedBy } from './site/closed.ts';
import { show } from './site/site.ts';

const FAILURE = JSON.stringify({ error: 'The page could not be made. The log of the service says why.' });

/** The addresses of feeds, and of what describes them. */
const FEEDS = /^\/(feeds(\/.*)?|openapi\.json)$/;

/** The request headers that change an answer. */
const VARIES_BY = 'Accept, Accept-Encoding, Accept-Language, X-Explain';

const TOO_MANY_CONNECTIONS = overloaded('Too many connections to this service are in use.', true);

export interface ServerOptions extends Options {
  /** The default limits if not given. */
  readonly limits?: ServerLimits;
  /** Host names to answer to, in addition to those of the local machine. */
  readonly hosts?: readonly string[];
  /** The named operations, whose feeds are served; those of this service if not given. */
  readonly operations?: readonly Operation[];
}

/** The whole HTTP interface: `/graphql`, `/feeds`, `/openapi.json`, `/health` and `/ready` for programs, and the site for people. */
export function serverOver(
  graph: Graph,
  logger: Logger,
  { limits = defaultLimits(), hosts: names = [], operations = OPERATIONS, ...options }: ServerOptions = {},
): Server {
  const admission = new Admission(limits);
  const answer = serveGraphql(graphqlOver(graph, logger, options), limits, admission);
  const ready = readinessOf(graph);
  const hosts = new Hosts(names);
  const closed = closedBy({ ...DEFAULT_PERMISSIONS, ...options });
  const pages = new FeedPages(firstRowsFrom(graph, admission, limits), closed);
  const nodePages = servePages(graph, admission, limits, closed, logger);
  const feeds = serveFeeds(operations, downloadFrom(graph, admission, limits), pages, logger);
  const refused = (error: Refusal, request: IncomingMessage, response: ServerResponse, { codes }: RequestRecord) => {
    codes.add(error.code);
    refuse(request, response, error);
  };
  const cutOff = (error: unknown, response: ServerResponse, { id }: RequestRecord) => {
    logger.debug({ requestId: id, err: error }, 'a request broke off');
    response.destroy();
  };
  const failed = (error: unknown, response: ServerResponse, { id }: RequestRecord) => {
    logger.error({ requestId: id, err: error }, 'a page could not be made');
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json' }).end(FAILURE);
  };
  const server = new BoundedServer(limits, (request, response) => {
    const record = recorded(request, response, logger);
    response.setHeader('x-content-type-options', 'nosniff');
    const path = request.url?.split('?')[0];
    if (path === '/graphql') response.setHeader('vary', VARIES_BY);
    if (path === '/health') return health(response);
    if (path === '/ready') return void ready(response);
    const refusal = server.isAboveLimit(request) ? TOO_MANY_CONNECTIONS : hosts.refusalOf(request.headers.host);
    if (refusal) refused(refusal, request, response, record);
    else if (path !== undefined && FEEDS.test(path)) void feeds(request, response, record);
    else if (path === '/graphql' && (closed.has(path) || !asksForGraphiql(request)))
      answer(request, response, record).catch((error: unknown) => {
        if (error instanceof Refusal && !response.destroyed) refused(error, request, response, record);
        else cutOff(error, response, record);
      });
    else if (path !== undefined && isPage(path))
      nodePages(request, response, record).catch((error: unknown) => failed(error, response, record));
    else show(request, response, closed).catch((error: unknown) => failed(error, response, record));
  });
  return server;
}

const asksForGraphiql = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && asksForPage(request);

/** Starts listening. @throws Error with the variable to change if the port is taken or the host unknown. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} on ${host} is taken. Set PORT to another one.`);
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this user. Set PORT above 1023.`);
  return new Error(`Cannot listen on HOST ${host}: ${error.message}. Set HOST to an address of this machine.`);
}
