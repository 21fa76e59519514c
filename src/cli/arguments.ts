import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type ReportRequest, reportRequest } from '../administration/requests.ts';
import { DESCRIBED_IN, type DescribedIn } from '../changes/describe.ts';
import { messageOf } from '../graph/errors.ts';
import { type ChangeOptions, IMPORTS, type ImportTask, importTask } from './import-arguments.ts';
import { UsageError } from './usage-error.ts';

export { UsageError } from './usage-error.ts';

export const HELP = `Usage: npm run graph -- COMMAND [FILE]

  check         finds everything that the service would not have written; prints one line for each problem
  dump [FILE]   writes the whole graph to FILE, or to the standard output (then use: npm run -s graph -- dump);
                compressed where the name ends in .gz. FILE is replaced once the dump is whole
  load FILE     loads a dump into an empty graph: all of it or nothing
  rebuild       recomputes derived data: pairs of actors and axes, visibility codes, columns for comparing texts, search words.
                It works in steps: after an interruption finished steps stay, and running it again does the rest
  undo SET      shows what taking change set SET back would change; with --apply it is taken back, all of it or nothing
  import facts FOLDER, or npm run import -- facts FOLDER
                shows what the facts in FOLDER, in the format of seed/facts, would change; with --apply they are written,
                all of them or nothing
  import matrix FILE, or npm run import -- matrix FILE
                shows what a matrix of initiatives (XLSX or CSV) would change, and each problem with its cell; with --apply
                it is written, all of it or nothing (docs/imports.md)
  import template [FILE], or npm run import -- template [FILE]
                writes a workbook to be filled as a matrix (matriz.xlsx); with --organism NAME it holds what the graph has
                of that organism, to be corrected and brought back
  import iati FILE…, or npm run import -- iati FILE…
                shows what IATI activity files, also compressed, or folders of them would change; with --apply it is
                written, many activities in several change sets, which undo takes back as one (docs/imports.md)
  report --axis SLUG, or report --between SLUG,SLUG
                prints the convergence of an axis, or of two actors, as one page of Markdown: who leads, who works on what,
                what is due, whom to talk to and what is not known, each line with the numbers of its sentences
  --help, -h    prints this

Options of report:
  --as-of DAY   the day of the view, such as 2024-06-01 (today if not given)
  --lang es, or en: the language of the page (as --language below)

Options of undo and import:
  --apply       writes; without it nothing is written
  --by NAME     who does it (the user of the system if not given)
  --origin NAME who says it, of an import (the name of FOLDER or FILE if not given): what other origins wrote stays
  --language es, or en: the language of what is printed (Spanish where LANG is Spanish, or else English)
  --dataset NAME of what iati files are (the name of the first FILE if not given): its origin is iati-NAME
  --complete    the iati files are all of the data set: what it said before and they lack is retracted
  --json        prints JSON for programs

The commands use the graph of the service: GRAPH_URL (file:data/convergencia.grafeo if not set), GRAPH_USER and
GRAPH_PASSWORD. While a server has the embedded graph open, they go through that server, by the socket beside the file.

On a terminal each command shows its progress; elsewhere a line on the standard error each 10 seconds. Ctrl-C stops it, also in the server; nothing of a load, undo or import is
kept then.

Exit codes: 0 success, also with nothing to do, and a check found no problem; 1 a check found problems, or a command was
refused or failed, also by a conflict, or a matrix has problems; 2 the command line is not valid; 3 undo or import left something as others have it.
`;

/** A parsed command line. */
export type Task =
  | { readonly command: 'help' }
  | { readonly command: 'check' }
  | { readonly command: 'rebuild' }
  | { readonly command: 'dump'; readonly file?: string }
  | { readonly command: 'load'; readonly file: string }
  | ({ readonly command: 'report' } & ReportRequest)
  | ({ readonly command: 'undo'; readonly set: string } & ChangeOptions)
  | ImportTask;

const COMMANDS = ['check', 'dump', 'load', 'rebuild', 'undo', 'import', 'report'] as const;
type Command = (typeof COMMANDS)[number];
const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

const ACCEPTED = `check, dump [FILE], load FILE, rebuild, undo SET, ${IMPORTS.join(', ')}, report --axis SLUG or --between SLUG,SLUG`;

