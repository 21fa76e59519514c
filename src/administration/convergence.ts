import { reportOf } from '../convergence/report/report.ts';
import { ANONYMOUS, viewWith } from '../graph/model/view.ts';
import type { Graph } from '../graph/port.ts';
import { Reader } from '../select/reader.ts';
import type { ReportRequest } from './requests.ts';

/** The report of an axis or of two actors as everybody sees the graph. @throws BadInput for slugs that nothing has. */
export function convergenceReport(graph: Graph, { about, asOf, language }: ReportRequest): Promise<readonly string[]> {
  const view = viewWith({ asOf }, new Date());
  const reader = new Reader(graph, { view, isToday: asOf === undefined, viewer: ANONYMOUS });
  const rows: Reader['rows'] = (statement, parameters) => reader.rows(statement, parameters);
  return reportOf({ day: view.asOf, viewKey: reader.viewKey, rows }, about, language);
}
