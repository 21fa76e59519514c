import {
  ABOUT_SHEET,
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  EXAMPLE,
  headerOf,
  PRINTS_HEADER,
  SLUG_HEADER,
  TEMPLATE,
  TEMPLATE_VERSION,
} from './columns.ts';
import type { MatrixContent } from './content.ts';
import { type Cells, printsText } from './print.ts';
import { kinds, roles, states } from './vocabulary.ts';
import { type WrittenSheet, writeWorkbook } from './workbook.ts';

const LISTS_SHEET = 'Listas';

type Lists = { readonly [key in ColumnKey]?: readonly string[] };

const listsOf = ({ lists }: MatrixContent): Lists => ({
  organism: lists.organisms,
  kind: kinds.written,
  axes: lists.axes,
  countries: lists.countries,
  cooperants: lists.actors,
  role: roles.written,
  state: states.written,
});

/** The cells of a list, as a formula names them. */
function rangeOf(lists: Lists, key: ColumnKey): string | undefined {
  const place = COLUMN_KEYS.filter((one) => lists[one] !== undefined).indexOf(key);
  const count = lists[key]?.length ?? 0;
  const letter = String.fromCharCode(65 + place);
  return place < 0 || count === 0 ? undefined : `${LISTS_SHEET}!$${letter}$2:$${letter}$${count + 1}`;
}

function listsSheet(lists: Lists): WrittenSheet {
  const columns = COLUMN_KEYS.flatMap((key) => (lists[key] ? [[headerOf(key), ...lists[key]]] : []));
  const longest = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null));
  return { name: LISTS_SHEET, rows, widths: columns.map(() => 30), hidden: true };
}

/** A row that shows how others are filled; it is known by its first word, and not read. */
const exampleOf = ({ lists }: MatrixContent): Cells => ({
  organism: lists.organisms[0] ?? 'SICA',
  initiative: `${EXAMPLE} Programa regional de seguridad alimentaria`,
  kind: kinds.wordOf('PROGRAMME'),
  description: 'Apoya a los países con asistencia técnica y compras públicas a la agricultura familiar.',
  axes: lists.axes.slice(0, 2).join('; '),
  countries: lists.countries.slice(0, 2).join('; '),
  cooperants: 'FAO (financia, apoya); CAF',
  start: '2023-03',
  end: '31/12/2026',
  state: states.wordOf('UNDER_WAY'),
  source: 'Informe anual 2024, página 12',
  quote: 'el programa apoya a los países miembros con asistencia técnica',
});

const rowOf = (cells: Cells, slug: string | null, prints: string | null) => [
  ...COLUMN_KEYS.map((key) => cells[key] ?? null),
  slug,
  prints,
];

/** Rows to be filled. */
const EMPTY_ROWS = 500;

/** Titles and texts of help may not be longer in a workbook. */
const LONGEST_HELP = 255;

function matrixSheet(content: MatrixContent, lists: Lists): WrittenSheet {
  const header = [...COLUMN_KEYS.map(headerOf), SLUG_HEADER, PRINTS_HEADER];
  const rows = content.rows.map(({ slug, cells }) => rowOf(cells, slug, printsText(cells)));
  const helps = COLUMN_KEYS.map((key, column) => {
    const list = rangeOf(lists, key);
    const { header: title, help } = COLUMNS[key];
    return { column, title, text: help.slice(0, LONGEST_HELP), ...(list !== undefined && { list }) };
  });
  return {
    name: 'Matriz',
    rows: [header, rowOf(exampleOf(content), null, null), ...rows],
    widths: [...COLUMN_KEYS.map((key) => COLUMNS[key].width), 10, 10],
    rowsAsTyped: EMPTY_ROWS,
    hiddenColumns: [COLUMN_KEYS.length, COLUMN_KEYS.length + 1],
    helps,
  };
}

const helpSheet: WrittenSheet = {
  name: 'Ayuda',
  rows: [
    ['Columna', 'Cómo se llena'],
    ...COLUMN_KEYS.map((key) => [headerOf(key), COLUMNS[key].help]),
    ['Vacío', 'Una celda vacía dice que no se investigó. "ninguno" dice que la fuente dice que no hay.'],
    ['Ejemplo', `La fila que empieza con "${EXAMPLE}" no se lee.`],
    [
      'Corregir',
      'De un libro con datos del grafo solo se leen las celdas que se cambian. Las columnas ocultas lo permiten.',
    ],
  ],
  widths: [24, 110],
};

/** The name under which a matrix of an organism is imported, whatever its file is called. */
const originOf = ({ organism }: MatrixContent) => (organism ? `matriz-${organism.slug}` : null);

/** A workbook to be filled, or to be corrected where it has the initiatives of an organism. */
export function writeTemplate(content: MatrixContent): Promise<Uint8Array> {
  const lists = listsOf(content);
  const about: WrittenSheet = {
    name: ABOUT_SHEET,
    rows: [
      [TEMPLATE, TEMPLATE_VERSION],
      ['origin', originOf(content)],
    ],
    widths: [30, 30],
    hidden: true,
  };
  return writeWorkbook([matrixSheet(content, lists), helpSheet, listsSheet(lists), about]);
}
