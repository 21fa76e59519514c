/** A set, such as the undertakings of an organism. */
export interface SetRow {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly size: number;
  readonly href?: string;
}

/** The items that exactly these sets have, or, in the closed form, that all of these have at least. */
export interface Subset {
  readonly members: readonly string[];
  readonly count: number;
  readonly title: string;
  readonly href?: string;
}

export interface SubsetsData {
  readonly id: string;
  readonly title: string;
  /** What is counted, such as "iniciativas". */
  readonly items: string;
  readonly sets: readonly SetRow[];
  readonly subsets: readonly Subset[];
}
