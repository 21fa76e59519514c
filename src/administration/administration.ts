import { type Checked, check } from '../graph/maintenance/check.ts';
import { dump } from '../graph/maintenance/dump.ts';
import { load } from '../graph/maintenance/load.ts';
import { type Rebuilt, rebuild } from '../graph/maintenance/rebuild.ts';
import type { Size } from '../graph/maintenance/size.ts';
import { patient } from '../graph/patient.ts';
import type { Graph } from '../graph/port.ts';
import type { Progress } from '../graph/progress.ts';
import { PRODUCT_VERSION } from '../product.ts';

/** Takes a piece of a dump, and resolves when it can take the next. */
export type Write = (piece: string | Uint8Array) => Promise<void>;

/** What whoever runs the service may do with its graph as a whole. */
export interface Administration {
  check(progress?: Progress): Promise<Checked>;
  dump(write: Write): Promise<void>;
  /** @param open gives the bytes of a dump, from its start each time. */
  load(open: () => AsyncIterable<Uint8Array>, progress?: Progress): Promise<Size>;
  rebuild(progress?: Progress): Promise<Rebuilt>;
  close(): Promise<void>;
}

/** A statement over a large graph takes longer than one of a request may. */
const PATIENCE_MILLISECONDS = 120_000;

/** The administration of a graph that this process has open. */
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
    close: () => graph.close(),
  };
}
