import type { Graph, Transaction } from '../graph/port.ts';
import { type Progress, silent } from '../graph/progress.ts';
import { applyIn } from './apply.ts';
import type { ChangeSet } from './change-set.ts';
import { type ChangeReport, reportOf } from './report.ts';

/** Makes a set in a transaction, or with reads of one moment. */
export type Planning = (transaction: Transaction) => Promise<ChangeSet>;

/** A large set takes longer than the deadline of a request. */
const DEADLINE_MILLISECONDS = 3_600_000;

/** Plans a set and shows it; nothing is written. */
export const dryRun = (graph: Graph, planning: Planning, progress: Progress = silent): Promise<ChangeReport> =>
  graph.snapshot(async (read) => reportOf(await planning({ run: read, progress }), undefined));

/**
 * Plans a set and applies it in the same transaction, so nothing can move in between. If `progress` throws, nothing is
 * kept.
 */
export const planAndApply = (graph: Graph, planning: Planning, progress: Progress = silent): Promise<ChangeReport> =>
  graph.write(async (opened) => {
    const transaction: Transaction = { run: (...asked) => opened.run(...asked), progress };
    const set = await planning(transaction);
    const report = await reportOf(set, await applyIn(transaction, set));
    progress('commit', report.nodes.length + report.claims.length);
    return report;
  }, DEADLINE_MILLISECONDS);
