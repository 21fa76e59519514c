import { DEFAULT_LIST, MAXIMUM_FIRST } from '../graph/rows/first.ts';
import type { FieldBuilder } from './builder.ts';

/** How many items of a list are wanted. */
export const firstArgument = (t: Pick<FieldBuilder, 'arg'>) =>
  t.arg({
    type: 'Int',
    required: false,
    description: `The first n items: 0 to ${MAXIMUM_FIRST}, default ${DEFAULT_LIST}.`,
  });
