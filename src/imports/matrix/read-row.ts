import { countryNamed } from '../countries.ts';
import type { ImportPlace, ImportProblem } from '../problem.ts';
import { type ColumnKey, headerOf } from './columns.ts';
import { type Days, daysIn } from './dates.ts';
import type { GraphNames } from './graph-names.ts';
import { type ListCell, type ListForm, listIn } from './lists.ts';
import { printOf } from './print.ts';
import * as problems from './problems.ts';
import type { MatrixRow } from './table.ts';
import { kinds, roles, states, type Vocabulary } from './vocabulary.ts';

/** The columns that hold lists. */
export const LISTS = ['organism', 'cooperants', 'axes', 'countries'] as const;
export type ListKey = (typeof LISTS)[number];
/** The columns that an initiative has one value of. */
export const VALUES = ['kind', 'description', 'start', 'end', 'state'] as const;

/** What a row says, column by column. */
export interface Said {
  readonly row: MatrixRow;
  readonly lists: { readonly [key in ListKey]?: ListCell };
  readonly kind?: string;
  readonly description?: string;
  readonly start?: Days;
  readonly end?: Days;
  readonly state?: string;
  readonly proposed: boolean;
  readonly source?: string;
  readonly quote?: string;
}

export const placeOf = (file: string, { sheet, row }: MatrixRow, key?: ColumnKey): ImportPlace => ({
  file,
  sheet,
  row,
  ...(key && { column: headerOf(key) }),
});

/** Whether a cell says something: one that is as it was written says nothing new. */
export function isGiven({ cells, written }: MatrixRow, key: ColumnKey): boolean {
  return written ? printOf(cells[key]) !== written.prints[key] : cells[key] !== undefined;
}

/** Whether a cell with a list says something, by itself or by the role beside it. */
export const isListGiven = (row: MatrixRow, key: ListKey): boolean =>
  isGiven(row, key) || (key === 'cooperants' && row.cells.cooperants !== undefined && isGiven(row, 'role'));

/** A list in which entries without a role have the one that stands beside it. */
const withRole = (list: ListCell, role: string | undefined): ListCell =>
  role === undefined
    ? list
    : { ...list, entries: list.entries.map((entry) => (entry.roles.length > 0 ? entry : { ...entry, roles: [role] })) };

/** A sentence longer than this is no short quote. */
const QUOTE_WORDS = 30;
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word && word !== '[…]');

const formsOf = (names: GraphNames): { readonly [key in ListKey]: ListForm } => ({
  organism: { index: names.actors, withRoles: true, mayBeNew: false },
  cooperants: { index: names.actors, withRoles: true, mayBeNew: true },
  axes: { index: names.axes, withRoles: false, mayBeNew: true },
  countries: { index: names.countries, withRoles: false, mayBeNew: false, countries: countryNamed },
});

/** Reads the cells of a row. What is wrong is reported, and left out. */
export function readRow(
  row: MatrixRow,
  file: string,
  names: GraphNames,
  report: (problem: ImportProblem) => void,
): Said {
  const forms = formsOf(names);
  const place = (key: ColumnKey) => placeOf(file, row, key);
  const text = (key: ColumnKey) => row.cells[key];
  const value = (key: ColumnKey, vocabulary: Vocabulary) => {
    const word = text(key);
    const found = word === undefined ? undefined : vocabulary.valueOf(word);
    if (word !== undefined && found === undefined) report(problems.unknown(place(key), word, vocabulary.nearest(word)));
    return found;
  };
  const days = (key: 'start' | 'end') => {
    const word = text(key);
    const found = word === undefined ? undefined : daysIn(word);
    if (word !== undefined && !found) report(problems.noDate(place(key), word));
    return found;
  };
  const list = (key: ListKey) => {
    const cell = text(key);
    if (cell === undefined) return [];
    const read = listIn(cell, forms[key], place(key), report);
    return [[key, key === 'cooperants' ? withRole(read, role) : read] as const];
  };
  const role = value('role', roles);
  const [kind, state, start, end] = [value('kind', kinds), value('state', states), days('start'), days('end')];
  const { description, source, quote } = row.cells;
  if (end && !text('start')) report(problems.endAlone(place('end'), text('end') ?? ''));
  if (start && end && end.to < start.from) report(problems.endsBefore(place('end'), text('end') ?? ''));
  const words = wordsOf(quote ?? '').length;
  if (words > QUOTE_WORDS) report(problems.longQuote(place('quote'), words, QUOTE_WORDS));
  return {
    row,
    lists: Object.fromEntries(LISTS.flatMap(list)),
    ...(kind !== undefined && { kind }),
    ...(description !== undefined && { description }),
    ...(start && { start }),
    ...(end && { end }),
    ...(state !== undefined && state !== 'PROPOSED' && { state }),
    proposed: state === 'PROPOSED',
    ...(source !== undefined && { source }),
    ...(quote !== undefined && { quote }),
  };
}

/** The words of a row that stand for a sentence where none is given: its own, at most as many as a quote has. */
export function ownWords({ initiative = '', description }: MatrixRow['cells']): string {
  const words = (description === undefined ? initiative : `${initiative}: ${description}`).split(/\s+/);
  return words.slice(0, QUOTE_WORDS).join(' ');
}
