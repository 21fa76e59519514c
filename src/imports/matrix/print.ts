import { createHash } from 'node:crypto';
import { COLUMN_KEYS, type ColumnKey } from './columns.ts';

/** The texts of the cells of a row. */
export type Cells = { readonly [key in ColumnKey]?: string | undefined };

/** Whether two cells say the same is told by their prints, which do not show what was written. */
export const printOf = (text: string | undefined): string =>
  createHash('sha256')
    .update((text ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .digest('base64url')
    .slice(0, 12);

/** The prints of all cells, as a hidden cell holds them. */
export const printsText = (cells: Cells): string => COLUMN_KEYS.map((key) => `${key}=${printOf(cells[key])}`).join(' ');

const isKey = (word: string): word is ColumnKey => COLUMN_KEYS.some((key) => key === word);

export function printsIn(text: string): { readonly [key in ColumnKey]?: string } {
  const pairs = text.split(' ').flatMap((pair) => {
    const [key = '', print = ''] = pair.split('=');
    return isKey(key) ? [[key, print] as const] : [];
  });
  return Object.fromEntries(pairs);
}
