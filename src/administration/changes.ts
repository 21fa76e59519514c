import { planReport } from '../../seed/report.ts';
import type { ChangeReport } from '../changes/report.ts';
import { dryRun, type Planning, planAndApply } from '../changes/run.ts';
import { planUndo } from '../changes/undo.ts';
import { knownVersion } from '../graph/migrations/migrate.ts';
import type { Graph } from '../graph/port.ts';
import type { Progress } from '../graph/progress.ts';
import type { ImportRequest, UndoRequest } from './requests.ts';

/** Who wants to know how far it is, if anybody. */
type Told = Progress | undefined;

async function run(graph: Graph, planning: Planning, apply: boolean, progress: Told): Promise<ChangeReport> {
  await knownVersion(graph);
  return apply ? planAndApply(graph, planning, progress) : dryRun(graph, planning, progress);
}

/** Takes a set back, or shows what that would change. */
export const undo = (graph: Graph, { set, by, apply }: UndoRequest, progress?: Progress): Promise<ChangeReport> =>
  run(graph, (transaction) => planUndo(transaction, set, by), apply, progress);

/** Imports a report, or shows what that would change. */
export const importReport = (graph: Graph, request: ImportRequest, progress?: Progress): Promise<ChangeReport> =>
  run(graph, planReport(request.texts, { origin: request.origin, by: request.by }), request.apply, progress);
