import * as z from 'zod';
import { BadInput } from '../../graph/errors.ts';
import { SLUG } from '../../graph/model/node.ts';
import { IATI_LIMITS } from './limits.ts';
import { activityRecord, fileRecord, tallied } from './record.ts';

const MOST_CHARACTERS = 200;
const name = z
  .string()
  .min(1)
  .max(MOST_CHARACTERS, { error: `accepted: at most ${MOST_CHARACTERS} characters` });

/** The first line of an import: what is imported, by whom, and what was found while it was read. */
const iatiHeader = z
  .strictObject({
    dataset: name.regex(SLUG, { error: 'accepted: lower-case letters without accents, digits and single hyphens' }),
    by: name,
    apply: z.boolean(),
    /** Whether the files are all that the data set says: what they lack is then retracted. */
    complete: z.boolean(),
    files: z.array(fileRecord).min(1).max(IATI_LIMITS.files).readonly(),
    activities: z.int().min(0),
    tallied: z.array(tallied).readonly(),
  })
  .readonly();
export type IatiHeader = z.infer<typeof iatiHeader>;

/** A line after the first: an activity; or the end, without which lines are missing. */
const iatiLine = z.union([z.strictObject({ activity: activityRecord }), z.strictObject({ end: z.literal(true) })]);

/** The header and the activities of the lines of an import. */
export class IatiLines {
  readonly #lines: AsyncIterator<string>;

  constructor(lines: AsyncIterable<string>) {
    this.#lines = lines[Symbol.asyncIterator]();
  }

  async header(): Promise<IatiHeader> {
    return iatiHeader.parse(JSON.parse(await this.#next()));
  }

  async *activities() {
    for (;;) {
      const line = iatiLine.parse(JSON.parse(await this.#next()));
      if ('end' in line) return;
      yield line.activity;
    }
  }

  async #next(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (!done) return value;
    throw new BadInput('The import ended before its last line: what was written before stays. Run it again to go on.');
  }
}
