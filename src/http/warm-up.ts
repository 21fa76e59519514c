import { graphql } from 'graphql';
import type { Graph } from '../graph/port.ts';
import { schema } from '../schema/index.ts';
import { contextOf } from './context.ts';
import { FIRST_QUERY } from './examples.ts';

/** Asks the first question of GraphiQL once: a Neo4j that has just started takes seconds to plan it. */
export async function warmUp(graph: Graph): Promise<void> {
  const { errors } = await graphql({ schema, source: FIRST_QUERY, contextValue: contextOf(graph, new Headers()) });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
}
