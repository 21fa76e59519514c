/** The two ends of claims of a type, by which they are found again under the view: `Actor:can COOPERATES_IN Initiative:x`. */
export interface ClaimEnds {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** As the text by which they are read. Ids and types hold no spaces. */
export const textOfEnds = ({ from, type, to }: ClaimEnds): string => `${from} ${type} ${to}`;
