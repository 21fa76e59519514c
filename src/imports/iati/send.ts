import { BadInput } from '../../graph/errors.ts';
import { digestOf } from './digest.ts';
import { ActivityReader, type Lists } from './files.ts';
import type { IatiHeader } from './request.ts';
import { Tally } from './tally.ts';

/** What is asked of an import, beside the files. */
export type Asked = Pick<IatiHeader, 'dataset' | 'by' | 'apply' | 'complete'>;

const lineOf = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);

/** How many bytes of lines are sent at once. */
const PIECE = 64 * 1024;

/** Reads all files to their ends, so that nothing is sent of what cannot be read. */
async function headerOf(files: readonly string[], lists: Lists, asked: Asked): Promise<IatiHeader> {
  const tally = new Tally();
  const reader = new ActivityReader(files, lists, tally);
  let activities = 0;
  for await (const _activity of reader.activities()) activities += 1;
  return { ...asked, files: reader.files, activities, tallied: tally.all };
}

/**
 * The lines of an import, as `IatiLines` reads them. The files are read twice: once to their ends before the first line
 * is sent, so that a file that cannot be read changes nothing.
 */
export async function* linesOfFiles(files: readonly string[], lists: Lists, asked: Asked): AsyncGenerator<Buffer> {
  const header = await headerOf(files, lists, asked);
  yield lineOf(header);
  const reader = new ActivityReader(files, lists, new Tally());
  let [held, size]: [Buffer[], number] = [[], 0];
  for await (const activity of reader.activities()) {
    const line = lineOf({ activity });
    held.push(line);
    size += line.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  yield Buffer.concat(held);
  if (digestOf(reader.files) !== digestOf(header.files))
    throw new BadInput('A file changed while it was imported. Run the import again: what was written before stays.');
  yield lineOf({ end: true });
}
