import { openAdministration } from './administration/open.ts';
import { HELP, Misuse, type Task, taskIn } from './cli/arguments.ts';
import { assertReadable } from './cli/files.ts';
import { run } from './cli/run.ts';
import { locationIn, readConfig } from './config.ts';

/** Reading a large graph as a whole takes longer than a request may. */
const DEADLINE_MILLISECONDS = 120_000;

async function administer(task: Task): Promise<number> {
  if (task.command === 'load') assertReadable(task.file);
  const location = locationIn(readConfig(process.env));
  const administration = await openAdministration({
    ...location,
    warn: (message) => process.stderr.write(`${message}\n`),
    mustExist: task.command !== 'load',
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
  });
  try {
    return await run(administration, task, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await administration.close();
  }
}

async function main(words: readonly string[]): Promise<number> {
  const task = taskIn(words);
  if (task.command !== 'help') return administer(task);
  process.stdout.write(HELP);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  },
);
