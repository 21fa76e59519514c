import { type Logger, pino } from 'pino';
import { serveAdministration } from './administration/serve.ts';
import { type Config, locationIn, permissionsIn, readConfig } from './config.ts';
import { messageOf } from './graph/errors.ts';
import type { Graph } from './graph/port.ts';
import { listen, serverOver } from './http/server.ts';
import { stopOnSignals } from './http/stop.ts';
import { openPrepared } from './prepare.ts';

/** Serves a graph until a signal says to stop. */
async function serve(graph: Graph, config: Config, logger: Logger): Promise<void> {
  const server = serverOver(graph, logger, {
    ...permissionsIn(config),
    limits: config,
    hosts: [config.HOST, ...(config.ALLOWED_HOSTS ?? [])],
  });
  const port = await listen(server, config.HOST, config.PORT);
  stopOnSignals([server, ...(await serveAdministration(graph, logger))], graph, logger);
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  process.stdout.write(`Convergencia: http://${host}:${port} (${graph.engine}, ${graph.address})\n`);
}

/** Opens the graph, brings the founding facts into it, and serves. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.LOG_LEVEL });
  const location = { ...locationIn(config), warn: (text: string) => logger.warn(text) };
  const graph = await openPrepared(location, logger);
  try {
    await serve(graph, config, logger);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
