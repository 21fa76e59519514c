import { createHash, type Hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BadInput, messageOf } from '../../graph/errors.ts';
import { bytesOf } from './bytes.ts';
import { textOf } from './decode.ts';
import { partsOf, type XmlElement } from './elements.ts';
import { faultAt } from './fault.ts';
import { IATI_LIMITS } from './limits.ts';
import { activityOf, isKept } from './read-activity.ts';
import { Reading } from './reading.ts';
import type { ActivityRecord, FileRecord } from './record.ts';
import type { RegionRow, SectorRules } from './rules.ts';
import type { Tally } from './tally.ts';

const ACCEPTED = 'Accepted: files of IATI activities, also compressed with gzip, or a folder with such files.';

/** The files that are named, and those in the folders that are: `.xml`, `.xml.gz` and `.gz`, by name. */
export function activityFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [path];
      const found = readdirSync(path).filter((name) => /\.(xml|gz)$/i.test(name));
      return found.sort().map((name) => join(path, name));
    } catch (error) {
      throw new BadInput(`${path} cannot be read (${messageOf(error)}). ${ACCEPTED}`);
    }
  });
  if (files.length === 0) throw new BadInput(`There is no file in ${paths.join(', ')}. ${ACCEPTED}`);
  if (files.length > IATI_LIMITS.files)
    throw new BadInput(`There are ${files.length} files. Accepted: at most ${IATI_LIMITS.files} at once.`);
  return files;
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function assertActivities(file: string, { name, attributes, line }: XmlElement): void {
  const at = { file, line, column: 1 };
  if (name !== 'iati-activities')
    throw faultAt(at, `the file has <${name}>. Accepted: <iati-activities version="2.01"> to 2.03.`);
  if (!/^2\.0\d$/.test(attributes.version ?? ''))
    throw faultAt(at, `the version is "${attributes.version ?? ''}". Accepted: 2.01, 2.02 or 2.03.`);
}

/** The lists by which activities are read. */
export interface Lists {
  readonly rules: SectorRules;
  readonly regions: ReadonlyMap<string, RegionRow>;
}

const DUPLICATE = {
  es: 'identificador repetido: vale la primera actividad',
  en: 'identifier that is repeated: the first activity counts',
};

/** Reads the activities of files in their order, each file as a stream. */
export class ActivityReader {
  readonly #files: readonly string[];
  readonly #lists: Lists;
  readonly #tally: Tally;
  readonly #seen = new Set<string>();
  /** What is known of the files that were read to their end. */
  readonly files: FileRecord[] = [];

  constructor(files: readonly string[], lists: Lists, tally: Tally) {
    this.#files = files;
    this.#lists = lists;
    this.#tally = tally;
  }

  /** @throws BadInput, with line and column, for what is no file of activities. */
  async *activities(): AsyncGenerator<ActivityRecord> {
    for (const [index, file] of this.#files.entries()) yield* this.#in(file, index);
  }

  async *#in(file: string, index: number): AsyncGenerator<ActivityRecord> {
    const [hash, name] = [createHash('sha256'), basename(file)];
    const reading = new Reading({ name, index }, this.#lists, this.#tally);
    let found: Omit<FileRecord, 'digest'> = { name };
    for await (const part of partsOf(file, textOf(file, hashed(bytesOf(file), hash)), isKept)) {
      if ('root' in part) {
        assertActivities(file, part.root);
        found = { name, ...dayOf(part.root) };
        continue;
      }
      const activity = activityOf(part.element, reading);
      if (!activity || !this.#isNew(activity, part.element, reading)) continue;
      found = { ...found, publisher: found.publisher ?? publisherIn(activity) };
      yield activity;
    }
    this.files.push({ ...found, digest: hash.digest('hex') });
  }

  #isNew({ identifier }: ActivityRecord, element: XmlElement, reading: Reading): boolean {
    const key = identifier.toLowerCase();
    if (this.#seen.has(key)) reading.note(DUPLICATE, element, identifier);
    const isNew = !this.#seen.has(key);
    this.#seen.add(key);
    return isNew;
  }
}

function dayOf({ attributes }: XmlElement): { readonly day?: string } {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(attributes['generated-datetime'] ?? '') ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? { day } : {};
}

function publisherIn({ actors }: ActivityRecord): string | undefined {
  const reporter = actors.find(({ role }) => role === 'REPORTS');
  return reporter && (Object.values(reporter.names)[0] ?? reporter.ref);
}
