import type { ImportPlace, ImportProblem } from '../problem.ts';
import { COLUMNS } from './columns.ts';
import { MATRIX_LIMITS } from './limits.ts';

/** Every problem and note that a matrix may have, in both languages. */

const headers = Object.values(COLUMNS).map(({ header }) => header);

export const noHeader = (place: ImportPlace): ImportProblem => ({
  place,
  what: {
    es: 'ninguna hoja tiene una fila de encabezados con "Iniciativa" y al menos otra columna',
    en: 'no sheet has a row of headers with "Iniciativa" and at least one other column',
  },
  accepted: headers,
});

export const nothingRead = (place: ImportPlace): ImportProblem => ({
  place,
  what: { es: 'no hay ninguna fila con datos', en: 'there is no row with data' },
});

export const skippedSheet = (place: ImportPlace): ImportProblem => ({
  place,
  what: { es: 'la hoja no tiene los encabezados y no se leyó', en: 'the sheet has no headers and was not read' },
});

export const unknownHeader = (place: ImportPlace, value: string, accepted: readonly string[]): ImportProblem => ({
  place,
  value,
  what: { es: 'no se conoce esta columna, que no se leyó', en: 'this column is not known and was not read' },
  accepted: [...accepted],
});

export const headerTwice = (place: ImportPlace, value: string): ImportProblem => ({
  place,
  value,
  what: { es: 'hay dos columnas con este encabezado', en: 'two columns have this header' },
});

export const hasFormula = (place: ImportPlace, formula: string): ImportProblem => ({
  place,
  value: `=${formula}`.slice(0, 100),
  what: {
    es: 'la celda tiene una fórmula; se acepta: su valor (copiar, pegado especial, valores)',
    en: 'the cell has a formula; accepted: its value (copy, paste special, values)',
  },
});

export const mergedAcross = (place: ImportPlace): ImportProblem => ({
  place,
  what: {
    es: 'la celda está combinada con las de otras columnas; se acepta: una celda por columna',
    en: 'the cell is merged with those of other columns; accepted: a cell for each column',
  },
});

export const tooLong = (place: ImportPlace, length: number): ImportProblem => ({
  place,
  what: {
    es: `la celda tiene ${length} caracteres; se acepta: hasta ${MATRIX_LIMITS.cellCharacters}`,
    en: `the cell has ${length} characters; accepted: at most ${MATRIX_LIMITS.cellCharacters}`,
  },
});

export const otherVersion = (place: ImportPlace, value: string, accepted: string): ImportProblem => ({
  place,
  value,
  what: {
    es: 'el libro se hizo con otra versión de la plantilla; haga una nueva con "npm run import -- template" y copie las filas',
    en: 'the workbook was made by another version of the template; write a new one with "npm run import -- template" and copy the rows',
  },
  accepted: [accepted],
});

export const cleared = (place: ImportPlace): ImportProblem => ({
  place,
  what: {
    es: 'la fila se vació; lo que decía se queda como está',
    en: 'the row was emptied; what it said stays as it is',
  },
});

export const noInitiative = (place: ImportPlace): ImportProblem => ({
  place,
  what: { es: 'la fila no dice de qué iniciativa es', en: 'the row does not say which initiative it is about' },
});

export const unknown = (place: ImportPlace, value: string, accepted: readonly string[]): ImportProblem => ({
  place,
  value,
  what: { es: 'no se conoce', en: 'is not known' },
  accepted: [...accepted],
});

export const ambiguous = (place: ImportPlace, value: string, accepted: readonly string[]): ImportProblem => ({
  place,
  value,
  what: { es: 'lo llevan varios; escriba uno de estos', en: 'several have this name; write one of these' },
  accepted: [...accepted],
});

export const noDate = (place: ImportPlace, value: string): ImportProblem => ({
  place,
  value,
  what: { es: 'no es una fecha que exista', en: 'is no date that exists' },
  accepted: ['2024-03-01', '01/03/2024', '1 de marzo de 2024', 'mar-24', '2024'],
});

export const endAlone = (place: ImportPlace, value: string): ImportProblem => ({
  place,
  value,
  what: {
    es: 'hay un fin y no un inicio; escriba también el inicio',
    en: 'there is an end and no start; write the start too',
  },
});

export const endsBefore = (place: ImportPlace, value: string): ImportProblem => ({
  place,
  value,
  what: { es: 'el fin es anterior al inicio', en: 'the end is before the start' },
});

export const longQuote = (place: ImportPlace, words: number, most: number): ImportProblem => ({
  place,
  what: {
    es: `la frase tiene ${words} palabras; se acepta: hasta ${most}, con […] por lo que se omite`,
    en: `the sentence has ${words} words; accepted: at most ${most}, with […] for what is left out`,
  },
});

export const noneOfMany = (place: ImportPlace, value: string): ImportProblem => ({
  place,
  value,
  what: {
    es: '"ninguna" en Iniciativa necesita un organismo y uno o más ejes, y nada más',
    en: '"ninguna" as Iniciativa needs an organism and one or more axes, and nothing else',
  },
});

/** A row, as another row of the same file refers to it. */
const rowIn = ({ sheet, row }: ImportPlace) => ({
  es: `fila ${row} de la hoja ${sheet}`,
  en: `row ${row} of sheet ${sheet}`,
});

export const contradiction = (place: ImportPlace, value: string, other: ImportPlace): ImportProblem => ({
  place,
  value,
  what: {
    es: `contradice la ${rowIn(other).es}, que dice otra cosa de lo mismo; deje una de las dos`,
    en: `contradicts ${rowIn(other).en}, which says otherwise of the same; leave one of the two`,
  },
});

export const repeated = (place: ImportPlace, other: ImportPlace): ImportProblem => ({
  place,
  what: { es: `repite la ${rowIn(other).es}; se leyó una vez`, en: `repeats ${rowIn(other).en}; it was read once` },
});

export const changedSince = (place: ImportPlace, value: string | undefined): ImportProblem => ({
  place,
  ...(value !== undefined && { value }),
  what: {
    es: 'otros cambiaron esto después de que se escribió el libro; se añade lo nuevo y no se quita nada',
    en: 'others have changed this since the workbook was written; what is new is added, and nothing is taken away',
  },
});

export const resembles = (place: ImportPlace, value: string, accepted: readonly string[]): ImportProblem => ({
  place,
  value,
  what: {
    es: 'es nueva, y su nombre se parece al de otra del grafo; si es la misma, escriba ese nombre',
    en: 'is new, and its name is like that of another in the graph; if it is the same, write that name',
  },
  accepted: [...accepted],
});
