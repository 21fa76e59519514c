import { SingleBar } from 'cli-progress';
import type { Write } from '../administration/administration.ts';
import { parseHeader } from '../graph/maintenance/line.ts';
import type { Progress } from '../graph/progress.ts';
import { Pace } from './pace.ts';

const LINE_FEED = 10;

/** The progress of a command, while it is shown. */
export interface ShownProgress {
  readonly progress: Progress;
  /** Removes what was only for the time of the command. */
  end(): void;
}

/** Shows progress in a line of a terminal that is rewritten each time; elsewhere, in plain lines now and then. */
export const showProgress = (
  stream: NodeJS.WritableStream,
  command: string,
  clock = () => performance.now(),
): ShownProgress =>
  'isTTY' in stream && stream.isTTY ? onTerminal(stream, command, clock) : inLines(stream, command, clock);

function onTerminal(terminal: NodeJS.WritableStream, command: string, clock: () => number): ShownProgress {
  const pace = new Pace(clock);
  const bar = new SingleBar({
    // The line is made anew several times a second, so that the time that is left is true while nothing moves too.
    format: () => fitting(terminal, `${command}${pace.line(true)}`),
    stream: terminal,
    clearOnComplete: true,
    linewrap: null,
  });
  bar.start(1, 0);
  return { progress: (...how) => pace.update(...how), end: () => bar.stop() };
}

/** A line that wraps would not be erased as a whole. */
const fitting = (terminal: NodeJS.WritableStream, line: string): string =>
  'columns' in terminal && typeof terminal.columns === 'number' ? line.slice(0, terminal.columns - 1) : line;

/** How often a plain line is printed; a command that takes less time prints none. */
const LINE_MILLISECONDS = 10_000;

function inLines(stream: NodeJS.WritableStream, command: string, clock: () => number): ShownProgress {
  const pace = new Pace(clock);
  let last = clock();
  const progress: Progress = (...how) => {
    pace.update(...how);
    if (clock() - last < LINE_MILLISECONDS) return;
    last = clock();
    stream.write(`${command}${pace.line(false)}\n`);
  };
  return { progress, end: () => undefined };
}

/** Passes on a dump and reports how many of its lines have passed, with the total that its first line announces. */
export function countingLines(write: Write, progress: Progress): Write {
  let done = -1;
  let total: number | undefined;
  return async (piece) => {
    const bytes = Buffer.from(piece);
    total ??= announcedLines(bytes);
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) done += 1;
    await write(bytes);
    progress('lines', Math.max(0, done), total);
  };
}

/** The number of lines after the first one, if a piece begins with the whole first line. */
function announcedLines(piece: Buffer): number | undefined {
  const end = piece.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  const { nodes, relations } = parseHeader(piece.toString('utf8', 0, end));
  return nodes + relations;
}
