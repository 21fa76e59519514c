import type { Bindings } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import type { Composition, Source } from './composition.ts';
import type { Read, Selected } from './selected.ts';
import type { Subquery } from './subquery.ts';

/** Reads a part of a connection out of the row of its parent. */
export type PageRead = readonly [key: `@${string}`, read: Read<Selected[string]>];

/** Where a connection stands: what its parts need to be composed. */
export interface Site {
  readonly composition: Composition;
  readonly subquery: Subquery;
  /** The parent's variables. */
  readonly bindings: Bindings;
  readonly selection: Selection;
  readonly source: Source;
  readonly guard: string | undefined;
}
