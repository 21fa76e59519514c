import { Neo4jGraphQL } from '@neo4j/graphql';
import { graphql } from 'graphql';
import neo4j from 'neo4j-driver';
import * as z from 'zod';
import type { GraphLocation } from '../src/graph/location.ts';

const typeDefs = `
  type Initiative @node {
    axes: [Axis!]! @relationship(type: "ADDRESSES", direction: OUT)
    organisms: [Organism!]! @relationship(type: "COOPERATES_IN", direction: IN)
  }
  type Axis @node { id: String! }
  type Organism @node { id: String! }
`;

const some = z.array(z.object({ id: z.string() }));
const answer = z.object({ initiatives: z.array(z.object({ axes: some, organisms: some })) });

/** How many axes each pair of organisms shares: everything is asked for, and compared here. */
export async function pairsByPeer({ url, user, password }: GraphLocation): Promise<ReadonlyMap<string, number>> {
  const driver = neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
  try {
    const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
    const source = '{ initiatives { axes { id } organisms { id } } }';
    const { data } = await graphql({ schema, source, contextValue: {} });
    return sharedAxes(answer.parse(data).initiatives);
  } finally {
    await driver.close();
  }
}

function sharedAxes(initiatives: z.infer<typeof answer>['initiatives']): ReadonlyMap<string, number> {
  const axesOf = new Map<string, Set<string>>();
  for (const { axes, organisms } of initiatives)
    for (const organism of organisms) {
      const known = axesOf.get(organism.id) ?? new Set();
      axesOf.set(organism.id, known);
      for (const axis of axes) known.add(axis.id);
    }
  const all = [...axesOf].sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = new Map<string, number>();
  all.forEach(([one, axes], place) => {
    for (const [other, others] of all.slice(place + 1))
      pairs.set(`${one} ${other}`, [...axes].filter((axis) => others.has(axis)).length);
  });
  return pairs;
}
