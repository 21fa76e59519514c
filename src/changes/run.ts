import type { Graph, Transaction } from '../graph/port.ts';
import { applyIn, type Clock } from './apply.ts';
import type { ChangeSet } from './change-set.ts';
import { type ChangeReport, reportOf } from './report.ts';

/** Makes a set in a transaction, or with reads of one moment. */
export type Planning = (transaction: Transaction) => Promise<ChangeSet>;

/** A large set takes longer than the deadline of a request. */
const DEADLINE_MILLISECONDS = 3_600_000;

/** Plans a set and shows it; nothing is written. */
export const dryRun = (graph: Graph, planning: Planning): Promise<ChangeReport> =>
  graph.snapshot(async (read) => reportOf(await planning({ run: read }), undefined));

/** Plans a set and applies it in the same transaction, so nothing can move in between. */
export const planAndApply = (graph: Graph, planning: Planning, clock?: Clock): Promise<ChangeReport> =>
  graph.write(async (transaction) => {
    const set = await planning(transaction);
    return reportOf(set, await applyIn(transaction, set, clock));
  }, DEADLINE_MILLISECONDS);
