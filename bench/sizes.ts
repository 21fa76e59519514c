/** The size of the generated graph, and the duration of each measurement. */
export interface Sizes {
  readonly name: string;
  readonly organisms: number;
  readonly axes: number;
  readonly initiatives: number;
  /**
   * The numbers of initiatives of the hub axis, of initiatives of the small axis, and of cooperants that work on the
   * hub.
   */
  readonly hubInitiatives: number;
  readonly smallInitiatives: number;
  readonly hubCooperants: number;
  readonly rounds: number;
  readonly roundSeconds: number;
  readonly warmUpSeconds: number;
  /** How often each page of cooperations is requested. */
  readonly pages: number;
  /** The number of nodes of the searched graph. */
  readonly searched: number;
  /** The numbers of nodes of the graphs on which the growth of times is measured. */
  readonly grown: readonly number[];
  /** The number of different operations for the measurement of memory. */
  readonly operations: number;
}

export const FULL: Sizes = {
  name: 'full',
  organisms: 2_000,
  axes: 200,
  initiatives: 5_000,
  hubInitiatives: 100_000,
  smallInitiatives: 10,
  hubCooperants: 2_000,
  rounds: 5,
  roundSeconds: 3,
  warmUpSeconds: 4,
  pages: 15,
  searched: 100_000,
  grown: [10_000, 100_000],
  operations: 20_000,
};

export const QUICK: Sizes = {
  name: 'quick',
  organisms: 400,
  axes: 40,
  initiatives: 1_000,
  hubInitiatives: 10_000,
  smallInitiatives: 10,
  hubCooperants: 400,
  rounds: 3,
  roundSeconds: 1,
  warmUpSeconds: 2,
  pages: 7,
  searched: 10_000,
  grown: [2_000, 10_000],
  operations: 2_000,
};
