import type { ChangeReport } from '../changes/report.ts';
import { type Checked, check } from '../graph/maintenance/check.ts';
import { dump } from '../graph/maintenance/dump.ts';
import { load } from '../graph/maintenance/load.ts';
import { type Rebuilt, rebuild } from '../graph/maintenance/rebuild.ts';
import type { Size } from '../graph/maintenance/size.ts';
import { patient } from '../graph/patient.ts';
import type { Graph } from '../graph/port.ts';
import type { Progress } from '../graph/progress.ts';
import type { MatrixContent } from '../imports/matrix/content.ts';
import type { ImportReport } from '../imports/report.ts';
import { PRODUCT_VERSION } from '../product.ts';
import { importIati, importMatrix, importReport, readMatrixContent, undo } from './changes.ts';
import { convergenceReport } from './convergence.ts';
import type { ImportRequest, MatrixRequest, ReportRequest, TemplateRequest, UndoRequest } from './requests.ts';

/** Writes a piece of a dump; resolves when the next piece can be written. */
export type Write = (piece: string | Uint8Array) => Promise<void>;

/** Operations on the whole graph, for whoever runs the service. */
export interface Administration {
  check(progress?: Progress): Promise<Checked>;
  dump(write: Write): Promise<void>;
  /** @param open opens the dump at its start; it may be called again. */
  load(open: () => AsyncIterable<Uint8Array>, progress?: Progress): Promise<Size>;
  rebuild(progress?: Progress): Promise<Rebuilt>;
  /** Takes a change set back; without `apply`, shows what that would change. */
  undo(request: UndoRequest, progress?: Progress): Promise<ChangeReport>;
  /** Imports a report; without `apply`, shows what that would change. */
  importReport(request: ImportRequest, progress?: Progress): Promise<ChangeReport>;
  /**
   * Imports IATI activities, or shows what that would change.
   *
   * @param lines the bytes of the lines that `imports/iati/send.ts` makes of files.
   */
  importIati(lines: AsyncIterable<Uint8Array>, progress?: Progress): Promise<ImportReport>;
  /** Imports a matrix; without `apply`, shows what that would change. */
  importMatrix(request: MatrixRequest, progress?: Progress): Promise<ImportReport>;
  /** What a template of a matrix holds. */
  matrixContent(request: TemplateRequest, progress?: Progress): Promise<MatrixContent>;
  /** The convergence of an axis or of two actors, as lines of Markdown. */
  report(request: ReportRequest): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A statement over a whole graph takes longer than the deadline of a request. */
const PATIENCE_MILLISECONDS = 120_000;

/** Administers a graph that this process has open. */
export function administrationOf(opened: Graph): Administration {
  const graph = patient(opened, PATIENCE_MILLISECONDS);
  return {
    check: (progress) => check(graph, progress),
    dump: (write) =>
      graph.snapshot(async (read) => {
        for await (const piece of dump(graph, read, PRODUCT_VERSION)) await write(piece);
      }),
    load: (open, progress) => load(graph, open, progress),
    rebuild: (progress) => rebuild(graph, progress),
    undo: (request, progress) => undo(graph, request, progress),
    importReport: (request, progress) => importReport(graph, request, progress),
    importIati: (lines, progress) => importIati(graph, lines, progress),
    importMatrix: (request, progress) => importMatrix(graph, request, progress),
    matrixContent: (request, progress) => readMatrixContent(graph, request, progress),
    report: (request) => convergenceReport(graph, request),
    close: () => graph.close(),
  };
}
