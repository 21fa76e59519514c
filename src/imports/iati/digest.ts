import { createHash } from 'node:crypto';
import type { FileRecord } from './record.ts';

/** What tells the content of files from others. */
export const digestOf = (files: readonly FileRecord[]): string =>
  createHash('sha256')
    .update(files.map(({ name, digest }) => `${name} ${digest}\n`).join(''))
    .digest('hex')
    .slice(0, 16);
