import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { environmentWith, type Settings } from './service.ts';

const ROOT = new URL('../../', import.meta.url);

/** What a command printed and with which code it ended. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `npm run graph -- …` in a process of its own. */
export const graphCommand = (settings: Settings, ...words: readonly string[]) => run(settings, 'src/cli.ts', words);

/** Runs a script of the repository as `npx tsx FILE …` does. */
export const runScript = (file: string, ...words: readonly string[]) => run({}, file, words);

async function run(settings: Settings, file: string, words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(file, ROOT)), ...words], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, output, errors };
}
