import { graphql } from 'graphql';
import type { Graph } from '../graph/port.ts';
import { schema } from '../schema/index.ts';
import { contextOf } from './context.ts';
import { EXAMPLES } from './examples.ts';

/** The examples with the longest statements: who cooperates, how two nodes are connected, and who works on what. */
const LONGEST = ['cooperations(', 'paths(', 'convergence('].flatMap(
  (field) => EXAMPLES.find(({ query }) => query.includes(field)) ?? [],
);

/** Runs them once: on a Neo4j that has just started, planning them takes longer than the deadline of a request. */
export async function warmUp(graph: Graph): Promise<void> {
  for (const { query } of LONGEST) {
    const { errors } = await graphql({ schema, source: query, contextValue: contextOf(graph, new Headers()) });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  }
}
