import { type DescribedIn, describe } from '../changes/describe.ts';
import type { ImportPlace, ImportProblem } from './problem.ts';
import type { ImportReport } from './report.ts';

const WORDS = {
  es: {
    sheet: 'hoja',
    row: 'fila',
    line: 'línea',
    column: 'columna',
    accepted: 'se acepta',
    read: 'Leído',
    refused: (count: number) => `No se escribió nada: hay ${count === 1 ? 'un problema' : `${count} problemas`}.`,
  },
  en: {
    sheet: 'sheet',
    row: 'row',
    line: 'line',
    column: 'column',
    accepted: 'accepted',
    read: 'Read',
    refused: (count: number) => `Nothing was written: there ${count === 1 ? 'is a problem' : `are ${count} problems`}.`,
  },
} satisfies { readonly [language in DescribedIn]: object };

function placeText({ file, sheet, row, line, column }: ImportPlace, language: DescribedIn): string {
  const words = WORDS[language];
  const parts = [
    file,
    ...(sheet === undefined ? [] : [`${words.sheet} ${sheet}`]),
    ...(row === undefined ? [] : [`${words.row} ${row}`]),
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}`]),
  ];
  return parts.join(', ');
}

function problemLine({ place, value, what, accepted }: ImportProblem, language: DescribedIn): string {
  const given = value === undefined ? '' : ` "${value}":`;
  const others = accepted && accepted.length > 0 ? `; ${WORDS[language].accepted}: ${accepted.join(' | ')}` : '';
  return `${placeText(place, language)}:${given} ${what[language]}${others}`;
}

/** An import in lines for people: what changes, what was read, and each problem with its place. */
export function describeImport(report: ImportReport, language: DescribedIn): readonly string[] {
  const { read, problems, notes, changes } = report;
  const amounts = read.map(({ what, count }) => `${what[language]}: ${count}`).join('. ');
  return [
    ...(changes ? describe(changes, language) : []),
    ...notes.map((note) => `· ${problemLine(note, language)}`),
    ...problems.map((problem) => `✗ ${problemLine(problem, language)}`),
    ...(amounts ? [`${WORDS[language].read}: ${amounts}.`] : []),
    ...(problems.length > 0 ? [WORDS[language].refused(problems.length)] : []),
  ];
}
