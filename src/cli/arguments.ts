import { parseArgs } from 'node:util';
import { type Command, isCommand } from '../administration/protocol.ts';
import { messageOf } from '../graph/errors.ts';

export const HELP = `Usage: npm run graph -- COMMAND [FILE]

  check         finds everything that the service would not have written; prints one line for each problem
  dump [FILE]   writes the whole graph to FILE, or to the standard output (then use: npm run -s graph -- dump);
                compressed where the name ends in .gz. FILE is replaced once the dump is whole
  load FILE     loads a dump into an empty graph: all of it or nothing
  rebuild       recomputes derived data: pairs of actors and axes, visibility codes, columns for comparing texts, search words.
                It works in steps: after an interruption finished steps stay, and running it again does the rest
  --help, -h    prints this

The commands use the graph of the service: GRAPH_URL (file:data/convergencia.grafeo if not set), GRAPH_USER and
GRAPH_PASSWORD. While a server has the embedded graph open, they go through that server, by the socket beside the file.

On a terminal each command shows its progress. Ctrl-C stops it, also in the server; nothing of a load is kept then.

Exit codes: 0 success, and a check found no problem; 1 a check found problems, or a command failed; 2 the command line
is not valid.
`;

/** A parsed command line. */
export type Task =
  | { readonly command: 'help' }
  | { readonly command: 'check' }
  | { readonly command: 'rebuild' }
  | { readonly command: 'dump'; readonly file?: string }
  | { readonly command: 'load'; readonly file: string };

/** The command line is invalid; the message says what is accepted. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function parseTask(words: readonly string[]): Task {
  const { help, positionals } = parsed(words);
  if (help) return { command: 'help' };
  const [command, file, ...more] = positionals;
  if (!command || !isCommand(command)) {
    throw new UsageError(
      `${command ? `"${command}" is no command` : 'No command is given'}. Accepted: check, dump [FILE], load FILE, rebuild.`,
    );
  }
  if (more.length > 0) throw new UsageError(`${command}: too many arguments: ${more.join(' ')}. Accepted: one FILE.`);
  return taskOf(command, file);
}

function parsed(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    return { help: values.help === true, positionals };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function taskOf(command: Command, file: string | undefined): Task {
  if (command === 'load') {
    if (file === undefined)
      throw new UsageError('load: the FILE to load is missing. Accepted: load FILE, with a dump.');
    return { command, file };
  }
  if (command === 'dump') return file === undefined ? { command } : { command, file };
  if (file !== undefined) throw new UsageError(`${command} takes no argument, but was given "${file}".`);
  return { command };
}
