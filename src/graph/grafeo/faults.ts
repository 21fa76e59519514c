import {
  DeadlineExceeded,
  GraphConflict,
  GraphLocked,
  GraphNotOpened,
  GraphUnavailable,
  LimitExceeded,
  messageOf,
} from '../errors.ts';

const TOO_DEEP =
  'Lists and conditions are nested too deeply for the engine of this graph. Accepted: less nesting of conditions, or ' +
  'a list nearer to the root.';

/** System messages for a full disk, an exceeded quota or a file that is too large. */
const FULL = /No space left on device|Disk quota exceeded|File too large/i;
/** The engine rolled back a commit that its log could not store completely. */
const UNDONE = 'GRAFEO-T009';

/** Maps the failure of a statement or commit to the errors of the port; unknown errors stay as they are. */
export function toFault(error: unknown): unknown {
  const message = messageOf(error);
  if (/UNIQUE constraint violation|Write conflict on key/.test(message)) {
    return new GraphConflict(message, { cause: error });
  }
  if (/Maximum nesting depth|plan depth limit/.test(message)) return new LimitExceeded(TOO_DEEP, { cause: error });
  if (FULL.test(message) || message.includes(UNDONE)) return toUnwritten(message, error);
  if (message.includes('GRAFEO-Q003')) return new DeadlineExceeded(message, { cause: error });
  return error;
}

function toUnwritten(message: string, error: unknown): GraphUnavailable {
  const file = /WAL (?:at )?(.+)\.wal\b/.exec(message)?.[1];
  const where = file ? `the graph file ${file}` : 'the graph file';
  const kept = 'Nothing of this write was kept';
  const text = FULL.test(message)
    ? `No space left for ${where}. ${kept}: make room on its disk and try again (${message}).`
    : `Cannot write ${where}. ${kept} (${message}).`;
  return new GraphUnavailable(text, { cause: error });
}

/**
 * The error for a graph that failed to close. Acknowledged writes are in its log, and the next process that opens it
 * reads them.
 */
export function toNotClosed(address: string, error: unknown): Error {
  const message = messageOf(error);
  const reason = FULL.test(message) ? `no space left (${message})` : message;
  const text = `The graph at ${address} did not close: ${reason}. What it had acknowledged is kept in its log.`;
  return new Error(text, { cause: error });
}

/** The error for a file that failed to open, with advice. The file is unchanged. */
export function toNotOpened(path: string, error: unknown): GraphNotOpened {
  const message = messageOf(error);
  const refused = (advice: string) => `The graph file ${path} cannot be opened: ${advice}`;
  if (/cannot be locked/.test(message)) {
    const advice =
      'another process has it open, and only one process at a time may open it. Use the running server instead, or stop it first.';
    return new GraphLocked(refused(advice), path, { cause: error });
  }
  if (/permission denied|not permitted|read-only file system/i.test(message)) {
    const advice = `this user may not write there: ${message}. Grant write permission, or set GRAPH_URL to another file.`;
    return new GraphNotOpened(refused(advice), { cause: error });
  }
  if (FULL.test(message))
    return new GraphNotOpened(refused(`no space left: ${message}. Make room on its disk.`), { cause: error });
  const advice =
    `it is not a readable graph and was left as it is: ${message}. ` +
    'Restore a copy, or set GRAPH_URL to another file.';
  return new GraphNotOpened(refused(advice), { cause: error });
}
