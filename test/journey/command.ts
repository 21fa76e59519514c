import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { environmentWith, type Settings } from './service.ts';

const ROOT = new URL('../../', import.meta.url);

/** The output and exit code of a command. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `npm run graph -- …` in a process of its own. */
export const graphCommand = (settings: Settings, ...words: readonly string[]) =>
  run(settings, ['scripts/run.mjs', 'cli', ...words]);

/** Runs a script of the repository as `npx tsx FILE …` does. */
export const runScript = (file: string, ...words: readonly string[]) => run({}, ['--import', 'tsx', file, ...words]);

async function run(settings: Settings, parameters: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, parameters, {
    cwd: ROOT,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, output, errors };
}
