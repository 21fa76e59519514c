import * as z from 'zod';
import { acceptedWords } from '../src/graph/model/nearest.ts';

/** An object with known keys only. The error for another key says which keys are accepted. */
export const knownKeysOnly = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key "${issue.keys.join('", "')}"; ${acceptedWords(issue.keys[0] ?? '', Object.keys(shape))}`
        : undefined,
  });
