import { ABSENCES } from '../absences.ts';
import type { PageLanguage } from '../words.ts';
import { ABSENCE_ORDER } from './absences.ts';
import type { MatrixData } from './matrix-data.ts';
import { counted, listed, WORDS } from './words.ts';

const ROW = [
  { es: 'fila', en: 'row' },
  { es: 'filas', en: 'rows' },
] as const;
const COLUMN = [
  { es: 'columna', en: 'column' },
  { es: 'columnas', en: 'columns' },
] as const;
const CELL = [
  { es: 'celda', en: 'cell' },
  { es: 'celdas', en: 'cells' },
] as const;

const MOST_NAMED = 5;

/** The cells with the largest count, by name; of many, only how many they are. */
function largest({ rows, columns, cells }: MatrixData, language: PageLanguage): readonly string[] {
  const all = cells.flatMap((row, at) => row.map(({ count }, column) => ({ count, at, column })));
  const most = Math.max(0, ...all.map(({ count }) => count));
  if (most === 0) return [];
  const names = all
    .filter(({ count }) => count === most)
    .map(({ at, column }) => `${rows[at]?.label} × ${columns[column]?.label}`);
  const text = names.length <= MOST_NAMED ? listed(names, language) : counted(names.length, ...CELL, language);
  return [{ es: `El número más alto es ${most}: ${text}.`, en: `The highest number is ${most}: ${text}.` }[language]];
}

/** A matrix in sentences: its size, how many cells have something, where most is, and which absences the others are. */
export function describeMatrix(data: MatrixData, language: PageLanguage): string {
  const all = data.cells.flat();
  if (all.length === 0) return WORDS.nothing[language];
  const size = `${counted(data.rows.length, ...ROW, language)} × ${counted(data.columns.length, ...COLUMN, language)}`;
  const filled = counted(all.filter(({ count }) => count > 0).length, ...CELL, language);
  const blanks = ABSENCE_ORDER.flatMap((absence) => {
    const count = all.filter((cell) => cell.count === 0 && cell.absence === absence).length;
    return count > 0 ? [`${counted(count, ...CELL, language)}: ${ABSENCES[absence].words[language]}.`] : [];
  });
  const head = { es: `${size}; ${filled} con algo.`, en: `${size}; ${filled} with something.` }[language];
  return [head, ...largest(data, language), ...blanks].join(' ');
}
