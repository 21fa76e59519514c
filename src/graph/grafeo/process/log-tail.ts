import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the engine's log, which holds writes that the graph file does not hold yet. */
const logOf = (path: string) => `${path}.wal`;

type Sizes = ReadonlyMap<string, number>;

function sizesIn(folder: string): Sizes {
  const sizes = new Map<string, number>();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return sizes;
  for (const name of readdirSync(folder)) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) sizes.set(name, found.size);
  }
  return sizes;
}

/**
 * Opens a graph file and warns if the end of its log was unreadable. The engine does not report that: it cuts the log
 * after the last complete write, so the log gets shorter.
 */
export function withLogTail<T>(path: string, open: () => T, warn: (text: string) => void): T {
  const before = sizesIn(logOf(path));
  const opened = open();
  const after = sizesIn(logOf(path));
  for (const [name, size] of before) {
    const left = after.get(name);
    if (left !== undefined && left !== size) warn(lostTail(join(logOf(path), name), size, Math.max(0, size - left)));
  }
  return opened;
}

/** The warning. A log that was shorter than its header is created anew and then longer than before. */
const lostTail = (log: string, size: number, bytes: number): string =>
  `The log ${log} had an end that cannot be read: ${bytes === 0 ? `all of its ${size}` : `${bytes} of its ${size}`} ` +
  'bytes were dropped. A process that is ended in the middle of a write leaves such an end, and then nobody was told ' +
  'that the write is kept. If the file was cut or damaged otherwise, the last writes are lost: restore a backup.';
