import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';

/** How long requests in flight may take to end after a signal. */
const GRACE_MILLISECONDS = 4000;

/** On SIGTERM or SIGINT: no new requests, those in flight are answered, the graph is closed, the process ends. */
export function stopOnSignals(server: Server, graph: Graph, logger: Logger): void {
  const stop = (signal: NodeJS.Signals) => {
    logger.debug({ signal }, 'stopping');
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(cut);
      graph.close().catch((error: unknown) => logger.error({ err: error }, 'the graph did not close'));
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
