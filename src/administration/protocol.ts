/** What server and client of the socket share: a POST to `/COMMAND`, answered by JSON or, for a dump, by its lines. */
export const COMMANDS = ['check', 'dump', 'load', 'rebuild'] as const;
export type Command = (typeof COMMANDS)[number];
export const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

/** The trailer in which a dump that has begun says why it failed. */
export const FAILURE = 'x-failure';
