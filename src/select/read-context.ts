import type { GraphQLResolveInfo } from 'graphql';
import type { Reader } from './reader.ts';

/** What a root field needs of its request. */
export interface ReadContext {
  /** The reads of the request, under the view of its operation. */
  reader(info: GraphQLResolveInfo): Reader;
}
