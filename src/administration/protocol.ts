import * as z from 'zod';

/**
 * What server and client of the socket share: a POST to `/COMMAND`, answered for a dump by its lines, and for any other
 * command by lines of JSON: how far it is, again and again, and then what came of it or why it failed.
 */
export const COMMANDS = ['check', 'dump', 'load', 'rebuild'] as const;
export type Command = (typeof COMMANDS)[number];
export const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

/** The trailer in which a dump that has begun says why it failed. */
export const FAILURE = 'x-failure';

export const answerLine = z.union([
  z.strictObject({ doing: z.string(), done: z.int(), total: z.int().optional() }),
  z.strictObject({ result: z.unknown() }),
  z.strictObject({ error: z.string() }),
]);
export type AnswerLine = z.infer<typeof answerLine>;
