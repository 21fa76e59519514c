import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { pathOfFileUrl } from '../graph/file-url.ts';
import type { Graph } from '../graph/port.ts';
import { administrationOf } from './administration.ts';
import { administrationServer } from './server.ts';
import { listenBeside } from './socket.ts';

/**
 * Serves the administration of an embedded graph on the socket beside its file. Tools open any other graph themselves.
 * If the socket cannot be created, the service runs on without it, and cannot be administered while it runs.
 */
export async function serveAdministration(graph: Graph, logger: Logger): Promise<readonly Server[]> {
  if (!graph.address.startsWith('file:')) return [];
  const server = administrationServer(administrationOf(graph), logger);
  try {
    server.once('close', await listenBeside(server, pathOfFileUrl(graph.address)));
    return [server];
  } catch (error) {
    logger.warn({ err: error }, 'no administration socket');
    return [];
  }
}
