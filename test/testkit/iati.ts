import { importIati } from '../../src/administration/changes.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { Progress } from '../../src/graph/progress.ts';
import { ActivityReader, activityFiles } from '../../src/imports/iati/files.ts';
import { iatiLists } from '../../src/imports/iati/lists.ts';
import type { ActivityRecord, Tallied } from '../../src/imports/iati/record.ts';
import { type Asked, linesOfFiles } from '../../src/imports/iati/send.ts';
import { Tally } from '../../src/imports/iati/tally.ts';

/** A file of activities, as publishers write them. */
export const iatiXml = (...activities: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<iati-activities generated-datetime="2025-10-09T22:23:57.52" version="2.03">',
    ...activities,
    '</iati-activities>',
  ].join('\n');

/** An activity of the CAF with what is given in it. */
export const iatiActivity = (identifier: string, ...elements: readonly string[]): string =>
  [
    '<iati-activity xml:lang="es">',
    `<iati-identifier>${identifier}</iati-identifier>`,
    '<reporting-org ref="XM-DAC-46008" type="40"><narrative>CAF Development Bank of Latin America and the Caribbean</narrative></reporting-org>',
    ...elements,
    '</iati-activity>',
  ].join('\n');

/** All activities of files, and what was noted of them. */
export async function readActivities(
  ...paths: readonly string[]
): Promise<{ readonly activities: readonly ActivityRecord[]; readonly noted: readonly Tallied[] }> {
  const tally = new Tally();
  const activities: ActivityRecord[] = [];
  for await (const one of new ActivityReader(activityFiles(paths), iatiLists(), tally).activities())
    activities.push(one);
  return { activities, noted: tally.all };
}

/** Imports files into a graph, as the command does. */
export const importFiles = (
  graph: Graph,
  paths: readonly string[],
  { dataset = 'caf', by = 'somebody', apply = true, complete = false }: Partial<Asked> = {},
  progress?: Progress,
) => importIati(graph, linesOfFiles(activityFiles(paths), iatiLists(), { dataset, by, apply, complete }), progress);
