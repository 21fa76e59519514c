import { administrationOf } from '../../../src/administration/administration.ts';
import { assertImportable, REQUEST_LIMITS } from '../../../src/administration/requests.ts';
import { parseTask } from '../../../src/cli/arguments.ts';
import { run } from '../../../src/cli/run.ts';
import { openGraph } from '../../../src/graph/open.ts';
import { MATRIX_LIMITS } from '../../../src/imports/matrix/limits.ts';
import { readMatrix } from '../../../src/imports/matrix/read-file.ts';
import { workbook, zipped } from '../../imports/workbooks.ts';
import type { Driver, Drivers } from './driver.ts';

const { fileBytes, unzippedBytes, parts, sheets, rows, cellCharacters } = MATRIX_LIMITS;

/** What reading a file with a matrix comes to. */
const matrixOf = async (bytes: Uint8Array): Promise<string> => {
  const { problems } = await readMatrix(bytes, 'matriz');
  return problems.length === 0
    ? '200'
    : outcomeOf(Promise.reject(new Error(problems.map(({ what }) => what.en).join())));
};

const csvOf = (count: number, cell = 'x') => Buffer.from(`Iniciativa;Qué hace\n${`Riego;${cell}\n`.repeat(count)}`);
const zipOf = (count: number, bytes: number) =>
  zipped(Object.fromEntries(Array.from({ length: count }, (_, place) => [`${place}`, Buffer.alloc(bytes)])));
const bookOf = (count: number) =>
  workbook(
    ...Array.from({ length: count }, (_, place) => ({
      name: `${place}`,
      rows: [
        ['Iniciativa', 'Qué hace'],
        ['Riego', 'x'],
      ],
    })),
  );

const MEGABYTE = 1024 * 1024;

const MATRIX: Drivers = {
  'bytes of a file with a matrix': {
    limit: `${fileBytes / MEGABYTE} MB`,
    over: () => outcomeOf(readMatrix(new Uint8Array(fileBytes + 1), 'matriz')),
  },
  'bytes of a workbook with a matrix, unzipped': {
    limit: `${unzippedBytes / MEGABYTE} MB`,
    over: async () => matrixOf(await zipOf(1, unzippedBytes + 1)),
  },
  'parts of a workbook with a matrix': { limit: `${parts}`, over: async () => matrixOf(await zipOf(parts + 1, 1)) },
  'sheets of a workbook with a matrix': {
    limit: `${sheets}`,
    over: async () => matrixOf(await bookOf(sheets + 1)),
    within: async () => matrixOf(await bookOf(sheets)),
  },
  'rows of a matrix': {
    limit: rows.toLocaleString('en'),
    over: () => matrixOf(csvOf(rows)),
    within: () => matrixOf(csvOf(rows - 1)),
  },
  'characters of a cell of a matrix': {
    limit: cellCharacters.toLocaleString('en'),
    over: () => matrixOf(csvOf(1, 'x'.repeat(cellCharacters + 1))),
    within: () => matrixOf(csvOf(1, 'x'.repeat(cellCharacters))),
  },
};

const { nameCharacters, setCharacters, importBytes } = REQUEST_LIMITS;

/** The outcome of something that a command does. */
const outcomeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => '200',
    (error: unknown) =>
      /ccepted: (at most|fewer|up to)/.test(String(error)) ? 'exit code 1' : `another error: ${error}`,
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
  ...MATRIX,
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
