import { DeadlineExceeded, GraphConflict, GraphLocked, GraphNotOpened } from '../errors.ts';

/** What a failed statement or commit means to the caller; what is nobody's promise stays as it came. */
export function toFault(error: unknown): unknown {
  const message = textOf(error);
  if (/UNIQUE constraint violation|Write conflict on key/.test(message)) {
    return new GraphConflict(message, { cause: error });
  }
  if (message.includes('GRAFEO-Q003')) return new DeadlineExceeded(message, { cause: error });
  return error;
}

/** Why a file did not open, and what to do about it. The file is as it was. */
export function toNotOpened(path: string, error: unknown): GraphNotOpened {
  const message = textOf(error);
  const refused = (advice: string) => `The graph file ${path} cannot be opened: ${advice}`;
  if (/cannot be locked/.test(message)) {
    const advice =
      'another process has it open, and one process at a time may. Use the running server instead, or stop it first.';
    return new GraphLocked(refused(advice), path, { cause: error });
  }
  if (/permission denied|not permitted|read-only file system/i.test(message)) {
    const advice = `this user may not write there: ${message}. Give it leave to, or set GRAPH_URL to another file.`;
    return new GraphNotOpened(refused(advice), { cause: error });
  }
  const advice =
    `it is not a readable graph and was left as it is: ${message}. ` +
    'Restore a copy, or set GRAPH_URL to another file.';
  return new GraphNotOpened(refused(advice), { cause: error });
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
