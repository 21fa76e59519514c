import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';

/** How long requests in progress may take to end after a signal. */
const GRACE_MILLISECONDS = 4000;
/** After this time the process ends, whatever still runs; an unfinished write is not kept. */
const LAST_MILLISECONDS = 4700;
/** How often to look for connections that clients keep open after the answer. */
const IDLE_MILLISECONDS = 50;

/** On SIGTERM or SIGINT: refuses new requests, answers those in progress, closes the graph and ends the process. */
export function stopOnSignals(servers: readonly Server[], graph: Graph, logger: Logger): void {
  const stop = (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => giveUp(logger), LAST_MILLISECONDS).unref();
    end(servers, graph, logger).catch((error: unknown) => {
      logger.error({ err: error }, 'the graph did not close');
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function end(servers: readonly Server[], graph: Graph, logger: Logger): Promise<void> {
  const cut = setTimeout(() => {
    logger.warn('requests in flight are cut off');
    for (const server of servers) server.closeAllConnections();
  }, GRACE_MILLISECONDS);
  await Promise.all(servers.map(closed));
  clearTimeout(cut);
  await graph.close();
}

function closed(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MILLISECONDS);
  return new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  }).finally(() => clearInterval(idle));
}

function giveUp(logger: Logger): void {
  logger.error('not everything ended in time');
  process.exit(1);
}
