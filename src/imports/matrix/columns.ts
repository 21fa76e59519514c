import { folded } from '../../graph/model/fold.ts';

/** A column of a matrix: its header, other headers that are understood, how wide it is, and help in Spanish. */
interface MatrixColumn {
  readonly header: string;
  readonly others: readonly string[];
  readonly width: number;
  readonly help: string;
}

export const COLUMNS = {
  organism: {
    header: 'Organismo',
    others: ['organismos', 'organism', 'secretaría'],
    width: 18,
    help: 'El organismo que hace la iniciativa, por su sigla. Varios, separados por punto y coma; el papel, entre paréntesis: SICA (coordina).',
  },
  initiative: {
    header: 'Iniciativa',
    others: ['nombre', 'nombre de la iniciativa', 'programa', 'política, programa o acción', 'initiative'],
    width: 40,
    help: 'Su nombre, tal como lo da la fuente. "ninguna" dice que el organismo no tiene iniciativas en los ejes de la fila. Vacío: fila sin leer.',
  },
  kind: {
    header: 'Tipo',
    others: ['tipo de iniciativa', 'kind', 'clase'],
    width: 16,
    help: 'Qué clase de iniciativa es. Vacío: no se investigó.',
  },
  description: {
    header: 'Qué hace',
    others: ['descripción', 'objetivo', 'description', 'what it does'],
    width: 50,
    help: 'Qué hace, en las palabras de la fuente. Vacío: no se investigó.',
  },
  axes: {
    header: 'Ejes y temas',
    others: ['eje', 'ejes', 'tema', 'temas', 'eje temático', 'axes and topics'],
    width: 30,
    help: 'Los ejes o temas de que trata, separados por punto y coma. "ninguno" dice que de ninguno. Un tema que falta: "nuevo: agua potable".',
  },
  countries: {
    header: 'Países',
    others: ['país', 'countries'],
    width: 26,
    help: 'Los países que abarca, separados por punto y coma. "ninguno" dice que de ninguno. Vacío: no se investigó.',
  },
  cooperants: {
    header: 'Cooperantes y papeles',
    others: ['cooperantes', 'cooperante', 'socios', 'cooperants'],
    width: 40,
    help: 'Quién coopera, separado por punto y coma, con su papel: FAO (financia); CAF. "ninguno" dice que nadie. Uno que falta: "nuevo: OPS = Organización Panamericana de la Salud".',
  },
  role: {
    header: 'Papel',
    others: ['papeles', 'rol', 'roles', 'role'],
    width: 14,
    help: 'El papel de los cooperantes de esta fila que no lo llevan entre paréntesis.',
  },
  start: {
    header: 'Inicio',
    others: ['fecha de inicio', 'desde', 'fecha', 'fechas', 'start'],
    width: 14,
    help: 'Cuándo comenzó: 2024-03-01, 01/03/2024, 1 de marzo de 2024, mar-24 o 2024.',
  },
  end: {
    header: 'Fin',
    others: ['fecha de fin', 'hasta', 'término', 'end'],
    width: 14,
    help: 'Cuándo terminó, escrito como el inicio. Vacío: no tiene fin, o no se sabe.',
  },
  state: {
    header: 'Estado',
    others: ['estado actual', 'situación', 'state', 'status'],
    width: 16,
    help: 'Cómo va. "propuesta" dice que solo se propone: lo demás de la fila queda como propuesto.',
  },
  source: {
    header: 'Fuente',
    others: ['fuentes', 'documento', 'source'],
    width: 30,
    help: 'De qué documento, acta o página sale lo que dice la fila.',
  },
  quote: {
    header: 'Frase',
    others: ['cita', 'frase de la fuente', 'sentence', 'quote'],
    width: 50,
    help: 'La frase de la fuente que lo dice, de 30 palabras a lo más. […] está por palabras que se omiten.',
  },
} as const satisfies { readonly [key: string]: MatrixColumn };

export type ColumnKey = keyof typeof COLUMNS;

const isColumn = (key: string): key is ColumnKey => key in COLUMNS;
export const COLUMN_KEYS: readonly ColumnKey[] = Object.keys(COLUMNS).filter(isColumn);

/** The hidden columns that say which initiative a row was written for, and what its cells were then. */
export const SLUG_HEADER = '_iniciativa';
export const PRINTS_HEADER = '_huellas';

const KEYS = new Map(
  COLUMN_KEYS.flatMap((key) =>
    [COLUMNS[key].header, ...COLUMNS[key].others].map((name) => [folded(name), key] as const),
  ),
);

/** The column of a header, whatever its case and accents. */
export const columnOf = (header: string): ColumnKey | undefined =>
  KEYS.get(folded(header.trim().replace(/[*:]+$/, '')));

export const headerOf = (key: ColumnKey): string => COLUMNS[key].header;

/** The sheet that says what a workbook is, and the version of its form. */
export const ABOUT_SHEET = '_convergencia';
export const TEMPLATE = 'convergencia-matriz';
export const TEMPLATE_VERSION = 1;

/** The word with which the initiative of the example row begins. */
export const EXAMPLE = 'Ejemplo:';
