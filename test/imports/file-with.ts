import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testkit/engines.ts';

/** Writes content to a new file. @returns its path. */
export function fileWith(content: string | Uint8Array, name = 'actividades.xml'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
