import type { GraphQLResolveInfo } from 'graphql';
import type { Language } from '../graph/model/property.ts';
import type { Reader } from '../select/reader.ts';

/** What every resolver of one request shares. */
export interface Context {
  /** The reads of this request, under the view of its operation. */
  reader(info: GraphQLResolveInfo): Reader;
  /** The caller's languages, best first: those of the address (`lang`), else `Accept-Language`. */
  readonly languages: readonly Language[];
}
