import { planReport } from '../../seed/report.ts';
import { JoinedReport } from '../changes/joined.ts';
import type { ChangeReport } from '../changes/report.ts';
import { dryRun, type Planning, planAndApply } from '../changes/run.ts';
import { planUndo, setsWith } from '../changes/undo.ts';
import { linesOf } from '../graph/maintenance/lines.ts';
import { knownVersion } from '../graph/migrations/migrate.ts';
import type { Graph, Transaction } from '../graph/port.ts';
import type { Progress } from '../graph/progress.ts';
import { IatiLines } from '../imports/iati/request.ts';
import { importActivities } from '../imports/iati/run.ts';
import { type MatrixContent, matrixContentOf } from '../imports/matrix/content.ts';
import { matrixFinding } from '../imports/matrix/find.ts';
import type { ImportReport } from '../imports/report.ts';
import { runImport } from '../imports/run.ts';
import type { ImportRequest, MatrixRequest, TemplateRequest, UndoRequest } from './requests.ts';

/** Who wants to know how far it is, if anybody. */
type Told = Progress | undefined;

async function run(graph: Graph, planning: Planning, apply: boolean, progress: Told): Promise<ChangeReport> {
  await knownVersion(graph);
  return apply ? planAndApply(graph, planning, progress) : dryRun(graph, planning, progress);
}

/**
 * Takes a set back, or shows what that would change; with it all sets of its batch, each whole. Where that stops between
 * two, running it again does the rest.
 */
export async function undo(graph: Graph, { set, by, apply }: UndoRequest, progress?: Progress): Promise<ChangeReport> {
  await knownVersion(graph);
  const [sets, joined] = [await graph.snapshot((read) => setsWith({ run: read }, set)), new JoinedReport()];
  const planning = (id: string) => (transaction: Transaction) => planUndo(transaction, id, by);
  if (sets.length === 1) return run(graph, planning(set), apply, progress);
  for (const id of sets) joined.add(await run(graph, planning(id), apply, progress));
  const { report } = joined;
  if (!report) throw new Error('a batch without sets was taken back');
  return { ...report, undoes: sets.toReversed().join(', ') };
}

/** Imports IATI activities, or shows what that would change. */
export async function importIati(
  graph: Graph,
  lines: AsyncIterable<Uint8Array>,
  progress?: Progress,
): Promise<ImportReport> {
  await knownVersion(graph);
  return importActivities(graph, new IatiLines(linesOf(lines)), progress);
}

/** Imports a report, or shows what that would change. */
export const importReport = (graph: Graph, request: ImportRequest, progress?: Progress): Promise<ChangeReport> =>
  run(graph, planReport(request.texts, { origin: request.origin, by: request.by }), request.apply, progress);

/** Imports a matrix, or shows what that would change. */
export async function importMatrix(graph: Graph, request: MatrixRequest, progress?: Progress): Promise<ImportReport> {
  await knownVersion(graph);
  return runImport(graph, matrixFinding(request.table, request), request.apply, progress);
}

/** What a template of a matrix holds: the names of the graph, and what it has of an organism. */
export async function readMatrixContent(
  graph: Graph,
  { organism }: TemplateRequest,
  progress?: Progress,
): Promise<MatrixContent> {
  await knownVersion(graph);
  return graph.snapshot((run) => matrixContentOf({ run, ...(progress && { progress }) }, organism));
}
