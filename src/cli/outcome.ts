import type { ZodError } from 'zod';

/** Success; problems that a check or an import found; what an undo or import left as others have it. */
export type ExitCode = 0 | 1 | 3;

/** The result of a task: lines to print, and the exit code. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

export const refused = (command: string, { issues }: ZodError) =>
  new Error(`${command}: ${issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
