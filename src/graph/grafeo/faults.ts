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
  'Lists and conditions stand too deep in each other for the engine of this graph. Accepted: conditions that are nested ' +
  'less, or a list nearer to the root.';

/** What a system says where a disk is full, or a quota or the largest size of a file is reached. */
const FULL = /No space left on device|Disk quota exceeded|File too large/i;
/** The engine undid a commit of which its log did not take all. */
const UNDONE = 'GRAFEO-T009';

/** What a failed statement or commit means to the caller; what is nobody's promise stays as it came. */
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

/** Why a graph did not close. What was acknowledged stands in its log, from which the next to open it reads it. */
export function toNotClosed(address: string, error: unknown): Error {
  const message = messageOf(error);
  const reason = FULL.test(message) ? `no space left (${message})` : message;
  const text = `The graph at ${address} did not close: ${reason}. What it had acknowledged is kept in its log.`;
  return new Error(text, { cause: error });
}

/** Why a file did not open, and what to do about it. The file is as it was. */
export function toNotOpened(path: string, error: unknown): GraphNotOpened {
  const message = messageOf(error);
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
  if (FULL.test(message))
    return new GraphNotOpened(refused(`no space left: ${message}. Make room on its disk.`), { cause: error });
  const advice =
    `it is not a readable graph and was left as it is: ${message}. ` +
    'Restore a copy, or set GRAPH_URL to another file.';
  return new GraphNotOpened(refused(advice), { cause: error });
}
