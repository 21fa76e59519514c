import { SingleBar } from 'cli-progress';
import type { Write } from '../administration/administration.ts';
import { parseHeader } from '../graph/maintenance/line.ts';
import type { Progress } from '../graph/progress.ts';

const LINE_FEED = 10;
const inEnglish = new Intl.NumberFormat('en');

/** The progress of a command, in a line of the terminal that is rewritten each time. */
export interface ShownProgress {
  readonly progress: Progress;
  /** Removes the line. */
  end(): void;
}

export function showProgress(terminal: NodeJS.WritableStream, command: string): ShownProgress {
  const bar = new SingleBar({
    format: (_options, _parameters, { line }: { readonly line: string }) => line,
    stream: terminal,
    clearOnComplete: true,
    linewrap: null,
  });
  bar.start(1, 0, { line: command });
  return {
    progress: (doing, done, total) => bar.update(0, { line: `${command}: ${doing} ${amount(done, total)}` }),
    end: () => bar.stop(),
  };
}

const amount = (done: number, total: number | undefined): string =>
  total === undefined ? inEnglish.format(done) : `${inEnglish.format(done)} of ${inEnglish.format(total)}`;

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
