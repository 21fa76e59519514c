import { type DescribedIn, describe } from '../changes/describe.ts';
import type { ChangeReport } from '../changes/report.ts';
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
    changes: (created: number, changed: number, retracted: number, left: number) =>
      `Nuevo: ${created}. Cambiado: ${changed}. Retirado: ${retracted}. Queda como otros lo dejaron: ${left}.`,
    refused: (count: number) => `No se escribió nada: hay ${count === 1 ? 'un problema' : `${count} problemas`}.`,
  },
  en: {
    sheet: 'sheet',
    row: 'row',
    line: 'line',
    column: 'column',
    accepted: 'accepted',
    read: 'Read',
    changes: (created: number, changed: number, retracted: number, left: number) =>
      `New: ${created}. Changed: ${changed}. Retracted: ${retracted}. Left as others have it: ${left}.`,
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

/** How much is new, changed, retracted and left, of nodes and claims together. */
function amountsLine({ nodes, claims, left }: ChangeReport, language: DescribedIn): string {
  const all = [...nodes, ...claims];
  const created = all.filter(({ before }) => before === null).length;
  const retracted = all.filter(({ after }) => after === null).length;
  return WORDS[language].changes(created, all.length - created - retracted, retracted, left.length);
}

/** An import in lines for people: what was read, each note and problem with its place, and what changes. */
export function describeImport(report: ImportReport, language: DescribedIn): readonly string[] {
  const { read, problems, notes, changes } = report;
  const amounts = read.map(({ what, count }) => `${what[language]}: ${count}`).join('. ');
  return [
    ...(amounts ? [`${WORDS[language].read}: ${amounts}.`] : []),
    ...notes.map((note) => `· ${problemLine(note, language)}`),
    ...(changes ? [...describe(changes, language).slice(0, -1), amountsLine(changes, language)] : []),
    ...problems.map((problem) => `✗ ${problemLine(problem, language)}`),
    ...(problems.length > 0
      ? [WORDS[language].refused(problems.length)]
      : changes
        ? describe(changes, language).slice(-1)
        : []),
  ];
}
