import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { loadSeed } from '../seed/load.ts';
import { install } from './graph/install.ts';
import type { GraphLocation } from './graph/location.ts';
import { openGraph } from './graph/open.ts';
import { patient } from './graph/patient.ts';
import type { Graph } from './graph/port.ts';
import { warmUpPages } from './http/pages/warm-up.ts';
import { ROOT } from './http/root.ts';
import { warmUp } from './http/warm-up.ts';

const SEED = fileURLToPath(new URL('seed/facts', ROOT));

/** A server that has just started takes longer over its first statements than a request may. */
const PATIENCE_MILLISECONDS = 120_000;

/** Loads the founding facts, and says what that changed and what it left as others have it. */
async function loadFacts(graph: Graph, logger: Logger): Promise<void> {
  const { unchanged, skipped, ...written } = await loadSeed(graph, SEED);
  if (unchanged) return;
  logger.info(written, 'the founding facts were loaded');
  for (const one of skipped) logger.warn(one, 'the founding facts say otherwise, and it was left as others have it');
}

/** Brings the graph up to date: its schema, the founding facts and, on Neo4j, the plans of the longest questions and first pages. */
async function prepare(graph: Graph, logger: Logger): Promise<void> {
  await install(graph);
  await loadFacts(graph, logger);
  if (graph.engine !== 'neo4j') return;
  await warmUp(graph);
  await warmUpPages(graph);
}

/** The graph, prepared. */
export async function openPrepared(location: GraphLocation, logger: Logger): Promise<Graph> {
  const graph = await openGraph(location);
  try {
    await prepare(patient(graph, PATIENCE_MILLISECONDS), logger);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
