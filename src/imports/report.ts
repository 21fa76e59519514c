import * as z from 'zod';
import { changeReport } from '../changes/report.ts';
import { importProblem, inBoth } from './problem.ts';

/** What an import read, found and changes, for people and programs. */
export const importReport = z.object({
  /** What was read, such as rows or activities, and how many of each. */
  read: z.array(z.object({ what: inBoth, count: z.int() })),
  /** Why nothing is written, until each is corrected. */
  problems: z.array(importProblem),
  /** What hinders nothing and is not imported as it stands, such as what no rule maps. */
  notes: z.array(importProblem),
  /** What changes; absent where problems kept it from being written. */
  changes: changeReport.optional(),
});
export type ImportReport = z.infer<typeof importReport>;
