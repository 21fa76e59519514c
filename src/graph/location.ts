/** How long a read or a write may take if nobody says. */
export const DEFAULT_DEADLINE_MILLISECONDS = 10_000;

/** Where a graph is and how to enter it. */
export interface GraphLocation {
  /** `file:data/convergencia.grafeo`, `memory:`, `bolt://host:7687`, `neo4j+s://host`, … */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Refuse a file that is not there, instead of making it. */
  readonly mustExist?: boolean | undefined;
  /** How long a read or a write may take in all, retries included, if its caller says no other; 10 s if not given. */
  readonly deadlineMilliseconds?: number | undefined;
  /** How long to wait for a server that cannot be reached, as it may be starting; not at all if not given. */
  readonly waitMilliseconds?: number | undefined;
  /** Called with warnings for the operator, such as that the engine was restarted. */
  readonly warn?: ((message: string) => void) | undefined;
  /** How much memory the process of the embedded engine may take, in MB (10⁶ bytes); any if not given. */
  readonly memoryMegabytes?: number | undefined;
}
