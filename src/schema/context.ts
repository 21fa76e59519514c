import type { Language } from '../graph/model/property.ts';
import type { AnalysisContext } from '../resolvers/convergence.ts';

/** What every resolver of one request shares. */
export interface Context extends AnalysisContext {
  /** The caller's languages, best first: those of the address (`lang`), else `Accept-Language`. */
  readonly languages: readonly Language[];
}
