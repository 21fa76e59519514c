import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';
import { type ReadRequest, readBody } from './body.ts';
import { graphqlOver } from './graphql.ts';
import { health, readiness } from './health.ts';

/** The whole HTTP surface: `/graphql`, `/health` and `/ready`. Anything else is not found. */
export function serverOver(graph: Graph, logger: Logger): Server {
  const graphql = graphqlOver(graph, logger);
  const cutOff = (error: unknown, response: ServerResponse) => {
    logger.debug({ err: error }, 'a request broke off');
    response.destroy();
  };
  const answer = async (request: ReadRequest, response: ServerResponse) => {
    if (await readBody(request, response)) await graphql(request, response);
  };
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?')[0];
    if (path === '/graphql') answer(request, response).catch((error: unknown) => cutOff(error, response));
    else if (path === '/health') health(response);
    else if (path === '/ready') void readiness(response, graph);
    else notFound(response);
  });
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: 'Not found. The service is at /graphql.' }));
}

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
