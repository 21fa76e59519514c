import { seedTexts } from '../../seed/read.ts';
import type { Administration } from '../administration/administration.ts';
import {
  assertImportable,
  type ImportRequest,
  importRequest,
  type ReportRequest,
  type UndoRequest,
  undoRequest,
} from '../administration/requests.ts';
import { describe } from '../changes/describe.ts';
import type { ChangeReport } from '../changes/report.ts';
import type { Checked } from '../graph/maintenance/check.ts';
import type { Rebuilt } from '../graph/maintenance/rebuild.ts';
import type { Size } from '../graph/maintenance/size.ts';
import { type Progress, silent } from '../graph/progress.ts';
import type { Task } from './arguments.ts';
import { bytesOf, writeFile, writeStandardOutput } from './files.ts';
import { importIati } from './iati.ts';
import type { ChangeOptions } from './import-arguments.ts';
import { importMatrix, template } from './matrix.ts';
import { type ExitCode, type Outcome, refused } from './outcome.ts';
import { countingLines, showProgress } from './progress.ts';

type GraphTask = Exclude<Task, { command: 'help' }>;

/** Does a task and prints its result. Meanwhile the progress is shown. @returns the exit code. */
export async function run(
  administration: Administration,
  task: GraphTask,
  print: (line: string) => void,
  progressTo: NodeJS.WritableStream | undefined,
): Promise<ExitCode> {
  const shown = progressTo && showProgress(progressTo, task.command);
  const { lines, code } = await outcomeOf(administration, task, shown?.progress ?? silent).finally(() => shown?.end());
  for (const line of lines) print(line);
  return code;
}

async function outcomeOf(administration: Administration, task: GraphTask, progress: Progress): Promise<Outcome> {
  if (task.command === 'check') return checked(await administration.check(progress));
  if (task.command === 'dump') return dump(administration, task.file, progress);
  if (task.command === 'undo') return changed(await administration.undo(undoOf(task), progress), task);
  if (task.command === 'import') return changed(await administration.importReport(importOf(task), progress), task);
  if (task.command === 'matrix') return importMatrix(administration, task, progress);
  if (task.command === 'iati') return importIati(administration, task, progress);
  if (task.command === 'template') return template(administration, task, progress);
  if (task.command === 'report') return done(...(await administration.report(reportOf(task))));
  if (task.command === 'rebuild') return done(rebuilt(await administration.rebuild(progress)));
  return done(loaded(await administration.load(() => bytesOf(task.file), progress)));
}

const done = (...lines: readonly string[]): Outcome => ({ lines, code: 0 });

/** What an import asks for: its files are read here, since a server may be elsewhere. */
function importOf({ folder, origin, by, apply }: Extract<Task, { command: 'import' }>): ImportRequest {
  const texts = seedTexts(folder);
  assertImportable(texts.reduce((size, { text }) => size + Buffer.byteLength(text), 0));
  const { data, error } = importRequest.safeParse({ origin, by, apply, texts });
  if (data) return data;
  throw refused('import', error);
}

const reportOf = ({ about, asOf, language }: Extract<Task, { command: 'report' }>): ReportRequest => ({
  about,
  ...(asOf !== undefined && { asOf }),
  language,
});

function undoOf({ set, by, apply }: Extract<Task, { command: 'undo' }>): UndoRequest {
  const { data, error } = undoRequest.safeParse({ set, by, apply });
  if (data) return data;
  throw refused('undo', error);
}

const changed = (report: ChangeReport, { json, language }: ChangeOptions): Outcome => ({
  lines: json ? [JSON.stringify(report)] : describe(report, language),
  code: report.left.length === 0 ? 0 : 3,
});

const checked = ({ nodes, relations, problems }: Checked): Outcome => ({
  lines: [...problems, `${problems.length} problems in ${nodes} nodes and ${relations} relations.`],
  code: problems.length === 0 ? 0 : 1,
});

/** A dump to the standard output prints nothing else. */
async function dump(administration: Administration, file: string | undefined, progress: Progress): Promise<Outcome> {
  if (file === undefined) {
    await writeStandardOutput((write) => administration.dump(countingLines(write, progress)));
    return done();
  }
  await writeFile(file, (write) => administration.dump(countingLines(write, progress)));
  return done(`The graph is in ${file}.`);
}

const loaded = ({ nodes, relations }: Size) => `Loaded ${nodes} nodes and ${relations} relations.`;

const rebuilt = ({ pairs, visibilityCodes, texts, words }: Rebuilt) =>
  `${pairs} pairs of an actor and an axis. Corrected: ${visibilityCodes} visibility codes, the texts of ${texts} nodes and claims, ` +
  `the words of ${words} nodes.`;
