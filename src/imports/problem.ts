import * as z from 'zod';
import type { DescribedIn } from '../changes/describe.ts';

/** A text in the languages in which changes are described. */
export const inBoth = z.object({ es: z.string(), en: z.string() });
export type InBoth = { readonly [language in DescribedIn]: string };

/** Where something stands in an imported file; rows and lines count from 1, as editors and spreadsheets show them. */
const place = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  line: z.int().optional(),
  /** The header of a column, or the path of an element. */
  column: z.string().optional(),
});
export type ImportPlace = Readonly<z.infer<typeof place>>;

/** What is wrong at a place of a file, or worth knowing: the value, and what is accepted instead, nearest first. */
export const importProblem = z.object({
  place,
  value: z.string().optional(),
  what: inBoth,
  accepted: z.array(z.string()).optional(),
});
export type ImportProblem = Readonly<z.infer<typeof importProblem>>;
