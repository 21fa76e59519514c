import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadSeed } from '../seed/load.ts';
import { readConfig } from './config.ts';
import { install } from './graph/install.ts';
import type { GraphLocation } from './graph/location.ts';
import { openGraph } from './graph/open.ts';
import type { Graph } from './graph/port.ts';
import { listen, serverOver } from './http/server.ts';
import { stopOnSignals } from './http/stop.ts';
import { warmUp } from './http/warm-up.ts';

const SEED = fileURLToPath(new URL('../seed/facts', import.meta.url));

/** A server that has just started takes longer over its first statements than a request may. */
const PATIENCE_MILLISECONDS = 60_000;

/** Brings the graph up to date: its schema, the founding facts and, on Neo4j, the plan of its first question. */
async function prepare(location: GraphLocation): Promise<Graph> {
  const graph = await openGraph({ ...location, deadlineMilliseconds: PATIENCE_MILLISECONDS });
  try {
    await install(graph);
    await loadSeed(graph, SEED);
    if (graph.engine === 'neo4j') await warmUp(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** The prepared graph, with the deadline of requests. */
async function openPrepared(location: GraphLocation): Promise<Graph> {
  const graph = await prepare(location);
  if (graph.engine === 'grafeo') return graph;
  await graph.close();
  return openGraph(location);
}

/** Opens the graph, brings the founding facts into it, and serves until a signal says to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.LOG_LEVEL });
  const graph = await openPrepared({
    url: config.GRAPH_URL,
    user: config.GRAPH_USER,
    password: config.GRAPH_PASSWORD,
  });
  try {
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
