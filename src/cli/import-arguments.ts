import { basename, resolve } from 'node:path';
import type { DescribedIn } from '../changes/describe.ts';
import { slugOf } from '../imports/iati/slugs.ts';
import { UsageError } from './usage-error.ts';

/** How undo and import run, and what they print. */
export interface ChangeOptions {
  readonly apply: boolean;
  readonly by: string;
  readonly language: DescribedIn;
  readonly json: boolean;
}

/** To import the activities of files. */
export interface IatiTask extends ChangeOptions {
  readonly command: 'iati';
  readonly paths: readonly string[];
  readonly dataset: string;
  readonly complete: boolean;
}

/** A parsed command line of an import. */
export type ImportTask =
  | ({ readonly command: 'import'; readonly folder: string; readonly origin: string } & ChangeOptions)
  | ({ readonly command: 'matrix'; readonly file: string; readonly origin?: string } & ChangeOptions)
  | IatiTask
  | ({ readonly command: 'template'; readonly file?: string; readonly organism?: string } & ChangeOptions);

export const IMPORTS = [
  'import facts FOLDER',
  'import matrix FILE',
  'import iati FILE… [--dataset NAME] [--complete]',
  'import template [FILE] [--organism NAME]',
] as const;

interface Given {
  readonly origin?: string | undefined;
  readonly organism?: string | undefined;
  readonly dataset?: string | undefined;
  readonly complete?: boolean | undefined;
}

const refused = (why: string) => new UsageError(`${why}. Accepted: ${IMPORTS.join(', ')}.`);

function templateTask(file: string | undefined, { origin, organism }: Given, options: ChangeOptions): ImportTask {
  if (origin !== undefined || options.apply)
    throw refused('template only writes a file: it has no --origin or --apply');
  return {
    command: 'template',
    ...(file !== undefined && { file }),
    ...(organism !== undefined && { organism }),
    ...options,
  };
}

/** What a data set is called if nobody says it: as its first file or folder. */
const datasetOf = (path: string): string => slugOf(basename(resolve(path)).replace(/(?:\.xml)?(?:\.gz)?$/i, ''));

function iatiTask(
  paths: readonly string[],
  { origin, organism, dataset, complete }: Given,
  options: ChangeOptions,
): ImportTask {
  const [first] = paths;
  if (first === undefined) throw refused('import iati takes files or folders');
  if (origin !== undefined || organism !== undefined) throw refused('import iati has no option --origin or --organism');
  return { command: 'iati', paths, dataset: dataset ?? datasetOf(first), complete: complete ?? false, ...options };
}

/** @throws UsageError */
export function importTask(words: readonly string[], given: Given, options: ChangeOptions): ImportTask {
  const [what, file, ...more] = words;
  if (what === 'iati') return iatiTask(words.slice(1), given, options);
  if (given.dataset !== undefined || given.complete !== undefined)
    throw refused(`import ${what ?? ''} has no option --dataset or --complete`);
  if (more.length > 0) throw refused(`import: too many arguments: ${more.join(' ')}`);
  if (what === 'template') return templateTask(file, given, options);
  if (given.organism !== undefined) throw refused(`import ${what} has no option --organism`);
  if (what === 'facts') {
    if (!file) throw refused('import facts takes a folder with facts');
    return { command: 'import', folder: file, origin: given.origin ?? basename(resolve(file)), ...options };
  }
  if (what !== 'matrix')
    throw refused(what ? `"${what}" is nothing that is imported` : 'import: what is imported is missing');
  if (!file) throw refused('import matrix takes a file, XLSX or CSV');
  return { command: 'matrix', file, ...(given.origin !== undefined && { origin: given.origin }), ...options };
}
