import { administrationOf } from '../../../src/administration/administration.ts';
import { assertImportable, REQUEST_LIMITS } from '../../../src/administration/requests.ts';
import { parseTask } from '../../../src/cli/arguments.ts';
import { run } from '../../../src/cli/run.ts';
import { openGraph } from '../../../src/graph/open.ts';
import type { Driver, Drivers } from './driver.ts';

const { nameCharacters, setCharacters, importBytes } = REQUEST_LIMITS;

/** The outcome of something that a command does. */
const outcomeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => '200',
    (error: unknown) => (/ccepted: at most/.test(String(error)) ? 'exit code 1' : `another error: ${error}`),
  );

/** What a command line on an empty graph comes to; what it asks for may be missing there. */
async function command(...words: readonly string[]): Promise<string> {
  const graph = await openGraph({ url: 'memory:' });
  const task = parseTask(words);
  if (task.command === 'help') throw new Error('no command');
  const outcome = await outcomeOf(run(administrationOf(graph), task, () => undefined, undefined));
  await graph.close();
  return outcome;
}

const option = (limit: number, words: (text: string) => readonly string[]): Driver => ({
  limit: limit.toLocaleString('en'),
  over: () => command(...words('x'.repeat(limit + 1))),
});

export const ADMINISTRATION: Drivers = {
  'characters of the `--by` and `--origin` of a command': option(nameCharacters, (text) => [
    ...['import', 'facts', 'test/changes/second-report', '--origin', text, '--by', text],
  ]),
  'characters of the id of a change set in `undo`': option(setCharacters, (text) => ['undo', text]),
  'files of an import, together': {
    limit: `${importBytes / 1024 / 1024} MB`,
    over: () => outcomeOf(Promise.resolve().then(() => assertImportable(importBytes + 1))),
    within: () => outcomeOf(Promise.resolve().then(() => assertImportable(importBytes))),
  },
};
