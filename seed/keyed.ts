import * as z from 'zod';
import { accepted } from './suggestions.ts';

/** An object with known keys only. The error for another key says which keys are accepted. */
export const keyed = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key "${issue.keys.join('", "')}"; ${accepted(issue.keys[0] ?? '', Object.keys(shape))}`
        : undefined,
  });
