import { nodeKindOf } from '../convergence/incidence.ts';
import { type SheetAbout, sheetOf } from '../convergence/report/sheet.ts';
import { type SourcedSheet, sourced } from '../convergence/report/sources.ts';
import type { Reads } from '../graph/port.ts';
import { type Asking, readerFor } from './answers.ts';

/** A sheet with its sentences, and the kinds of the nodes that it names. */
export interface SheetOf extends SourcedSheet {
  readonly kindOf: (id: string) => string | undefined;
}

/** The sheet of an axis or of two actors; nothing if one of them is not there. */
export async function sheetFor(about: SheetAbout, asking: Asking): Promise<SheetOf | undefined> {
  const reader = readerFor(asking);
  const rows: Reads = (statement, parameters) => reader.rows(statement, parameters);
  const incidence = await asking.incidences.under({ day: reader.resolvedView.day, viewKey: reader.viewKey, rows });
  const kinds = new Map(incidence.nodes.ids.map((id, node) => [id, nodeKindOf(incidence, node)]));
  const nameOf = (id: string) => [...incidence.merged].find(([, ids]) => ids.includes(id))?.[0] ?? id;
  const own = 'axis' in about ? { axis: nameOf(about.axis) } : about.between.map(nameOf);
  const known = ('axis' in own ? [own.axis] : own).every((id) => kinds.has(id));
  if (!known) return undefined;
  const [one = '', other = ''] = 'axis' in own ? [] : own;
  const sheet = sheetOf(incidence, 'axis' in own ? own : { between: [one, other] });
  return { ...(await sourced(sheet, incidence, rows)), kindOf: (id) => kinds.get(id) };
}