/** @throws UsageError */
export function parseTask(words: readonly string[]): Task {
  const { values, positionals } = parsed(words);
  if (values.help) return { command: 'help' };
  const [command, ...others] = positionals;
  if (!command || !isCommand(command)) {
    throw new UsageError(`${command ? `"${command}" is no command` : 'No command is given'}. Accepted: ${ACCEPTED}.`);
  }
  if (command === 'report') return reportTask(others, values);
  const misplaced = REPORT_OPTIONS.find((option) => values[option] !== undefined);
  if (misplaced) throw new UsageError(`${command} has no option --${misplaced}. Accepted: ${ACCEPTED}.`);
  if (command !== 'import' && values.organism !== undefined)
    throw new UsageError(`${command} has no option --organism. Accepted: ${ACCEPTED}.`);
  if (command !== 'import' && (values.dataset !== undefined || values.complete !== undefined))
    throw new UsageError(`${command} has no option --dataset or --complete. Accepted: ${ACCEPTED}.`);
  if (command === 'undo') return undoTask(others, values);
  if (command === 'import') return importTask(others, values, optionsIn(values));
  const given = Object.keys(values);
  if (given.length > 0) throw new UsageError(`${command} has no option --${given[0]}. Accepted: ${ACCEPTED}.`);
  const [file, ...more] = others;
  if (more.length > 0) throw new UsageError(`${command}: too many arguments: ${more.join(' ')}. Accepted: one FILE.`);
  return taskOf(command, file);
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  apply: { type: 'boolean' },
  json: { type: 'boolean' },
  by: { type: 'string' },
  origin: { type: 'string' },
  language: { type: 'string' },
  organism: { type: 'string' },
  dataset: { type: 'string' },
  complete: { type: 'boolean' },
  axis: { type: 'string' },
  between: { type: 'string' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
} as const;
const REPORT_OPTIONS = ['axis', 'between', 'as-of', 'lang'] as const;

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

type Values = ReturnType<typeof parsed>['values'];

function languageOf(given: string | undefined): DescribedIn {
  if (given === undefined) return /^es/.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'es' : 'en';
  const known = DESCRIBED_IN.find((one) => one === given);
  if (known) return known;
  throw new UsageError(`--language: "${given}" is not known. Accepted: ${DESCRIBED_IN.join(', ')}.`);
}

function optionsIn({ apply = false, json = false, by = userInfo().username, language }: Values): ChangeOptions {
  return { apply, json, by, language: languageOf(language) };
}

function undoTask(words: readonly string[], values: Values): Task {
  const [set, ...more] = words;
  if (!set || more.length > 0 || values.origin !== undefined)
    throw new UsageError('undo takes the id of one change set. Accepted: undo SET [--apply].');
  return { command: 'undo', set, ...optionsIn(values) };
}

const REPORT_FORM = 'report --axis SLUG or --between SLUG,SLUG [--as-of DAY] [--lang es|en]';

function reportTask(words: readonly string[], values: Values): Task {
  const { axis, between, 'as-of': asOf, lang, language, ...others } = values;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new UsageError(`report has no option --${other}. Accepted: ${REPORT_FORM}.`);
  if (words.length > 0 || (axis === undefined) === (between === undefined))
    throw new UsageError(`report takes an axis or two actors. Accepted: ${REPORT_FORM}.`);
  const about = axis === undefined ? { between: between?.split(',') } : { axis };
  const { data, error } = reportRequest.safeParse({ about, asOf, language: languageOf(lang ?? language) });
  if (data) return { command: 'report', ...data };
  const [issue] = error.issues;
  throw new UsageError(`report: ${issue?.path.join('.')}: ${issue?.message}. Accepted: ${REPORT_FORM}.`);
}

function taskOf(command: Exclude<Command, 'undo' | 'import' | 'report'>, file: string | undefined): Task {
  if (command === 'load') {
    if (file === undefined)
      throw new UsageError('load: the FILE to load is missing. Accepted: load FILE, with a dump.');
    return { command, file };
  }
  if (command === 'dump') return file === undefined ? { command } : { command, file };
  if (file !== undefined) throw new UsageError(`${command} takes no argument, but was given "${file}".`);
  return { command };
}
