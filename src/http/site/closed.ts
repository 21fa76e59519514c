import type { Closed } from '../../pages/site.ts';
import type { Permissions } from '../permissions.ts';

/** The paths that callers may not open. */
export const closedBy = ({ graphiql, introspection }: Pick<Permissions, 'graphiql' | 'introspection'>): Closed =>
  new Set([...(graphiql ? [] : ['/graphql']), ...(introspection ? [] : ['/schema', '/schema.graphql'])]);
