import { planReport } from '../../seed/report.ts';
import type { ChangeReport } from '../changes/report.ts';
import { dryRun, type Planning, planAndApply } from '../changes/run.ts';
import { planUndo } from '../changes/undo.ts';
import { knownVersion } from '../graph/migrations/migrate.ts';
import type { Graph } from '../graph/port.ts';
import type { ImportRequest, UndoRequest } from './requests.ts';

async function run(graph: Graph, planning: Planning, apply: boolean): Promise<ChangeReport> {
  await knownVersion(graph);
  return apply ? planAndApply(graph, planning) : dryRun(graph, planning);
}

/** Takes a set back, or shows what that would change. */
export const undo = (graph: Graph, { set, by, apply }: UndoRequest): Promise<ChangeReport> =>
  run(graph, (transaction) => planUndo(transaction, set, by), apply);

/** Imports a report, or shows what that would change. */
export const importReport = (graph: Graph, { texts, origin, by, apply }: ImportRequest): Promise<ChangeReport> =>
  run(graph, planReport(texts, { origin, by }), apply);
