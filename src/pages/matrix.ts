import * as z from 'zod';
import { choice, textUpTo } from '../feeds/values.ts';
import { CLAIM_STATUSES } from '../graph/model/claim.ts';
import { ABSENCES, absenceMark } from './absences.ts';
import {
  citedIn,
  evidenceOfItem,
  grounds,
  groundsNote,
  PLANNED,
  THROUGH,
  undertakingList,
  workAsked,
  workFields,
} from './analysed.ts';
import { choiceForm } from './choices.ts';
import { sentenceList } from './cited.ts';
import { statusMark } from './evidence.ts';
import { pinnedAddress } from './figure.ts';
import { FUNCTIONS } from './functions.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfNode, slugOf } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { parameter } from './parameters.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { matrixPicture } from './pictures/matrix.ts';
import { cellText } from './pictures/matrix-cell.ts';
import type { Cell, Heading } from './pictures/matrix-data.ts';
import { nameOf, shortLink, shortNameOf } from './refs.ts';
import { Sentences } from './sentences.ts';
import { lack, ref } from './shapes.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const DIMENSIONS: { readonly [dimension: string]: Words } = {
  ORGANISM: { es: 'organismos', en: 'organisms' },
  COOPERANT: { es: 'cooperantes', en: 'cooperants' },
  INSTITUTION: { es: 'instituciones', en: 'institutions' },
  AXIS: { es: 'ejes', en: 'axes' },
  TOPIC: { es: 'temas', en: 'topics' },
  COUNTRY: { es: 'países', en: 'countries' },
  YEAR: { es: 'años', en: 'years' },
};

const WORDS = {
  title: { es: 'Matriz', en: 'Matrix' },
  lead: {
    es: 'Quién trabaja en qué: cuántas actividades tiene cada fila en cada columna. Un blanco dice qué ausencia es. Liderar, asistir y encargar no es trabajo.',
    en: 'Who works on what: how many undertakings each row has in each column. A blank says which absence it is. To lead, to attend and to commission is no work.',
  },
  rows: { es: 'Filas', en: 'Rows' },
  columns: { es: 'Columnas', en: 'Columns' },
  each: { es: 'Celda por celda', en: 'Cell by cell' },
  all: { es: 'Todas las actividades de esta celda', en: 'All undertakings of this cell' },
  large: {
    es: 'celdas son demasiadas para una imagen, que tiene las primeras',
    en: 'cells are too many for a picture, which has the first',
  },
  narrow: { es: 'Elija filas o columnas más estrechas', en: 'Choose narrower rows or columns' },
  by: { es: 'por', en: 'by' },
} as const satisfies { readonly [name: string]: Words };

const dimension = (name: string, meaning: Words) => parameter(name, choice(Object.keys(DIMENSIONS)), meaning);
const LONGEST_ID = 300;
const PARAMETERS = [
  dimension('rows', { es: 'Qué son las filas.', en: 'What the rows are.' }),
  dimension('columns', { es: 'Qué son las columnas.', en: 'What the columns are.' }),
  {
    ...parameter('among', textUpTo(LONGEST_ID), { es: 'Los id de los actores.', en: 'The ids of the actors.' }),
    isList: true,
  },
  {
    ...parameter('on', textUpTo(LONGEST_ID), {
      es: 'Los id de ejes, temas y países.',
      en: 'The ids of axes, topics and countries.',
    }),
    isList: true,
  },
  THROUGH,
  PLANNED,
];

const cell = z.object({
  rowId: z.string(),
  columnId: z.string(),
  row: ref.nullable(),
  column: ref.nullable(),
  count: z.int(),
  inferredCount: z.int(),
  status: z.enum(CLAIM_STATUSES).nullable(),
  functions: z.array(z.object({ function: z.string(), count: z.int() })),
  absence: lack.shape.result.nullable(),
  horizon: z.string().nullable(),
  undertakings: z.array(ref),
  evidence: evidenceOfItem,
});
type AskedCell = z.infer<typeof cell>;

