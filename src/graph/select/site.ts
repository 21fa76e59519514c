import type { Selection } from './collect.ts';
import type { Composition, Source } from './composition.ts';
import type { Frame } from './field.ts';
import type { Level } from './level.ts';
import type { Read, Selected } from './selected.ts';

/** Reads a part of a connection out of the row of its parent. */
export type PageRead = readonly [key: `@${string}`, read: Read<Selected[string]>];

/** Where a connection stands: what its parts need to be composed. */
export interface Site {
  readonly composition: Composition;
  readonly level: Level;
  /** The parent's variables. */
  readonly frame: Frame;
  readonly selection: Selection;
  readonly source: Source;
  readonly guard: string | undefined;
}
