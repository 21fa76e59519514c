import * as z from 'zod';

/**
 * The protocol of the administration socket: a POST to `/COMMAND`. The response to a dump is its lines. The response to
 * any other command is lines of JSON: progress, and at last the result or the error.
 */
export const COMMANDS = [
  'check',
  'dump',
  'load',
  'rebuild',
  'undo',
  'import',
  'matrix',
  'template',
  'import-iati',
  'report',
] as const;
export type Command = (typeof COMMANDS)[number];
export const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

/** The trailer with the error of a dump that failed after it began. */
export const FAILURE = 'x-failure';

export const answerLine = z.union([
  z.strictObject({ doing: z.string(), done: z.int(), total: z.int().optional() }),
  z.strictObject({ result: z.unknown() }),
  z.strictObject({ error: z.string() }),
]);
export type AnswerLine = z.infer<typeof answerLine>;