const matrix = z.object({
  totalCount: z.int(),
  nodes: z.array(cell),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
const answer = z.object({ convergence: z.object({ matrix, grounds }) });

/** How many pages of 100 cells one picture is made of. */
const MOST_PAGES = 5;
const MANY_UNDERTAKINGS = 50;

/** The cells of the first pages, in the order of rows and columns; a picture is not made of more. */
async function cellsFor(variables: { readonly [name: string]: unknown }, { ask }: Visit) {
  const first = answer.parse(await ask('matrix', variables)).convergence;
  const cells = [...first.matrix.nodes];
  let end = first.matrix.pageInfo;
  for (let page = 1; page < MOST_PAGES && end.hasNextPage; page++) {
    const next = answer.parse(await ask('matrix', { ...variables, after: end.endCursor })).convergence.matrix;
    cells.push(...next.nodes);
    end = next.pageInfo;
  }
  return { cells, totalCount: first.matrix.totalCount, grounds: first.grounds };
}

const headingOf = (id: string, node: z.infer<typeof ref> | null, { links }: Visit): Heading => {
  if (!node) return { label: id, name: id };
  const path = pathOfNode(node);
  return { label: shortNameOf(node), name: nameOf(node), ...(path && { href: links.to(path) }) };
};

/** What the actors of a cell do, in words. */
const functionsOf = ({ functions }: AskedCell, visit: Visit): string =>
  functions
    .map((one) => `${say(visit, FUNCTIONS[one.function] ?? { es: one.function, en: one.function })} ${one.count}`)
    .join(', ');

const named = (one: AskedCell, part: 'row' | 'column'): string => {
  const node = one[part];
  return node ? shortNameOf(node) : one[`${part}Id`];
};
const aboutOf = (one: AskedCell): string => `${named(one, 'row')} × ${named(one, 'column')}`;
const anchorOf = ({ rowId, columnId }: AskedCell): string => `cell-${slugOf(rowId)}-${slugOf(columnId)}`;

function pictureCell(one: AskedCell, sentences: Sentences, visit: Visit): Cell {
  const { count, absence, status, inferredCount } = one;
  const marks = sentences.marks(citedIn(one.evidence), aboutOf(one));
  const words =
    count > 0 ? [`${count}`, functionsOf(one, visit)] : [absence ? say(visit, ABSENCES[absence].words) : ''];
  return {
    ...{ count, absence, proposed: status === 'PROPOSED', inferred: inferredCount > 0 },
    title: [`${aboutOf(one)}:`, ...words, marks].filter(Boolean).join(' '),
    ...(count > 0 && { href: `#${encodeURIComponent(anchorOf(one))}` }),
  };
}

function detail(one: AskedCell, sentences: Sentences, visit: Visit): Html {
  const more = one.count > one.undertakings.length && one.row && one.column;
  const narrowed = visit.links.here({ among: one.rowId, on: one.columnId });
  return html`<section id="${anchorOf(one)}"><h3>${aboutOf(one)}: ${one.count}</h3>
<p>${functionsOf(one, visit)} ${one.status ? statusMark(one.status, visit) : NOTHING}</p>
${undertakingList(one, aboutOf(one), sentences, visit)}${more ? html`<p><a href="${narrowed}">${say(visit, WORDS.all)} (${one.count})</a></p>` : NOTHING}</section>`;
}

const shownCell = (one: AskedCell | undefined, drawn: Cell | undefined, visit: Visit): Html => {
  if (!one || !drawn) return html`<td></td>`;
  if (one.count === 0) return html`<td>${one.absence ? absenceMark(one.absence, visit) : NOTHING}</td>`;
  return html`<td class="count"><a href="#${encodeURIComponent(anchorOf(one))}">${cellText(drawn)}</a></td>`;
};

const COLUMNS = [
  'row_id',
  'row',
  'column_id',
  'column',
  'undertakings',
  'status',
  'inferred',
  'functions',
  'absence',
  'horizon',
  'sentences',
];

const select = (name: string, label: Words, chosen: string, visit: Visit): Html =>
  html`<label>${say(visit, label)} <select name="${name}">${Object.entries(DIMENSIONS).map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : NOTHING}>${say(visit, words)}</option>`,
  )}</select></label> `;

async function read(visit: Visit): Promise<Shown> {
  const { values } = visit;
  const [rows, columns] = [String(values.get('rows') ?? 'ORGANISM'), String(values.get('columns') ?? 'AXIS')];
  const narrow = ['among', 'on'].flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : []));
  const variables = {
    ...{ rows, columns, ...Object.fromEntries(narrow), ...workAsked(visit) },
    ...(narrow.length === 2 && { undertakings: MANY_UNDERTAKINGS }),
  };
  const found = await cellsFor(variables, visit);
  const sentences = new Sentences();
  const drawn = new Map(found.cells.map((one) => [one, pictureCell(one, sentences, visit)]));
  const byRow = new Map<string, AskedCell[]>();
  for (const one of found.cells) byRow.set(one.rowId, [...(byRow.get(one.rowId) ?? []), one]);
  const heads = [...new Map(found.cells.map((one) => [one.columnId, one])).values()];
  const rowsOf = [...byRow.values()].map((cells) => new Map(cells.map((one) => [one.columnId, one])));
  const grid = rowsOf.map((row) => heads.map(({ columnId }) => row.get(columnId)));
  const firsts = [...byRow.values()].flatMap(([one]) => (one ? [one] : []));
  const title = `${say(visit, WORDS.title)}: ${say(visit, DIMENSIONS[rows] ?? WORDS.rows)} ${say(visit, WORDS.by)} ${say(visit, DIMENSIONS[columns] ?? WORDS.columns)}`;
  const blank: Cell = { count: 0, absence: null, title: '' };
  const picture = matrixPicture(
    {
      ...{ id: 'matrix', title },
      rows: firsts.map((one) => headingOf(one.rowId, one.row, visit)),
      columns: heads.map((one) => headingOf(one.columnId, one.column, visit)),
      cells: grid.map((row) => row.map((one) => (one && drawn.get(one)) ?? blank)),
    },
    visit.language,
  );
  const tableRows = grid.map((row, place) => {
    const first = firsts[place];
    const head = first?.row ? shortLink(first.row, visit) : html`${first?.rowId ?? ''}`;
    return html`<tr><th scope="row">${head}</th>${row.map((one) => shownCell(one, one && drawn.get(one), visit))}</tr>`;
  });
  const filled = found.cells.filter(({ count }) => count > 0);
  const cut = found.totalCount > found.cells.length;
  const names = heads.map((one) => ({ es: named(one, 'column'), en: named(one, 'column') }));
  return {
    title,
    lead: say(visit, WORDS.lead),
    choice: choiceForm(
      html`${select('rows', WORDS.rows, rows, visit)}${select('columns', WORDS.columns, columns, visit)}${workFields(visit)}`,
      visit,
    ),
    shown: {
      picture,
      from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
      columns: COLUMNS,
      rows: found.cells.map((one) => [
        ...[one.rowId, named(one, 'row'), one.columnId, named(one, 'column'), one.count, one.status, one.inferredCount],
        ...[one.functions.map((each) => `${each.function} ${each.count}`).join('; '), one.absence, one.horizon],
        sentences.marks(citedIn(one.evidence), aboutOf(one)),
      ]),
      graphiql: visit.graphiql('matrix', variables),
      below: html`${cut ? html`<p role="status">${found.totalCount} ${say(visit, WORDS.large)} ${found.cells.length}. ${say(visit, WORDS.narrow)}.</p>` : NOTHING}
${groundsNote(found.grounds, visit)}
${table(title, [DIMENSIONS[rows] ?? WORDS.rows, ...names], tableRows, visit)}
<h2 id="cells">${say(visit, WORDS.each)}</h2>
${filled.map((one) => detail(one, sentences, visit))}
${sentenceList(sentences, visit)}`,
    },
  };
}

/** Who works on what: a heat map with the four absences, a table, its cells with their evidence, and files. */
export const matrixPages: readonly Page[] = picturePages({ path: '/matrix', parameters: PARAMETERS, read });
