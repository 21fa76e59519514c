/** One part of what two have: only the one, both, or only the other. */
interface OverlapPart {
  readonly count: number;
  /** Its items by name. */
  readonly names: readonly string[];
  readonly href?: string;
}

export interface OverlapData {
  readonly id: string;
  readonly title: string;
  readonly one: string;
  readonly other: string;
  /** What is counted, such as "ejes". */
  readonly items: string;
  readonly onlyOne: OverlapPart;
  /** Shared through a common undertaking. */
  readonly together: OverlapPart;
  /** Shared, each through undertakings of its own. */
  readonly apart: OverlapPart;
  readonly onlyOther: OverlapPart;
}

export const PART_KEYS = ['onlyOne', 'together', 'apart', 'onlyOther'] as const;
export type PartKey = (typeof PART_KEYS)[number];
