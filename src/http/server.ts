import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';
import { type ReadRequest, readBody } from './body.ts';
import { graphqlOver, type Options } from './graphql.ts';
import { health, readiness } from './health.ts';
import { asksForPage } from './preferences.ts';
import { type RequestRecord, recorded } from './request-record.ts';
import { show } from './site/site.ts';

const FAILURE = JSON.stringify({ error: 'The page could not be made. The log of the service says why.' });

/** The whole HTTP surface: `/graphql`, `/health` and `/ready` for programs, and the site for people. */
export function serverOver(graph: Graph, logger: Logger, options: Options = {}): Server {
  const graphql = graphqlOver(graph, logger, options);
  const cutOff = (error: unknown, response: ServerResponse, { id }: RequestRecord) => {
    logger.debug({ requestId: id, err: error }, 'a request broke off');
    response.destroy();
  };
  const failed = (error: unknown, response: ServerResponse, { id }: RequestRecord) => {
    logger.error({ requestId: id, err: error }, 'a page could not be made');
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json' }).end(FAILURE);
  };
  const answer = async (request: ReadRequest, response: ServerResponse, record: RequestRecord) => {
    if (await readBody(request, response)) await graphql(request, response, { record });
  };
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const record = recorded(request, response, logger);
    const path = request.url?.split('?')[0];
    if (path === '/graphql' && !asksForGraphiql(request))
      answer(request, response, record).catch((error: unknown) => cutOff(error, response, record));
    else if (path === '/health') health(response);
    else if (path === '/ready') void readiness(response, graph);
    else show(request, response).catch((error: unknown) => failed(error, response, record));
  });
}

const asksForGraphiql = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && asksForPage(request);

/** Starts listening. @throws Error naming the variable to change where the port is taken or the host unknown. */
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
