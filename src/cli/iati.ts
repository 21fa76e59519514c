import type { Administration } from '../administration/administration.ts';
import type { Progress } from '../graph/progress.ts';
import { describeImport } from '../imports/describe.ts';
import { activityFiles } from '../imports/iati/files.ts';
import { iatiLists } from '../imports/iati/lists.ts';
import { linesOfFiles } from '../imports/iati/send.ts';
import type { IatiTask } from './import-arguments.ts';
import type { Outcome } from './outcome.ts';

/** Reads the files here, since a server may be elsewhere. */
export async function importIati(
  administration: Administration,
  { paths, dataset, by, apply, complete, json, language }: IatiTask,
  progress: Progress,
): Promise<Outcome> {
  const lines = linesOfFiles(activityFiles(paths), iatiLists(), { dataset, by, apply, complete });
  const report = await administration.importIati(lines, progress);
  return {
    lines: json ? [JSON.stringify(report)] : describeImport(report, language),
    code: report.changes && report.changes.left.length > 0 ? 3 : 0,
  };
}
