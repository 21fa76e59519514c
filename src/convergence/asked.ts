import type { UndertakingKind, WorkFunction } from './lists.ts';

/** What an analysis is asked of, beside the view: the arguments of `Query.convergence`. */
export interface Asked {
  /** The ids of the actors to compare; by default all organisms. Cooperants and institutions only if they are named. */
  readonly among: readonly string[] | null;
  /** The ids of axes, topics and countries; by default all axes. */
  readonly on: readonly string[] | null;
  readonly through: readonly UndertakingKind[];
  /** Only work with one of these functions; by default with any. */
  readonly functions: readonly WorkFunction[] | null;
  /** Whether what is only planned counts too. */
  readonly planned: boolean;
}

export const ASKED_BY_DEFAULT: Asked = {
  among: null,
  on: null,
  through: ['INITIATIVE'],
  functions: null,
  planned: false,
};
