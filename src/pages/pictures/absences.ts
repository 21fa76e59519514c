import type { Lack } from '../shapes.ts';
import type { Pattern } from './patterns.ts';

export type Absence = Lack['result'];

/** The filling of a cell that has an absence; nothing for one that is left blank, with a dashed edge. */
export const FILLINGS: { readonly [absence in Absence]: Pattern | null } = {
  KNOWN_NONE: 'crossed',
  NOT_FOUND: 'stripes',
  OPEN: 'dots',
  NOT_RESEARCHED: null,
};

/** In the order in which pictures explain them. */
export const ABSENCE_ORDER: readonly Absence[] = ['KNOWN_NONE', 'NOT_FOUND', 'OPEN', 'NOT_RESEARCHED'];
