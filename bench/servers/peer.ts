import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { locationOfParent, serve } from './serving.ts';

/** The same graph as plain nodes and relations: the peer has no claims and checks none. */
const typeDefs = `
  type Axis @node {
    id: String!
    slug: String!
    position: Int
    initiatives: [Initiative!]! @relationship(type: "ADDRESSES", direction: IN, properties: "ClaimColumns")
  }

  type Initiative @node {
    slug: String!
    acronym: String
    actors: [Actor!]! @relationship(type: "COOPERATES_IN", direction: IN, properties: "ClaimColumns")
  }

  type Actor @node {
    slug: String!
    initiatives: [Initiative!]! @relationship(type: "COOPERATES_IN", direction: OUT, properties: "ClaimColumns")
  }

  type ClaimColumns @relationshipProperties {
    claimId: String!
    status: String!
  }
`;

const { url, user, password } = locationOfParent();
const driver = neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
serve(createServer(createYoga({ schema, logging: false, graphiql: false, landingPage: false })));
