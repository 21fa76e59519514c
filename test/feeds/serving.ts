import type { Server } from 'node:http';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { listen, type ServerOptions, serverOver } from '../../src/http/server.ts';
import { type Ask, askAt } from '../http/website.ts';

export interface Serving {
  readonly server: Server;
  readonly port: number;
  readonly ask: Ask;
}

/** Serves graphs until the end of the tests of a file. */
export function useServing(): (graph: Graph, options?: ServerOptions) => Promise<Serving> {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async (graph, options = {}) => {
    const server = serverOver(graph, pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }), options);
    servers.push(server);
    const port = await listen(server, '127.0.0.1', 0);
    return { server, port, ask: askAt(port) };
  };
}
