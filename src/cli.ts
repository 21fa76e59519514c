import { openAdministration } from './administration/access.ts';
import { HELP, parseTask, type Task, UsageError } from './cli/arguments.ts';
import { assertReadable } from './cli/files.ts';
import { run } from './cli/run.ts';
import { locationIn, readConfig } from './config.ts';
import { messageOf } from './graph/errors.ts';

/** Where progress is shown, unless a dump goes to the same terminal. */
function progressStreamFor(task: Task): NodeJS.WritableStream | undefined {
  const taken = task.command === 'dump' && task.file === undefined && process.stdout.isTTY && process.stderr.isTTY;
  return taken ? undefined : process.stderr;
}

async function administer(task: Exclude<Task, { command: 'help' }>): Promise<number> {
  if (task.command === 'load') assertReadable(task.file);
  const location = locationIn(readConfig(process.env));
  const administration = await openAdministration({
    ...location,
    mustExist: task.command !== 'load',
    warn: (text) => process.stderr.write(`${text}\n`),
  });
  try {
    return await run(administration, task, (line) => process.stdout.write(`${line}\n`), progressStreamFor(task));
  } finally {
    await administration.close();
  }
}

async function main(words: readonly string[]): Promise<number> {
  const task = parseTask(words);
  if (task.command !== 'help') return administer(task);
  process.stdout.write(HELP);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
