import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrationOf } from '../../src/administration/administration.ts';
import { parseTask } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import type { Graph } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';

/** Runs a command as the command line does. */
export async function command(graph: Graph, ...words: readonly string[]) {
  const task = parseTask(words);
  if (task.command === 'help') throw new Error('no command');
  const lines: string[] = [];
  const code = await run(administrationOf(graph), task, (line) => void lines.push(line), undefined);
  return { code, lines, text: lines.join('\n') };
}

/** A file in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
