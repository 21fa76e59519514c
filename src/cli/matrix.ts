import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Administration } from '../administration/administration.ts';
import { matrixRequest } from '../administration/requests.ts';
import { messageOf } from '../graph/errors.ts';
import type { Progress } from '../graph/progress.ts';
import { describeImport } from '../imports/describe.ts';
import { assertMatrixBytes, readMatrix } from '../imports/matrix/read-file.ts';
import { slugOf } from '../imports/matrix/slug.ts';
import { writeTemplate } from '../imports/matrix/template.ts';
import { writeFile } from './files.ts';
import type { ImportTask } from './import-arguments.ts';
import { type Outcome, refused } from './outcome.ts';

type MatrixTask = Extract<ImportTask, { command: 'matrix' }>;
type TemplateTask = Extract<ImportTask, { command: 'template' }>;

/** What people and programs add to the name of a copy. */
const OF_A_COPY = /(\s*\(\d+\)|[\s-]*\b(copia|copy)\b)+$/i;
const BEFORE_A_COPY = /^(copia|copy) (de|of) /i;

/** What the origin of a file is called: as the file, without what marks a copy. */
export const originOfFile = (file: string): string =>
  slugOf(
    basename(file)
      .replace(/\.\w+$/, '')
      .replace(BEFORE_A_COPY, '')
      .replace(OF_A_COPY, ''),
  );

/** The bytes of a file, once its size is known to be accepted. */
function bytesIn(file: string): Uint8Array {
  try {
    assertMatrixBytes(statSync(file).size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw new Error(`${file} cannot be read (${messageOf(error)}). Accepted: an XLSX or CSV file.`);
    throw error;
  }
}

/** Reads the file here, so that the server only compares what it says. */
export async function importMatrix(
  administration: Administration,
  { file, origin, by, apply, language, json }: MatrixTask,
  progress: Progress,
): Promise<Outcome> {
  const table = await readMatrix(bytesIn(file), basename(file));
  const named = origin ?? table.origin ?? originOfFile(file);
  const { data, error } = matrixRequest.safeParse({ origin: named, by, apply, table });
  if (!data) throw refused('import matrix', error);
  const report = await administration.importMatrix(data, progress);
  const left = (report.changes?.left ?? []).length > 0;
  return {
    lines: json ? [JSON.stringify(report)] : describeImport(report, language),
    code: report.problems.length > 0 ? 1 : left ? 3 : 0,
  };
}

const TOLD = {
  es: (file: string, rows: number) => `La plantilla está en ${file}${rows > 0 ? `, con ${rows} iniciativas` : ''}.`,
  en: (file: string, rows: number) => `The template is in ${file}${rows > 0 ? `, with ${rows} initiatives` : ''}.`,
};

/** Writes a template; a file that is there already may have been filled, and stays. */
export async function template(
  administration: Administration,
  { file, organism, language }: TemplateTask,
  progress: Progress,
): Promise<Outcome> {
  const content = await administration.matrixContent({ ...(organism !== undefined && { organism }) }, progress);
  const path = file ?? (content.organism ? `matriz-${content.organism.slug}.xlsx` : 'matriz.xlsx');
  if (existsSync(path)) throw new Error(`${path} is there already, and stays. Accepted: the name of a new file.`);
  const bytes = await writeTemplate(content);
  await writeFile(path, (write) => write(bytes));
  return { lines: [TOLD[language](path, content.rows.length)], code: 0 };
}
