import * as z from 'zod';
import { accepted } from './suggestions.ts';

/** A map with known keys only; any other key is an error that says which would be accepted. */
export const keyed = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key "${issue.keys.join('", "')}"; ${accepted(issue.keys[0] ?? '', Object.keys(shape))}`
        : undefined,
  });
