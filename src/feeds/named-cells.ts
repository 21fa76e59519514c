import type { Language } from '../graph/model/property.ts';
import type { Row } from './columns.ts';
import type { Described } from './descriptor.ts';
import type { FeedRequest } from './request.ts';

/** The cells of a row by the names of their columns, as text; null where there is nothing. */
export type Cells = (name: string) => string | null;

/** Neither calendars nor XML can hold these. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const withoutControls = (text: string): string => text.replaceAll(CONTROLS, '');

/** Finds the cells of rows by name. */
export function cellsOf({ feed, columns }: Pick<FeedRequest, 'feed' | 'columns'>): (row: Row) => Cells {
  const places = new Map(columns.map((column, place) => [feed.columns[column]?.name, place]));
  return (row) => (name) => {
    const cell = row[places.get(name) ?? -1] ?? null;
    return cell === null ? null : withoutControls(String(cell));
  };
}

/** A text in the first of some languages in which the service describes itself, else in Spanish. */
export const inLanguage = (text: Described, languages: readonly Language[]): string =>
  text[languages.find((language) => language === 'es' || language === 'en') === 'en' ? 'en' : 'es'];
