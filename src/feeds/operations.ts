import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { BadInput, messageOf } from '../graph/errors.ts';
import { type Descriptor, descriptor } from './descriptor.ts';

/** A named operation with what is said of it: two files of the folder `operations/`. */
export interface Operation extends Descriptor {
  /** The name of both files, and of the feed. */
  readonly name: string;
  readonly source: string;
  readonly document: DocumentNode;
}

const NAME = /^[a-z][a-z0-9-]{0,62}$/;

function problemOf(file: string, problem: string): BadInput {
  return new BadInput(`operations/${file}: ${problem}.`);
}

/** What a parser reads. @throws BadInput with its words on what it cannot read. */
function parsedIn<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const [line = ''] = messageOf(error).split('\n');
    throw problemOf(file, line.replace(/[.:]$/, ''));
  }
}

function descriptorIn(file: string, text: string): Descriptor {
  const parsed = descriptor.safeParse(parsedIn(file, () => parseYaml(text)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw problemOf(file, problems.join('; '));
}

/** @throws BadInput naming the file and what is wrong in it. */
function operationIn(folder: URL, name: string): Operation {
  if (!NAME.test(name)) throw problemOf(`${name}.graphql`, 'accepted: a name of small letters, digits and -');
  const source = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
  const described = descriptorIn(`${name}.yaml`, readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));
  return {
    name,
    source,
    document: parsedIn(`${name}.graphql`, () => parse(source, { noLocation: true })),
    ...described,
  };
}

const withoutEnding = (files: readonly string[], ending: string) =>
  files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));

/**
 * The operations of a folder, in order of name. They are not yet compared with the schema: `feedOf` does that.
 *
 * @throws BadInput naming the file and what is wrong in it.
 */
export function readOperations(folder: URL): readonly Operation[] {
  const files = readdirSync(folder).toSorted();
  const [named, described] = [withoutEnding(files, '.graphql'), withoutEnding(files, '.yaml')];
  const lonely = [
    ...named.filter((name) => !described.includes(name)),
    ...described.filter((name) => !named.includes(name)),
  ];
  if (lonely[0] !== undefined) throw problemOf(lonely[0], 'accepted: two files, .graphql and .yaml');
  return named.map((name) => operationIn(folder, name));
}
