import { basename, resolve } from 'node:path';
import type { DescribedIn } from '../changes/describe.ts';
import { UsageError } from './usage-error.ts';

/** How undo and import run, and what they print. */
export interface ChangeOptions {
  readonly apply: boolean;
  readonly by: string;
  readonly language: DescribedIn;
  readonly json: boolean;
}

/** A parsed command line of an import. */
export type ImportTask =
  | ({ readonly command: 'import'; readonly folder: string; readonly origin: string } & ChangeOptions)
  | ({ readonly command: 'matrix'; readonly file: string; readonly origin?: string } & ChangeOptions)
  | ({ readonly command: 'template'; readonly file?: string; readonly organism?: string } & ChangeOptions);

export const IMPORTS = [
  'import facts FOLDER',
  'import matrix FILE',
  'import template [FILE] [--organism NAME]',
] as const;

interface Given {
  readonly origin?: string | undefined;
  readonly organism?: string | undefined;
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

/** @throws UsageError */
export function importTask(words: readonly string[], given: Given, options: ChangeOptions): ImportTask {
  const [what, file, ...more] = words;
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
