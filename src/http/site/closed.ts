import type { Permissions } from '../permissions.ts';

/** The places of a site that its service does not open. */
export type Closed = ReadonlySet<string>;

/** What callers may not open. */
export const closedBy = ({ graphiql, introspection }: Pick<Permissions, 'graphiql' | 'introspection'>): Closed =>
  new Set([...(graphiql ? [] : ['/graphql']), ...(introspection ? [] : ['/schema', '/schema.graphql'])]);
