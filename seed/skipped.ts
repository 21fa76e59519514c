/** A difference between graph and seed that was left, because somebody else changed it. */
export interface Skipped {
  /** The id of a node or a claim. */
  readonly id: string;
  readonly why: string;
}
