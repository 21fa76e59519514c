import * as z from 'zod';
import { importProblem } from '../problem.ts';
import { COLUMN_KEYS } from './columns.ts';
import { MATRIX_LIMITS } from './limits.ts';

const short = z.string().max(200);
const keys = z.enum(COLUMN_KEYS);

/** A row of a matrix: the text of each cell that is not blank. */
export const matrixRow = z.strictObject({
  sheet: short,
  row: z.int().min(1).max(MATRIX_LIMITS.rows),
  cells: z.partialRecord(keys, z.string().max(MATRIX_LIMITS.cellCharacters)),
  /** The initiative for which the row was written, and the prints of its cells then; absent where somebody else wrote it. */
  written: z.strictObject({ slug: short, prints: z.partialRecord(keys, short) }).optional(),
});
export type MatrixRow = z.infer<typeof matrixRow>;

/** What was read of a file with a matrix. */
export const matrixTable = z.strictObject({
  file: short,
  /** What a written matrix says its origin is. */
  origin: short.optional(),
  rows: z.array(matrixRow).max(MATRIX_LIMITS.rows),
  examples: z.int(),
  problems: z.array(importProblem),
  notes: z.array(importProblem),
});
export type MatrixTable = z.infer<typeof matrixTable>;
