import type { Wanted } from '../changes/change-set.ts';
import { plan } from '../changes/plan.ts';
import { dryRun, planAndApply } from '../changes/run.ts';
import type { Graph, Transaction } from '../graph/port.ts';
import type { Progress } from '../graph/progress.ts';
import type { ImportReport } from './report.ts';

/** What the content of files comes to in a graph. */
export interface Found extends Omit<ImportReport, 'changes'> {
  readonly wanted: Wanted;
}

/** Compares what was read of files with a graph; it may run again where a transaction is repeated. */
export type Finding = (transaction: Transaction) => Promise<Found>;

/** Thrown inside a transaction, so that nothing is written. */
class ProblemsFound extends Error {
  override readonly name = 'ProblemsFound';
  readonly found: Found;

  constructor(found: Found) {
    super('the files have problems');
    this.found = found;
  }
}

/**
 * Imports, or shows what an import would change. Where there are problems, nothing is written: a dry run then shows what
 * the rest would change, and an import only the problems.
 */
export async function runImport(
  graph: Graph,
  finding: Finding,
  apply: boolean,
  progress?: Progress,
): Promise<ImportReport> {
  let last: Found | undefined;
  const planning = async (transaction: Transaction) => {
    const found = await finding(transaction);
    if (apply && found.problems.length > 0) throw new ProblemsFound(found);
    last = found;
    return plan(transaction, found.wanted);
  };
  try {
    const changes = await (apply ? planAndApply : dryRun)(graph, planning, progress);
    return { ...reported(last), changes };
  } catch (error) {
    if (error instanceof ProblemsFound) return reported(error.found);
    throw error;
  }
}

const reported = (found: Found | undefined): Omit<ImportReport, 'changes'> => ({
  read: found?.read ?? [],
  problems: found?.problems ?? [],
  notes: found?.notes ?? [],
});
