/** What the seed left as others have it, though it says otherwise. */
export interface Skipped {
  /** The id of a node or a claim. */
  readonly id: string;
  readonly why: string;
}
