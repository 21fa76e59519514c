/** Where a graph is and how to enter it. */
export interface GraphLocation {
  /** `file:data/convergencia.grafeo`, `memory:`, `bolt://host:7687`, `neo4j+s://host`, … */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Refuse a file that is not there, instead of making it. */
  readonly mustExist?: boolean | undefined;
  /** How long a read or a write may take in all, retries included. The embedded engine has no such limit. */
  readonly deadlineMilliseconds?: number | undefined;
  /** Told what somebody should know of a graph that opened nevertheless. */
  readonly warn?: ((text: string) => void) | undefined;
}
