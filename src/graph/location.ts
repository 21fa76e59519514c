/** The default deadline of a read or a write. */
export const DEFAULT_DEADLINE_MILLISECONDS = 10_000;

/** The address of a graph and the credentials for it. */
export interface GraphLocation {
  /** `file:data/convergencia.grafeo`, `memory:`, `bolt://host:7687`, `neo4j+s://host`, … */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Refuse a file that does not exist instead of creating it. */
  readonly mustExist?: boolean | undefined;
  /** The default deadline of a read or a write, including retries; 10 s if not given. */
  readonly deadlineMilliseconds?: number | undefined;
  /** How long to keep trying to reach a server that does not answer, because it may be starting; 0 if not given. */
  readonly waitMilliseconds?: number | undefined;
  /** Called with warnings for the operator, such as that the engine was restarted. */
  readonly warn?: ((message: string) => void) | undefined;
  /** The memory limit of the embedded engine's process, in MB (10⁶ bytes); no limit if not given. */
  readonly memoryMegabytes?: number | undefined;
}
