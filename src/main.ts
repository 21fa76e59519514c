import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadSeed } from '../seed/load.ts';
import { readConfig } from './config.ts';
import { install } from './graph/install.ts';
import { openGraph } from './graph/open.ts';
import { listen, serverOver } from './http/server.ts';
import { stopOnSignals } from './http/stop.ts';

const SEED = fileURLToPath(new URL('../seed/facts', import.meta.url));

/** Opens the graph, brings the founding facts into it, and serves until a signal says to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.LOG_LEVEL });
  const graph = await openGraph({ url: config.GRAPH_URL, user: config.GRAPH_USER, password: config.GRAPH_PASSWORD });
  try {
    await install(graph);
    await loadSeed(graph, SEED);
    const server = serverOver(graph, logger);
    const port = await listen(server, config.HOST, config.PORT);
    stopOnSignals(server, graph, logger);
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    process.stdout.write(`Convergencia: http://${host}:${port}/graphql (${graph.engine}, ${graph.address})\n`);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
